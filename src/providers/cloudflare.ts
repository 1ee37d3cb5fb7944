import { crc32Hex } from '../formats/checksum/crc32.ts';
import { base62, base64url, checked, hexLower, token } from '../formats/token.ts';
import { bearer, header } from './api.ts';
import type { IdentityPlaces, Reading, When } from './probe.ts';
import { defineProvider } from './provider.ts';

/** What a token is answered at the address that verifies its kind. */
const VERIFIED: readonly [Reading, ...Reading[]] = [
  { status: 200, at: 'result.status', is: ['disabled'], means: 'dead', reason: 'disabled', evidence: 'documented' },
  { status: 200, at: 'result.status', is: ['expired'], means: 'dead', reason: 'expired', evidence: 'documented' },
  { status: 200, at: 'result.status', is: ['active'], means: 'live', evidence: 'documented' },
  // The token is limited to other addresses.
  {
    status: [401, 403],
    at: 'errors.*.message',
    holds: ['cannot use the access token from location'],
    means: 'live',
    reason: 'place-refused',
    evidence: 'observed',
  },
  { status: 429, at: 'errors.0.code', means: 'live', reason: 'rate-limited', evidence: 'documented' },
];

const INVALID: When = { status: 401, at: 'errors.*.code', is: [1000] };

const TOKEN: IdentityPlaces = { keyId: 'result.id', expiresAt: 'result.expires_on' };

/**
 * Cloudflare, for Workers AI and AI Gateway. Credentials made since 2026 have a prefix for each kind and end in a
 * checksum; older ones have neither and live on.
 */
