import { defineService } from '../../service.ts';
import { base64, padding, token } from '../../token.ts';

/** Couchbase Capella: management API key secret. */
export default defineService({
  id: 'couchbase-capella',
  name: 'Couchbase Capella',
  checked: '2026-11-24',
  keys: [
    {
      id: 'couchbase-capella-api-key',
      token: token(base64(60, 120), padding(0, 2)),
      near: ['couchbase', 'capella'],
      evidence: 'unconfirmed',
    },
  ],
});
