import { defineService } from '../../service.ts';
import { base36Lower, token } from '../../token.ts';

/** Checkly: API key. */
export default defineService({
  id: 'checkly',
  name: 'Checkly',
  checked: '2026-11-24',
  keys: [
    {
      id: 'checkly-api-key',
      token: token(base36Lower(32)),
      near: ['checkly'],
      evidence: 'observed',
    },
  ],
});
