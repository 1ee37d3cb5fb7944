import { base64url, either, hexLower, token, uuid } from '../formats/token.ts';
import { bearer } from './api.ts';
import { defineProvider } from './provider.ts';

const near = [
  'volcengine',
  'volces',
  'volc_',
  'volc-',
  'volcark',
  'volcaccess',
  'volcsecret',
  'doubao',
  'byteplus',
  'modelark',
  '.volc/',
  'ark_api_key',
  'ark-api-key',
  'arkapikey',
];

/**
 * Volcengine Ark (Doubao), abroad BytePlus ModelArk. A key is a bare UUID: only its surroundings tell it. A secret
 * access key has no shape.
 */
export default defineProvider(
  {
    id: 'volcengine-ark',
    name: 'Volcengine Ark',
    // The pairs: volc-sdk-python, volcengine/mcp-server, and Volcengine docs 6470/1166455, seen 2026-11-24.
    env: [
      'ARK_API_KEY',
      'VOLCENGINE_API_KEY',
      'VOLC_ARK_API_KEY',
      'DOUBAO_API_KEY',
      'VOLC_ACCESSKEY',
      'VOLC_SECRETKEY',
      'VOLCENGINE_ACCESS_KEY',
      'VOLCENGINE_SECRET_KEY',
      'VOLCENGINE_ACCESS_KEY_ID',
      'VOLCENGINE_ACCESS_KEY_SECRET',
    ],
    docs: 'https://www.volcengine.com/docs/82379/1262825',
    console: 'https://console.volcengine.com/ark/region:ark+cn-beijing/apiKey',
    checked: '2026-11-24',
    keys: [
      {
        // Only the bare UUID is observed; the forms with ark- are not confirmed.
        id: 'volcengine-ark-api-key',
        token: either(token(uuid), token('ark-', uuid), token('ark-', uuid, '-', hexLower(5))),
        near,
        evidence: 'observed',
      },
      {
        // AKLT is observed; AKTP stands in Volcengine docs 6470/1166455, seen 2026-11-24. The lengths are not published.
        id: 'volcengine-access-key-id',
        token: either(token('AKLT', base64url(40, 60)), token('AKTP', base64url(40, 60))),
        near,
        evidence: 'observed',
      },
    ],
  },
  () => ({
    api: {
      base: 'https://ark.cn-beijing.volces.com/api/v3',
      env: ['ARK_BASE_URL'],
      auth: bearer,
      regions: [{ name: 'international', base: 'https://ark.ap-southeast.bytepluses.com/api/v3' }],
    },
    health: [
      {
        kinds: ['volcengine-ark-api-key'],
        path: '/files',
        query: { limit: '1' },
        answers: [
          { status: 200, at: 'data', means: 'live', evidence: 'observed' },
          { status: 401, at: 'error.code', is: ['AuthenticationError'], means: 'dead', evidence: 'documented' },
          {
            status: 403,
            at: 'error.code',
            is: ['AccountOverdueError'],
            means: 'live',
            reason: 'no-credit',
            evidence: 'documented',
          },
          {
            status: 403,
            at: 'error.code',
            is: ['AccessDenied'],
            means: 'live',
            reason: 'restricted',
            evidence: 'documented',
          },
          { status: 429, at: 'error.code', means: 'live', reason: 'rate-limited', evidence: 'documented' },
        ],
        source: 'https://www.volcengine.com/docs/82379/1299023',
      },
      {
        kinds: ['volcengine-access-key-id'],
        never: 'it is half of a pair, which signs requests in a way of its own',
      },
    ],
    rotation: {
      how: 'console',
      needs: 'an access key pair, for temporary keys',
      note: 'POST https://ark.cn-beijing.volcengineapi.com/?Action=GetApiKey makes a key that holds for at most 30 days',
      evidence: 'documented',
      source: 'https://www.volcengine.com/docs/82379/1262825',
    },
    usage: {
      api: 'Action=GetUsage of the Ark OpenAPI',
      balance: 'Action=QueryBalanceAcct of the billing OpenAPI',
      url: 'https://console.volcengine.com/ark',
      note: 'both take an access key pair',
      evidence: 'unconfirmed',
      source: 'not confirmed by a page of the documentation',
    },
    limits: {
      kind: 'soft',
      scope: 'model: free tokens, in the mode that stops when they are used up',
      api: null,
      url: 'https://console.volcengine.com/ark',
      evidence: 'unconfirmed',
      source: 'not confirmed by a page of the documentation',
    },
    leaks: {
      githubTells: true,
      revokes: null,
      report: 'https://src.volcengine.com',
      evidence: 'documented',
      source:
        'https://docs.github.com/en/code-security/secret-scanning/introduction/supported-secret-scanning-patterns',
    },
  }),
);
