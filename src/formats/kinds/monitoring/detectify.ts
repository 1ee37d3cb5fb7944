import { defineService } from '../../service.ts';
import { base36Lower, token } from '../../token.ts';

/** Detectify: API key. */
export default defineService({
  id: 'detectify',
  name: 'Detectify',
  checked: '2026-11-24',
  keys: [
    {
      id: 'detectify-api-key',
      token: token(base36Lower(32)),
      near: ['detectify'],
      evidence: 'observed',
    },
  ],
});
