import { defineService } from '../../service.ts';
import { base62, lower, token } from '../../token.ts';

/** Mercury: production API token. */
export default defineService({
  id: 'mercury',
  name: 'Mercury',
  checked: '2026-11-24',
  keys: [
    {
      // Often preceded by secret-token: (RFC 8959).
      id: 'mercury-production-api-token',
      token: token('mercury_production_', lower(3, 6), '_', base62(40, 50), '_yrucrem'),
      evidence: 'unconfirmed',
    },
  ],
});
