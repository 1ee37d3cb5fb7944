import { base64url, token } from '../formats/token.ts';
import { bearer } from './api.ts';
import { refused } from './probe.ts';
import { defineProvider } from './provider.ts';

/** xAI (Grok). A management key works at management-api.x.ai only, an API key at api.x.ai only. */
export default defineProvider(
  {
    id: 'xai',
    name: 'xAI',
    env: ['XAI_API_KEY', 'X_AI_API_KEY', 'GROK_API_KEY', 'XAI_MANAGEMENT_KEY', 'XAI_MANAGEMENT_API_KEY'],
    docs: 'https://docs.x.ai/developers/rest-api-reference',
    console: 'https://console.x.ai',
    checked: '2026-11-24',
    keys: [
      // Mostly 80 letters and digits; longer and shorter ones are in scanners' rules.
      { id: 'xai-api-key', token: token('xai-', base64url(70, 120)), evidence: 'observed' },
      // The prefix is not confirmed; such a key fits the shape above as well.
      { id: 'xai-management-key', token: token('xai-token-', base64url(60, 110)), evidence: 'unconfirmed' },
    ],
  },
  () => ({
    api: { base: 'https://api.x.ai/v1', env: ['XAI_BASE_URL'], hosts: ['*.x.ai'], auth: bearer },
    health: [
      {
        path: '/api-key',
        answers: [
          {
            status: 200,
            at: 'api_key_disabled',
            is: [true],
            means: 'dead',
            reason: 'disabled',
            evidence: 'documented',
          },
          { status: 200, at: 'api_key_blocked', is: [true], means: 'dead', reason: 'disabled', evidence: 'documented' },
          { status: 200, at: 'team_blocked', is: [true], means: 'live', reason: 'suspended', evidence: 'documented' },
          { status: 200, at: 'api_key_id', means: 'live', evidence: 'documented' },
          // A key that does not exist is answered 400, not 401.
          { status: 400, at: 'error', holds: ['incorrect api key'], means: 'dead', evidence: 'documented' },
          // The header did not arrive: somebody between has taken it out.
          {
            status: 401,
            at: 'code',
            is: ['unauthenticated:no-credentials'],
            means: 'unknown',
            reason: 'ambiguous',
            evidence: 'observed',
          },
          { status: 401, at: 'error', means: 'dead', evidence: 'documented' },
          {
            status: 403,
            at: 'error',
            holds: ['is disabled and cannot be used'],
            means: 'dead',
            reason: 'disabled',
            evidence: 'observed',
          },
          // One status for a key that may not, and for a key or team that is blocked.
          { status: 403, at: 'error', means: 'unknown', reason: 'ambiguous', evidence: 'documented' },
          { status: 429, at: 'error', means: 'live', reason: 'rate-limited', evidence: 'documented' },
        ],
        identity: {
          owner: 'user_id',
          account: 'team_id',
          keyId: 'api_key_id',
          keyName: 'name',
          scopes: 'acls',
          createdAt: 'create_time',
        },
        source: 'https://docs.x.ai/developers/debugging',
      },
      {
        kinds: ['xai-management-key'],
        path: 'https://management-api.x.ai/auth/management-keys/validation',
        answers: [{ status: 200, at: 'apiKeyId', means: 'live', evidence: 'documented' }, refused(401, 'observed')],
        identity: { account: 'scopeId', keyId: 'apiKeyId', keyName: 'name', scopes: 'acls', createdAt: 'createTime' },
        source: 'https://docs.x.ai/developers/rest-api-reference/management/auth',
      },
    ],
    rotation: {
      how: 'api',
      create: 'POST https://management-api.x.ai/auth/teams/{teamId}/api-keys',
      remove: 'DELETE https://management-api.x.ai/auth/api-keys/{apiKeyId}',
      list: 'GET https://management-api.x.ai/auth/teams/{teamId}/api-keys',
      needs: 'a management key (Management Keys: Read + Write)',
      note:
        'without acls a new key may do nothing; GET /auth/api-keys/{apiKeyId}/propagation tells when it holds everywhere; ' +
        'PUT /auth/api-keys/{apiKeyId} disables it, POST /auth/api-keys/{apiKeyId}/rotate changes its value in place',
      evidence: 'documented',
      source: 'https://docs.x.ai/developers/rest-api-reference/management/auth',
    },
    usage: {
      api: 'POST https://management-api.x.ai/v1/billing/teams/{teamId}/usage',
      balance: 'GET https://management-api.x.ai/v1/billing/teams/{teamId}/prepaid/balance',
      url: 'https://console.x.ai',
      note: 'the balance is a text of US cents with its sign turned: -1000 is 10 USD left; it falls only when a cycle closes',
      evidence: 'documented',
      source: 'https://docs.x.ai/developers/rest-api-reference/management/billing',
    },
    limits: {
      kind: 'hard',
      scope: 'team, by month; a key has limits of requests and tokens alone',
      api: 'POST https://management-api.x.ai/v1/billing/teams/{teamId}/postpaid/spending-limits',
      url: 'https://console.x.ai',
      note: 'sets the soft limit, below a hard one that xAI assigns; prepaid credit ends by itself',
      evidence: 'observed',
      source: 'seen in clients of the management API',
    },
    leaks: {
      githubTells: true,
      revokes: null,
      report: 'mailto:support@x.ai',
      evidence: 'documented',
      source:
        'https://docs.github.com/en/code-security/secret-scanning/introduction/supported-secret-scanning-patterns',
    },
  }),
);
