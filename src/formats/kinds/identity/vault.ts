import { defineService } from '../../service.ts';
import { base62, base64, base64url, base64urlDot, either, token } from '../../token.ts';

/** HashiCorp Vault. Tokens have had a prefix of three letters since version 1.10. */
export default defineService({
  id: 'vault',
  name: 'HashiCorp Vault',
  checked: '2026-11-24',
  keys: [
    {
      id: 'vault-batch-token',
      token: either(token('hvb.', base64url(138, 300)), token('hvb.', base64urlDot(24, 500))),
      evidence: 'observed',
    },
    {
      id: 'vault-recovery-token',
      token: token('hvr.', base62(24, 130)),
      evidence: 'unconfirmed',
    },
    {
      id: 'vault-service-token',
      token: token('hvs.', base64url(24, 130)),
      evidence: 'observed',
    },
    {
      // Reject when the 24 characters hold letters only.
      id: 'vault-service-token-legacy',
      token: either(token('s.', base62(24)), token('s.', base64url(18, 128))),
      near: ['vault_token', 'vault-token', 'vaulttoken', 'x-vault-token', 'x_vault_token', 'xvaulttoken', 'hashicorp'],
      evidence: 'observed',
    },
    {
      id: 'vault-unseal-key',
      token: either(token(base64(43), '='), token(base64(44))),
      near: ['unseal_key', 'unseal-key', 'unsealkey', 'unseal key'],
      evidence: 'unconfirmed',
    },
  ],
});