export default defineProvider(
  {
    id: 'cloudflare',
    name: 'Cloudflare',
    env: [
      'CLOUDFLARE_API_TOKEN',
      'CLOUDFLARE_API_KEY',
      'CLOUDFLARE_API_USER_SERVICE_KEY',
      'CF_API_TOKEN',
      'CLOUDFLARE_WORKERS_AI_API_KEY',
      'CF_AIG_TOKEN',
      'CF_API_KEY',
    ],
    docs: 'https://developers.cloudflare.com/api/',
    console: 'https://dash.cloudflare.com/profile/api-tokens',
    checked: '2026-11-24',
    keys: [
      // Shape of the three: Cloudflare docs, Token formats, seen 2026-11-24; the 8 hex digits of the checksum: observed.
      {
        id: 'cloudflare-api-token',
        token: token('cfut_', base62(40), checked(hexLower(8), crc32Hex('cfut_'.length))),
        evidence: 'documented',
      },
      {
        id: 'cloudflare-account-api-token',
        token: token('cfat_', base62(40), checked(hexLower(8), crc32Hex('cfat_'.length))),
        evidence: 'documented',
      },
      // All that the user may do.
      {
        id: 'cloudflare-global-api-key',
        token: token('cfk_', base62(40), checked(hexLower(8), crc32Hex('cfk_'.length))),
        evidence: 'documented',
      },
      {
        id: 'cloudflare-legacy-api-token',
        token: token(base64url(40)),
        near: [
          'cloudflare',
          'cf_api',
          'cf-api',
          'cfapi',
          'cf_token',
          'cf-token',
          'cftoken',
          'cf_aig',
          'cf-aig',
          'cfaig',
          'workers_ai',
          'workers-ai',
          'workersai',
        ],
        evidence: 'observed',
      },
      {
        id: 'cloudflare-legacy-global-api-key',
        token: token(hexLower(37)),
        near: ['cloudflare', 'cf_api', 'cf-api', 'cfapi', 'cf_global', 'cf-global', 'cfglobal', 'x-auth-key'],
        evidence: 'observed',
      },
      // For certificates of origin servers, not for AI.
      {
        id: 'cloudflare-origin-ca-key',
        token: token('v1.0-', hexLower(24), '-', hexLower(146)),
        evidence: 'observed',
      },
    ],
  },
  () => ({
    api: {
      base: 'https://api.cloudflare.com/client/v4',
      env: ['CLOUDFLARE_BASE_URL'],
      hosts: ['gateway.ai.cloudflare.com'],
      auth: bearer,
      companions: [
        {
          name: 'account_id',
          env: ['CLOUDFLARE_ACCOUNT_ID', 'CF_ACCOUNT_ID'],
          shape: /^[0-9a-f]{32}$/,
          hint: 'set CLOUDFLARE_ACCOUNT_ID to the account that the token belongs to',
        },
        {
          name: 'email',
          env: ['CLOUDFLARE_EMAIL', 'CF_API_EMAIL'],
          shape: /^[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9.-]{1,190}$/,
          hint: 'set CLOUDFLARE_EMAIL to the address of the user whose key it is',
        },
      ],
    },
    health: [
      {
        kinds: ['cloudflare-account-api-token'],
        path: '/accounts/{account_id}/tokens/verify',
        answers: [...VERIFIED, { ...INVALID, means: 'dead', evidence: 'observed' }],
        identity: TOKEN,
        source: 'https://developers.cloudflare.com/api/resources/accounts/subresources/tokens/methods/verify/',
      },
      {
        kinds: ['cloudflare-legacy-api-token'],
        path: '/user/tokens/verify',
        // A token of an account looks the same and is refused here though it lives.
        answers: [...VERIFIED, { ...INVALID, means: 'unknown', reason: 'ambiguous', evidence: 'observed' }],
        identity: TOKEN,
        source: 'https://developers.cloudflare.com/api/resources/user/subresources/tokens/methods/verify/',
      },
      {
        kinds: ['cloudflare-global-api-key', 'cloudflare-legacy-global-api-key'],
        path: '/user',
        auth: header('x-auth-key'),
        headers: { 'x-auth-email': '{email}' },
        answers: [
          { status: 200, at: 'result.id', means: 'live', evidence: 'documented' },
          // "Unknown X-Auth-Key or X-Auth-Email": either of them.
          {
            status: [400, 403],
            at: 'errors.*.code',
            is: [9103],
            means: 'unknown',
            reason: 'ambiguous',
            evidence: 'observed',
          },
          { status: 429, at: 'errors.0.code', means: 'live', reason: 'rate-limited', evidence: 'documented' },
        ],
        identity: { account: 'result.id', email: 'result.email' },
        source: 'https://developers.cloudflare.com/api/resources/user/methods/get/',
      },
      { kinds: ['cloudflare-origin-ca-key'], never: 'it makes certificates of origin servers, and opens no model' },
      {
        path: '/user/tokens/verify',
        answers: [...VERIFIED, { ...INVALID, means: 'dead', evidence: 'observed' }],
        identity: TOKEN,
        source: 'https://developers.cloudflare.com/api/resources/user/subresources/tokens/methods/verify/',
      },
    ],
    rotation: {
      how: 'roll',
      create: 'POST /user/tokens or /accounts/{account_id}/tokens {"name", "policies", "expires_on"}',
      list: 'GET /user/tokens or /accounts/{account_id}/tokens',
      remove: 'DELETE /user/tokens/{token_id}; PUT with "status": "disabled" can be undone',
      needs:
        'a token with API Tokens Edit or Account API Tokens Edit, which may then roll and delete itself; or the global key',
      note: 'PUT /user/tokens/{token_id}/value gives a new value under the same id, and the old one dies at once',
      evidence: 'observed',
      source: 'https://developers.cloudflare.com/fundamentals/api/how-to/roll-token/',
    },
    usage: {
      api: 'POST /graphql (viewer.accounts.aiInferenceAdaptiveGroups.sum.totalNeurons)',
      url: 'https://dash.cloudflare.com',
      note: 'in neurons; needs a token with Account Analytics Read',
      evidence: 'observed',
      source: 'a public client relies on it',
    },
    limits: {
      kind: 'soft',
      scope: 'AI Gateway',
      api: null,
      url: 'https://developers.cloudflare.com/ai-gateway/features/spend-limits',
      note: 'holds late, so that requests at once can pass it',
      evidence: 'documented',
      source: 'https://developers.cloudflare.com/ai-gateway/features/spend-limits',
    },
    leaks: {
      githubTells: true,
      revokes: null,
      report: 'https://www.cloudflare.com/abuse/',
      evidence: 'documented',
      source:
        'https://docs.github.com/en/code-security/secret-scanning/introduction/supported-secret-scanning-patterns',
    },
  }),
);
