import { defineService } from '../../service.ts';
import { base62, token } from '../../token.ts';

/** CockroachDB Cloud: API key. */
export default defineService({
  id: 'cockroachdb-cloud',
  name: 'CockroachDB Cloud',
  checked: '2026-11-24',
  keys: [
    {
      id: 'cockroachdb-cloud-api-key',
      token: token('CCDB1_', base62(22), '_', base62(40)),
      evidence: 'unconfirmed',
    },
  ],
});
