import { base62, base64url, token } from '../formats/token.ts';
import { bearer } from './api.ts';
import { defineProvider } from './provider.ts';

/**
 * Vercel AI Gateway. The last six characters of a prefixed key are a checksum of those before (CRC-32 in base62). An
 * OIDC token is a JWT of some hours like any other; the name of its variable tells it.
 */
export default defineProvider(
  {
    id: 'vercel-ai-gateway',
    name: 'Vercel AI Gateway',
    env: ['AI_GATEWAY_API_KEY', 'VERCEL_AI_GATEWAY_API_KEY', 'VERCEL_OIDC_TOKEN', 'VERCEL_TOKEN'],
    docs: 'https://vercel.com/docs/ai-gateway/authentication-and-byok/authentication',
    console: 'https://vercel.com/~/ai-gateway/api-keys',
    checked: '2026-11-24',
    // Prefixes: Vercel changelog, New token formats and secret scanning, seen 2026-11-24. Lengths are observed.
    keys: [
      {
        id: 'vercel-ai-gateway-api-key',
        token: token('vck_', base64url(50), base62(6)),
        evidence: 'documented',
      },
      {
        // Of the whole account; with it gateway keys can be made.
        id: 'vercel-personal-access-token',
        token: token('vcp_', base64url(50), base62(6)),
        evidence: 'documented',
      },
      {
        id: 'vercel-integration-token',
        token: token('vci_', base64url(50), base62(6)),
        evidence: 'documented',
      },
      {
        id: 'vercel-app-access-token',
        token: token('vca_', base64url(50), base62(6)),
        evidence: 'documented',
      },
      {
        // Never to be verified: to exchange it is to use it up.
        id: 'vercel-app-refresh-token',
        token: token('vcr_', base64url(50), base62(6)),
        evidence: 'documented',
      },
      {
        id: 'vercel-legacy-access-token',
        token: token(base62(24)),
        // Not `vercel` alone: it stands near ids of deployments and teams.
        near: [
          'vercel_token',
          'vercel_api',
          'vercel_access',
          'vercel_auth',
          'vercel_key',
          'vercel-token',
          'vercel-api',
          'vercel token',
          'verceltoken',
          'vercelapi',
          'api.vercel.com',
        ],
        evidence: 'observed',
      },
    ],
  },
  () => ({
    api: { base: 'https://ai-gateway.vercel.sh/v1', env: ['AI_GATEWAY_BASE_URL'], auth: bearer },
    health: [
      {
        // The list of models answers anybody.
        path: '/credits',
        answers: [
          { status: 200, at: 'balance', means: 'live', evidence: 'documented' },
          { status: 401, at: 'error.type', is: ['authentication_error'], means: 'dead', evidence: 'observed' },
          { status: 402, at: 'error', means: 'live', reason: 'no-credit', evidence: 'unconfirmed' },
          // The team has not shown a credit card yet.
          {
            status: 403,
            at: 'error.type',
            is: ['customer_verification_required'],
            means: 'live',
            reason: 'suspended',
            evidence: 'observed',
          },
          { status: 429, at: 'error', means: 'live', reason: 'rate-limited', evidence: 'documented' },
        ],
        identity: {
          creditRemaining: { at: 'balance', unit: 'USD' },
          creditUsed: { at: 'total_used', unit: 'USD' },
        },
        source: 'https://vercel.com/docs/ai-gateway/usage',
      },
      {
        kinds: [
          'vercel-personal-access-token',
          'vercel-integration-token',
          'vercel-app-access-token',
          'vercel-legacy-access-token',
        ],
        path: 'https://api.vercel.com/v2/user',
        answers: [
          { status: 200, at: 'user.id', means: 'live', evidence: 'documented' },
          { status: [401, 403], at: 'error.invalidToken', is: [true], means: 'dead', evidence: 'observed' },
          {
            status: 403,
            at: 'error.message',
            holds: ["don't have permission"],
            means: 'live',
            reason: 'restricted',
            evidence: 'observed',
          },
          { status: 403, at: 'error.code', means: 'unknown', reason: 'ambiguous', evidence: 'observed' },
          { status: 429, at: 'error.code', means: 'live', reason: 'rate-limited', evidence: 'documented' },
        ],
        identity: { owner: 'user.username', email: 'user.email', account: 'user.id' },
        more: [
          {
            path: 'https://api.vercel.com/v5/user/tokens/current',
            identity: {
              keyId: 'token.id',
              keyName: 'token.name',
              createdAt: 'token.createdAt',
              lastUsedAt: 'token.activeAt',
              expiresAt: 'token.expiresAt',
            },
          },
        ],
        source: 'https://vercel.com/docs/rest-api',
      },
      { kinds: ['vercel-app-refresh-token'], never: 'to exchange it is to use it up' },
    ],
    rotation: {
      how: 'api',
      create: 'vercel ai-gateway api-keys create --name NAME --budget USD --refresh-period monthly',
      remove: 'DELETE https://api.vercel.com/v3/user/tokens/current',
      needs: 'an access token of a member of the team (VERCEL_TOKEN)',
      note:
        'gateway keys are made and deleted by the vercel command, in the console or with Terraform, and die when their maker ' +
        'leaves the team; the request above ends the access token that makes it',
      evidence: 'documented',
      source: 'https://vercel.com/docs/ai-gateway/authentication-and-byok/api-keys',
    },
    usage: {
      api: 'GET https://ai-gateway.vercel.sh/v1/report',
      balance: 'GET https://ai-gateway.vercel.sh/v1/credits',
      url: 'https://vercel.com/~/ai-gateway',
      note: 'grouped and filtered as asked; GET /v1/generation tells of one request',
      evidence: 'documented',
      source: 'https://vercel.com/docs/ai-gateway/observability-and-spend/usage',
    },
    limits: {
      kind: 'soft',
      scope: 'key, member, project or team, by day, week or month',
      api: 'PUT https://api.vercel.com/ai-gateway/budgets',
      url: 'https://vercel.com/docs/ai-gateway/observability-and-spend/budgets',
      note: 'looked at when a request starts: the one that crosses the limit is finished',
      evidence: 'documented',
      source: 'https://vercel.com/docs/ai-gateway/observability-and-spend/budgets',
    },
    leaks: {
      githubTells: true,
      revokes: null,
      report: 'https://vercel.com/security',
      evidence: 'documented',
      source:
        'https://docs.github.com/en/code-security/secret-scanning/introduction/supported-secret-scanning-patterns',
    },
  }),
);
