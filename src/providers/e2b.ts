import { hexLower, token } from '../formats/token.ts';
import { bearer, header } from './api.ts';
import { defineProvider } from './provider.ts';

/**
 * E2B. The SDK refuses a key that is not `e2b_` and hex digits. Access tokens (`sk_e2b_`) stopped working at e2b.dev on
 * 1 August 2026, but deployments of one's own may still take them.
 */
export default defineProvider(
  {
    id: 'e2b',
    name: 'E2B',
    env: ['E2B_API_KEY', 'E2B_ACCESS_TOKEN'],
    docs: 'https://e2b.dev/docs/api-key',
    console: 'https://e2b.dev/dashboard?tab=keys',
    checked: '2026-11-24',
    keys: [
      // Shape: the SDK's own error message, with 40 digits, seen 2026-11-24; older and self-hosted keys have 32.
      { id: 'e2b-api-key', token: token('e2b_', hexLower(32, 64)), evidence: 'documented' },
      { id: 'e2b-access-token', token: token('sk_e2b_', hexLower(32, 64)), evidence: 'observed' },
    ],
  },
  () => ({
    api: {
      base: 'https://api.e2b.app',
      env: ['E2B_API_URL'],
      hosts: ['*.e2b.app', '*.e2b.dev'],
      auth: header('x-api-key'),
    },
    health: [
      {
        kinds: ['e2b-api-key'],
        path: '/sandboxes',
        answers: [
          { status: 200, at: '', list: true, means: 'live', evidence: 'documented' },
          { status: 401, at: 'code', is: [401], means: 'dead', evidence: 'documented' },
          {
            status: 403,
            at: 'message',
            holds: ['blocked', 'banned'],
            means: 'live',
            reason: 'suspended',
            evidence: 'unconfirmed',
          },
          { status: 429, at: 'code', is: [429], means: 'live', reason: 'rate-limited', evidence: 'unconfirmed' },
        ],
        source: 'https://e2b.dev/docs/api-reference/sandboxes/list-sandboxes',
      },
      {
        kinds: ['e2b-access-token'],
        path: '/teams',
        auth: bearer,
        answers: [
          { status: 200, at: '*.teamID', means: 'live', evidence: 'observed' },
          { status: 401, at: 'code', is: [401], means: 'dead', evidence: 'documented' },
        ],
        identity: { organization: '*.name' },
        source: "E2B's own command line asks it",
      },
    ],
    rotation: {
      how: 'console',
      note: "deployments of one's own take POST, GET and DELETE /api-keys with an access token",
      evidence: 'unconfirmed',
      source: 'https://e2b.dev/docs/api-key',
    },
    usage: {
      api: 'GET /teams/{teamID}/metrics',
      byKey: false,
      url: 'https://e2b.dev/dashboard?tab=usage',
      note: 'counts sandboxes, not money',
      evidence: 'unconfirmed',
      source: 'seen in the API of E2B, which says no more of it',
    },
    limits: {
      kind: 'hard',
      scope: 'team',
      api: null,
      url: 'https://e2b.dev/dashboard?tab=budget',
      evidence: 'unconfirmed',
      source: 'the budget page of the dashboard',
    },
    leaks: {
      githubTells: false,
      revokes: null,
      evidence: 'documented',
      source:
        'https://docs.github.com/en/code-security/secret-scanning/introduction/supported-secret-scanning-patterns',
    },
  }),
);
