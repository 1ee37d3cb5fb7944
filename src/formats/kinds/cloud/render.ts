import { defineService } from '../../service.ts';
import { base62, token } from '../../token.ts';

/** Render: API key. */
export default defineService({
  id: 'render',
  name: 'Render',
  checked: '2026-11-24',
  keys: [
    {
      id: 'render-api-key',
      token: token('rnd_', base62(28)),
      evidence: 'unconfirmed',
    },
  ],
});
