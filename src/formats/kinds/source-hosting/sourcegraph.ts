import { defineService } from '../../service.ts';
import { either, hex, hexLower, token } from '../../token.ts';

/** Sourcegraph: access token, gateway licence token. */
export default defineService({
  id: 'sourcegraph',
  name: 'Sourcegraph',
  checked: '2026-11-24',
  keys: [
    {
      id: 'sourcegraph-access-token',
      token: either(token('sgp_', hex(16), '_', hex(40)), token('sgp_local_', hex(40)), token('sgp_', hex(40))),
      evidence: 'observed',
    },
    {
      id: 'sourcegraph-cody-gateway-key',
      token: token('slk_', hexLower(64)),
      evidence: 'observed',
    },
  ],
});
