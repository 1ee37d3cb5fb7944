import { defineService } from '../../service.ts';
import { base64, padding, token } from '../../token.ts';

/** WorkOS: production API key. */
export default defineService({
  id: 'workos',
  name: 'WorkOS',
  checked: '2026-11-24',
  keys: [
    {
      id: 'workos-api-key',
      token: token('sk_live_a2V5Xz', base64(69), padding(0, 2)),
      evidence: 'unconfirmed',
      generic: true,
    },
  ],
});
