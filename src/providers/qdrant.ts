import { base64url, token, uuid } from '../formats/token.ts';
import { defineProvider } from './provider.ts';

/**
 * Qdrant Cloud. A database key is a JWT, so that its expiry and its rights can be read offline. A key for one's own
 * server is free text and has no shape.
 */
export default defineProvider({
  id: 'qdrant',
  name: 'Qdrant',
  env: ['QDRANT_API_KEY', 'QDRANT_CLOUD_API_KEY', 'QDRANT__SERVICE__API_KEY', 'QDRANT__SERVICE__READ_ONLY_API_KEY'],
  docs: 'https://qdrant.tech/documentation/cloud/authentication',
  console: 'https://cloud.qdrant.io',
  checked: '2026-11-24',
  keys: [
    {
      // The start: Qdrant docs, Database Authentication in Qdrant Managed Cloud, seen 2026-11-24. Any JWT starts so.
      id: 'qdrant-api-key',
      token: token('eyJhb', base64url(15, 60), '.', base64url(20, 2000), '.', base64url(40, 90)),
      near: ['qdrant'],
      evidence: 'documented',
    },
    {
      // Admin database keys of the older kind, and the management keys of the whole account: one shape.
      id: 'qdrant-admin-key',
      token: token(uuid, '|', base64url(40, 64)),
      near: ['qdrant'],
      evidence: 'unconfirmed',
    },
  ],
});
