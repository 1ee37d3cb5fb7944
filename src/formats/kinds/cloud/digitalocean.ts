import { defineService } from '../../service.ts';
import { hexLower, token } from '../../token.ts';

/** DigitalOcean. */
export default defineService({
  id: 'digitalocean',
  name: 'DigitalOcean',
  console: 'https://cloud.digitalocean.com/account/api/tokens',
  checked: '2026-11-24',
  keys: [
    {
      id: 'digitalocean-oauth-access-token',
      token: token('doo_v1_', hexLower(64)),
      evidence: 'observed',
    },
    {
      id: 'digitalocean-pat',
      token: token('dop_v1_', hexLower(64)),
      evidence: 'observed',
    },
    {
      id: 'digitalocean-refresh-token',
      token: token('dor_v1_', hexLower(64)),
      evidence: 'observed',
    },
    {
      id: 'digitalocean-token-legacy',
      token: token(hexLower(64)),
      near: ['digitalocean', 'ocean'],
      evidence: 'unconfirmed',
    },
  ],
});
