import { base62, token } from '../formats/token.ts';
import { bearer } from './api.ts';
import { defineProvider } from './provider.ts';

/**
 * Weaviate. The key of a database user is base64 of `secret_id_v200`, whose separators and end show through the
 * encoding. A key set in the configuration of one's own server is free text and has no shape.
 */
export default defineProvider(
  {
    id: 'weaviate',
    name: 'Weaviate',
    env: ['WEAVIATE_API_KEY', 'WCD_API_KEY', 'WCS_API_KEY'],
    docs: 'https://docs.weaviate.io/cloud/manage-clusters/authentication',
    console: 'https://console.weaviate.cloud',
    checked: '2026-11-24',
    keys: [
      {
        // Shape: weaviate/weaviate, apikey/keys/key_generation.go, seen 2026-11-24. The secret (44 characters of base64,
        // the last one =), the user's id (16) and v200 are joined and encoded once more: 88 characters. Of `=_` remains
        // 1f at 58, of `_v200` 92MjAw at the end, and base64 of base64 has neither + nor /.
        id: 'weaviate-api-key',
        token: token(base62(58), '1f', base62(22), '92MjAw'),
        evidence: 'documented',
      },
      {
        // The admin and read-only keys of older cloud clusters.
        id: 'weaviate-legacy-api-key',
        token: token(base62(36, 40)),
        near: ['weaviate', 'wcd_api', 'wcs_api'],
        evidence: 'unconfirmed',
      },
    ],
  },
  () => ({
    api: {
      base: null,
      env: ['WEAVIATE_URL', 'WEAVIATE_CLUSTER_URL', 'WCD_URL', 'WEAVIATE_HOST'],
      hosts: ['*.weaviate.cloud', '*.weaviate.network'],
      auth: bearer,
    },
    health: [
      {
        // GET /v1/meta answers anybody where anonymous access is on.
        path: '/v1/users/own-info',
        answers: [
          { status: 200, at: 'username', means: 'live', evidence: 'documented' },
          { status: 401, at: 'message', holds: ['invalid api key'], means: 'dead', evidence: 'documented' },
          { status: 403, at: 'error', means: 'live', reason: 'restricted', evidence: 'documented' },
          // Servers before 1.28 do not know the request.
          { status: 404, at: 'message', means: 'unknown', reason: 'unexpected', evidence: 'unconfirmed' },
        ],
        identity: { owner: 'username', scopes: 'roles.*.name' },
        source: 'https://docs.weaviate.io/openapi.json',
      },
    ],
    rotation: {
      how: 'roll',
      create: 'POST /v1/users/db/{user_id}/rotate-key',
      remove: 'DELETE /v1/users/db/{user_id}',
      list: 'GET /v1/users/db',
      needs: 'a key whose role may manage users; it may be the key itself',
      note: 'POST /v1/users/db/{user_id} makes a user with a key; .../deactivate with revoke_key switches one off',
      evidence: 'documented',
      source: 'https://docs.weaviate.io/openapi.json',
    },
    usage: {
      api: null,
      url: 'https://console.weaviate.cloud',
      evidence: 'unconfirmed',
      source: 'no usage API was found in the API reference',
    },
    limits: {
      kind: 'unknown',
      api: null,
      url: 'https://console.weaviate.cloud',
      evidence: 'unconfirmed',
      source: 'no spend limit was found in the documentation',
    },
    leaks: {
      githubTells: false,
      revokes: null,
      report: 'mailto:security@weaviate.io',
      evidence: 'documented',
      source:
        'https://docs.github.com/en/code-security/secret-scanning/introduction/supported-secret-scanning-patterns',
    },
  }),
);
