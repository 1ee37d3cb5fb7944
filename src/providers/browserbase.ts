import { base64url, either, token } from '../formats/token.ts';
import { header } from './api.ts';
import { refused } from './probe.ts';
import { defineProvider } from './provider.ts';

/** Browserbase, maker of Stagehand. A key belongs to one project. */
export default defineProvider(
  {
    id: 'browserbase',
    name: 'Browserbase',
    env: ['BROWSERBASE_API_KEY', 'BB_API_KEY'],
    docs: 'https://docs.browserbase.com/reference/api/overview',
    console: 'https://www.browserbase.com/settings',
    checked: '2026-11-24',
    keys: [
      {
        id: 'browserbase-api-key',
        token: either(token('bb_live_', base64url(27)), token('bb_test_', base64url(27))),
        evidence: 'observed',
      },
    ],
  },
  () => ({
    api: { base: 'https://api.browserbase.com', env: ['BROWSERBASE_BASE_URL'], auth: header('x-bb-api-key') },
    health: [
      {
        path: '/v1/projects',
        answers: [
          { status: 200, at: '0.id', means: 'live', evidence: 'observed' },
          refused(401, 'observed'),
          { status: 402, at: 'message', means: 'live', reason: 'no-credit', evidence: 'unconfirmed' },
          { status: 429, at: 'message', means: 'live', reason: 'rate-limited', evidence: 'unconfirmed' },
        ],
        identity: { project: '*.name', account: '0.ownerId' },
        source: 'several public clients rely on it',
      },
    ],
    rotation: { how: 'console', evidence: 'observed', source: 'https://docs.browserbase.com/reference/api/overview' },
    usage: {
      api: 'GET /v1/projects/{project_id}/usage',
      note: 'minutes of browsers and bytes of proxies, not money',
      evidence: 'observed',
      source: 'several public clients rely on it',
    },
    limits: {
      kind: 'unknown',
      scope: 'plan: browsers at once and minutes',
      api: null,
      url: 'https://www.browserbase.com/settings',
      evidence: 'unconfirmed',
      source: 'nothing was found in the documentation',
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
