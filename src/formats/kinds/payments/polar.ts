import { defineService } from '../../service.ts';
import { base64url, oneOf } from '../../token.ts';

/** Polar: OAuth, organisation or personal access token. */
export default defineService({
  id: 'polar',
  name: 'Polar',
  checked: '2026-11-24',
  keys: [
    {
      id: 'polar-access-token',
      token: oneOf(['polar_at_', 'polar_oat_', 'polar_pat_'], base64url(20, 100)),
      evidence: 'unconfirmed',
    },
  ],
});
