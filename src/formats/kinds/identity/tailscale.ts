import { defineService } from '../../service.ts';
import { base64url, either, lower, token, word } from '../../token.ts';

/** Tailscale: API access token, auth key or OAuth secret. */
export default defineService({
  id: 'tailscale',
  name: 'Tailscale',
  console: 'https://login.tailscale.com/admin/settings/keys',
  checked: '2026-11-24',
  keys: [
    {
      id: 'tailscale-api-key',
      token: either(
        token('tskey-', lower(2, 12), '-', word(4, 60), '-', word(4, 60)),
        token('tskey-api-', base64url(20, 36)),
      ),
      evidence: 'observed',
    },
  ],
});
