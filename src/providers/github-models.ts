import { crc32Base62 } from '../formats/checksum/crc32.ts';
import { base62, base64url, checked, either, token, word } from '../formats/token.ts';
import { bearer } from './api.ts';
import type { Reading } from './probe.ts';
import { defineProvider } from './provider.ts';

/** What GitHub answers to tokens of every kind. */
const refusals: readonly Reading[] = [
  { status: 401, at: 'message', is: ['Bad credentials'], means: 'dead', evidence: 'documented' },
  {
    status: 403,
    at: 'message',
    holds: ['saml', 'ip allow list', 'resource not accessible'],
    means: 'live',
    reason: 'restricted',
    evidence: 'observed',
  },
  // Not every 403 or 429: after many wrong tokens an address is refused whatever it sends.
  {
    status: [403, 429],
    at: 'message',
    holds: ['rate limit exceeded for user', 'rate limit exceeded for installation'],
    means: 'live',
    reason: 'rate-limited',
    evidence: 'observed',
  },
];

/**
 * GitHub Models. It takes any GitHub token that may read models, so these are GitHub's tokens. Whoever finds one can
 * revoke it without signing in.
 */
export default defineProvider(
  {
    id: 'github-models',
    name: 'GitHub Models',
    env: [
      'GITHUB_TOKEN',
      'GH_TOKEN',
      'GITHUB_MODELS_TOKEN',
      'GITHUB_PAT',
      'GITHUB_PERSONAL_ACCESS_TOKEN',
      'COPILOT_GITHUB_TOKEN',
      'GITHUB_API_KEY',
    ],
    docs: 'https://docs.github.com/github-models',
    console: 'https://github.com/settings/tokens',
    checked: '2026-11-24',
    keys: [
      // Prefixes: GitHub changelog, token formats, seen 2026-11-24. The last six of the 36 are a checksum.
      {
        id: 'github-classic-token',
        token: token('ghp_', checked(base62(36), crc32Base62('ghp_'.length))),
        evidence: 'documented',
      },
      // 22 characters, an underscore and 59 more in the tokens of today.
      { id: 'github-fine-grained-token', token: token('github_pat_', word(82)), evidence: 'documented' },
      {
        id: 'github-oauth-access-token',
        token: token('gho_', checked(base62(36), crc32Base62('gho_'.length))),
        evidence: 'documented',
      },
      {
        id: 'github-app-user-token',
        token: token('ghu_', checked(base62(36), crc32Base62('ghu_'.length))),
        evidence: 'documented',
      },
      {
        id: 'github-app-installation-token',
        // The second shape is an app's id and a JWT, about 520 characters: GitHub changelog of 2026-04-24.
        token: either(
          token('ghs_', checked(base62(36), crc32Base62('ghs_'.length))),
          token(
            'ghs_',
            base62(1, 24),
            '_eyJ',
            base64url(10, 400),
            '.eyJ',
            base64url(20, 2000),
            '.',
            base64url(40, 700),
          ),
        ),
        evidence: 'documented',
      },
      // Not to be tried out: a refresh uses it up.
      {
        id: 'github-app-refresh-token',
        token: either(
          token('ghr_', checked(base62(36), crc32Base62('ghr_'.length))),
          token('ghr_', checked(base62(76), crc32Base62('ghr_'.length))),
        ),
        evidence: 'documented',
      },
    ],
  },
  () => ({
    api: {
      base: 'https://api.github.com',
      env: ['GITHUB_API_URL'],
      hosts: ['models.github.ai'],
      auth: bearer,
      headers: { accept: 'application/vnd.github+json' },
    },
    health: [
      {
        path: '/user',
        answers: [
          { status: 200, at: 'login', means: 'live', evidence: 'documented' },
          ...refusals,
          {
            status: 403,
            at: 'message',
            holds: ['account was suspended'],
            means: 'live',
            reason: 'suspended',
            evidence: 'observed',
          },
        ],
        identity: {
          owner: 'login',
          email: 'email',
          account: 'id',
          plan: 'plan.name',
          scopes: 'header:x-oauth-scopes',
          expiresAt: 'header:github-authentication-token-expiration',
          requestsRemaining: 'header:x-ratelimit-remaining',
        },
        source: 'https://docs.github.com/rest/users/users',
      },
      {
        // No user stands behind an installation.
        kinds: ['github-app-installation-token'],
        path: '/installation/repositories',
        query: { per_page: '1' },
        answers: [{ status: 200, at: 'total_count', means: 'live', evidence: 'documented' }, ...refusals],
        identity: { owner: 'repositories.0.owner.login' },
        source: 'https://docs.github.com/rest/apps/installations',
      },
      { kinds: ['github-app-refresh-token'], never: 'a refresh uses it up' },
    ],
    rotation: {
      how: 'revoke',
      remove: 'POST /credentials/revoke',
      needs: 'nothing: it is sent without signing in',
      note: 'for all but installation tokens; up to 1000 at once; the owner is told by mail; it cannot be undone',
      evidence: 'documented',
      source: 'https://docs.github.com/rest/credentials/revoke',
    },
    usage: {
      api: 'GET /users/{username}/settings/billing/usage',
      byKey: false,
      url: 'https://github.com/settings/billing',
      note: 'of an organization: GET /organizations/{org}/settings/billing/usage',
      evidence: 'unconfirmed',
      source: 'https://docs.github.com/rest/billing/usage',
    },
    limits: {
      kind: 'hard',
      scope: 'account or organization, by product',
      api: 'POST /organizations/{org}/settings/billing/budgets',
      url: 'https://github.com/settings/billing/budgets',
      evidence: 'unconfirmed',
      source: 'https://docs.github.com/rest/billing/budgets',
    },
    leaks: {
      githubTells: true,
      revokes: true,
      report: 'POST https://api.github.com/credentials/revoke ends it at once',
      evidence: 'documented',
      source:
        'https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/token-expiration-and-revocation',
    },
  }),
);
