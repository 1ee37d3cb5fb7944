import { defineService } from '../../service.ts';
import { base64url, oneOf } from '../../token.ts';

/** Asaas: API token. */
export default defineService({
  id: 'asaas',
  name: 'Asaas',
  checked: '2026-11-24',
  keys: [
    {
      // Starts with a dollar sign, so shell and template escaping matters.
      id: 'asaas-api-token',
      token: oneOf(['$aact_prod_', '$aact_hmlg_'], base64url(20, 100)),
      evidence: 'unconfirmed',
    },
  ],
});
