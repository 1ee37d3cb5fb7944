import { defineService } from '../../service.ts';
import { base64url, token } from '../../token.ts';

/** Val Town: API token. */
export default defineService({
  id: 'val-town',
  name: 'Val Town',
  checked: '2026-11-24',
  keys: [
    {
      id: 'val-town-api-token',
      token: token('vtwn_', base64url(20, 80)),
      evidence: 'unconfirmed',
    },
  ],
});
