import { defineService } from '../../service.ts';
import { base64url, token, uuidAnyCase } from '../../token.ts';

/** MongoDB Atlas: programmatic API private key, service account secret. */
export default defineService({
  id: 'mongodb-atlas',
  name: 'MongoDB Atlas',
  checked: '2026-11-24',
  keys: [
    {
      id: 'mongodb-atlas-private-key',
      token: token(uuidAnyCase),
      near: [
        'mongodb_atlas',
        'mongodb-atlas',
        'mongodbatlas',
        'atlas_private',
        'atlas-private',
        'atlasprivate',
        'atlas_api',
        'atlas-api',
        'atlasapi',
      ],
      evidence: 'unconfirmed',
    },
    {
      id: 'mongodb-atlas-service-account-secret',
      token: token('mdb_sa_sk_', base64url(40)),
      evidence: 'observed',
    },
  ],
});
