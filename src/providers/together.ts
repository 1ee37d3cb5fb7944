import { base64url, hexLower, token } from '../formats/token.ts';
import { bearer } from './api.ts';
import { defineProvider } from './provider.ts';

/** Together AI. Keys belong to a project; the older key of a user has the shape of a SHA-256 digest. */
export default defineProvider(
  {
    id: 'together',
    name: 'Together AI',
    env: ['TOGETHER_API_KEY', 'TOGETHERAI_API_KEY', 'TOGETHER_AI_API_KEY'],
    docs: 'https://docs.together.ai/docs/api-keys-authentication',
    console: 'https://api.together.ai/settings/projects/~current/api-keys',
    checked: '2026-11-24',
    keys: [
      { id: 'together-api-key', token: token('tgp_v1_', base64url(43)), evidence: 'observed' },
      {
        id: 'together-legacy-api-key',
        token: token(hexLower(64)),
        // Not `together` alone, which stands in any text.
        near: [
          'together_api',
          'together_ai',
          'together_key',
          'together.ai',
          'together.xyz',
          'together-ai',
          'together-api',
          'together ai',
          'togetherai',
          'togetherapi',
          'togetherkey',
          'togethercomputer',
        ],
        evidence: 'unconfirmed',
      },
    ],
  },
  () => ({
    api: {
      base: 'https://api.together.xyz/v1',
      env: ['TOGETHER_BASE_URL'],
      hosts: ['*.together.xyz', '*.together.ai'],
      auth: bearer,
    },
    health: [
      {
        path: '/models',
        answers: [
          // A bare list of models.
          { status: 200, at: '*.id', means: 'live', evidence: 'documented' },
          { status: 401, at: 'error', means: 'dead', evidence: 'documented' },
          { status: 402, at: 'error', means: 'live', reason: 'spend-limit', evidence: 'documented' },
          { status: 403, at: 'error', means: 'live', reason: 'restricted', evidence: 'unconfirmed' },
          { status: 429, at: 'error', means: 'live', reason: 'rate-limited', evidence: 'documented' },
        ],
        source: 'https://docs.together.ai/docs/error-codes',
      },
    ],
    rotation: {
      how: 'console',
      note: 'keys of a project can be revoked and may expire; the older key of a user is only made anew',
      evidence: 'documented',
      source: 'https://docs.together.ai/docs/api-keys-authentication',
    },
    usage: {
      api: null,
      url: 'https://api.together.ai/settings/billing',
      evidence: 'documented',
      source: 'the published OpenAPI document (togethercomputer/openapi) has no path for it',
    },
    limits: {
      kind: 'hard',
      scope: 'account, by month; keys have no limit of their own',
      api: null,
      url: 'https://api.together.ai/settings/billing',
      note: 'at the limit every model answers 402',
      evidence: 'documented',
      source: 'https://docs.together.ai/docs/error-codes',
    },
    leaks: {
      githubTells: false,
      revokes: null,
      report: 'https://support.together.ai',
      evidence: 'documented',
      source:
        'https://docs.github.com/en/code-security/secret-scanning/introduction/supported-secret-scanning-patterns',
    },
  }),
);
