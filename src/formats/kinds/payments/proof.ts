import { defineService } from '../../service.ts';
import { base64url, oneOf } from '../../token.ts';

/** Proof: full access API key. */
export default defineService({
  id: 'proof',
  name: 'Proof',
  checked: '2026-11-24',
  keys: [
    {
      id: 'proof-api-key',
      token: oneOf(['prf_', 'prf_cli_'], base64url(20, 80)),
      evidence: 'unconfirmed',
    },
  ],
});
