import { defineService } from '../../service.ts';
import { base62, oneOf } from '../../token.ts';

/** SettleMint: application, personal or service access token. */
export default defineService({
  id: 'settlemint',
  name: 'SettleMint',
  checked: '2026-11-24',
  keys: [
    {
      id: 'settlemint-access-token',
      token: oneOf(['sm_aat_', 'sm_pat_', 'sm_sat_'], base62(16)),
      evidence: 'observed',
    },
  ],
});
