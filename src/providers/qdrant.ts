import { base64url, token, uuid } from '../formats/token.ts';
import { header } from './api.ts';
import { defineProvider } from './provider.ts';

/**
 * Qdrant Cloud. A database key is a JWT, so that its expiry and its rights can be read offline. A key for one's own
 * server is free text and has no shape.
 */
export default defineProvider(
  {
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
  },
  () => ({
    api: {
      base: null,
      env: ['QDRANT_URL', 'QDRANT_CLUSTER_URL', 'QDRANT_HOST'],
      hosts: ['*.cloud.qdrant.io'],
      auth: header('api-key'),
    },
    health: [
      {
        path: '/collections',
        // Plain texts, from qdrant/qdrant, src/common/auth. A key of another cluster is refused in the same words.
        answers: [
          { status: 200, at: 'result.collections', means: 'live', evidence: 'documented' },
          { status: 401, text: ['invalid api key or jwt'], means: 'dead', evidence: 'documented' },
          { status: 403, text: ['expiredsignature'], means: 'dead', reason: 'expired', evidence: 'documented' },
          { status: 403, text: ['invalidsignature'], means: 'dead', evidence: 'documented' },
          // What Qdrant Cloud answers in front of a cluster: the key is wrong, or made for some collections alone.
          { status: 403, at: 'error', means: 'unknown', reason: 'ambiguous', evidence: 'observed' },
        ],
        source: 'https://github.com/qdrant/qdrant/tree/master/src/common/auth',
      },
      {
        kinds: ['qdrant-admin-key'],
        never: 'a key of a cluster and one of the whole account look alike, and the two go to different hosts',
      },
    ],
    rotation: {
      how: 'api',
      create:
        'POST https://api.cloud.qdrant.io/api/cluster/auth/v2/accounts/{account_id}/clusters/{cluster_id}/api-keys',
      remove:
        'DELETE https://api.cloud.qdrant.io/api/cluster/auth/v2/accounts/{account_id}/clusters/{cluster_id}/api-keys/{id}',
      list: 'GET https://api.cloud.qdrant.io/api/cluster/auth/v2/accounts/{account_id}/clusters/{cluster_id}/api-keys',
      needs: 'a cloud management key (Authorization: apikey)',
      note: 'keys made in the console hold for 90 days unless told otherwise',
      evidence: 'unconfirmed',
      source: 'https://www.pulumi.com/registry/packages/qdrant-cloud/api-docs/accountsdatabaseapikeyv2',
    },
    usage: {
      api: null,
      url: 'https://cloud.qdrant.io',
      evidence: 'unconfirmed',
      source: 'no usage API was found in the documentation',
    },
    limits: {
      kind: 'unknown',
      api: null,
      url: 'https://cloud.qdrant.io',
      evidence: 'unconfirmed',
      source: 'no spend limit was found in the documentation',
    },
    leaks: {
      githubTells: false,
      revokes: null,
      report: 'mailto:security@qdrant.com',
      evidence: 'documented',
      source:
        'https://docs.github.com/en/code-security/secret-scanning/introduction/supported-secret-scanning-patterns',
    },
  }),
);
