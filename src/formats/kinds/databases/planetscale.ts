import { defineService } from '../../service.ts';
import { base64urlDotPadded, token } from '../../token.ts';

/** PlanetScale: service token, OAuth token, database password. */
export default defineService({
  id: 'planetscale',
  name: 'PlanetScale',
  checked: '2026-11-24',
  keys: [
    {
      id: 'planetscale-api-token',
      token: token('pscale_tkn_', base64urlDotPadded(32, 64)),
      evidence: 'observed',
    },
    {
      id: 'planetscale-oauth-token',
      token: token('pscale_oauth_', base64urlDotPadded(32, 64)),
      evidence: 'observed',
    },
    {
      id: 'planetscale-password',
      token: token('pscale_pw_', base64urlDotPadded(32, 64)),
      evidence: 'observed',
    },
  ],
});
