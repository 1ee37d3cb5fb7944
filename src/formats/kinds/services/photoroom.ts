import { defineService } from '../../service.ts';
import { base62, hex, oneOf } from '../../token.ts';

/** Photoroom: API key. */
export default defineService({
  id: 'photoroom',
  name: 'Photoroom',
  checked: '2026-11-24',
  keys: [
    {
      id: 'photoroom-api-key',
      token: oneOf(['sk_pr_', 'sandbox_sk_pr_'], base62(1, 64), '_', hex(40)),
      evidence: 'unconfirmed',
    },
  ],
});
