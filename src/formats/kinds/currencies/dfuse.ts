import { defineService } from '../../service.ts';
import { base36Lower, token } from '../../token.ts';

/** dfuse: API key. */
export default defineService({
  id: 'dfuse',
  name: 'dfuse',
  checked: '2026-11-24',
  keys: [
    {
      id: 'dfuse-api-key',
      token: token('web_', base36Lower(32)),
      near: ['dfuse'],
      evidence: 'observed',
    },
  ],
});
