import { defineService } from '../../service.ts';
import { base36Lower, base62, token } from '../../token.ts';

/** Paddle: live API key. */
export default defineService({
  id: 'paddle',
  name: 'Paddle',
  checked: '2026-11-24',
  keys: [
    {
      // Last 3 look like a checksum; not published.
      id: 'paddle-api-key',
      token: token('pdl_live_apikey_', base36Lower(26), '_', base62(22), '_', base62(3)),
      evidence: 'unconfirmed',
    },
  ],
});
