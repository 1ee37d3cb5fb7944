import { defineService } from '../../service.ts';
import { base62, token } from '../../token.ts';

/** redirect.pizza: API token. */
export default defineService({
  id: 'redirect-pizza',
  name: 'redirect.pizza',
  checked: '2026-11-24',
  keys: [
    {
      // Shares rpa_ with an AI provider (RunPod), length separates.
      id: 'redirect-pizza-api-token',
      token: token('rpa_', base62(30)),
      evidence: 'unconfirmed',
    },
  ],
});
