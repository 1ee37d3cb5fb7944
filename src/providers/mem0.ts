import { base62, token } from '../formats/token.ts';
import { header } from './api.ts';
import { refused } from './probe.ts';
import { defineProvider } from './provider.ts';

/** The Mem0 platform. It is sent as `Authorization: Token`, not as a bearer token; each key belongs to a project. */
export default defineProvider(
  {
    id: 'mem0',
    name: 'Mem0',
    env: ['MEM0_API_KEY'],
    docs: 'https://docs.mem0.ai/api-reference',
    console: 'https://app.mem0.ai/dashboard/api-keys',
    checked: '2026-11-24',
    // 40 characters in keys seen. No shorter than 36, since the prefix is short.
    keys: [{ id: 'mem0-api-key', token: token('m0-', base62(36, 44)), evidence: 'observed' }],
  },
  () => ({
    api: { base: 'https://api.mem0.ai', env: ['MEM0_HOST'], auth: header('authorization', 'Token ') },
    health: [
      {
        path: '/v1/ping/',
        answers: [
          { status: 200, at: 'status', is: ['ok'], means: 'live', evidence: 'observed' },
          refused(401, 'observed'),
          { status: 403, means: 'unknown', reason: 'ambiguous', evidence: 'unconfirmed' },
          { status: 429, at: 'detail', means: 'live', reason: 'rate-limited', evidence: 'unconfirmed' },
        ],
        identity: { organization: 'org_id', project: 'project_id', email: 'user_email' },
        source: 'the official SDK asks it when it starts',
      },
    ],
    rotation: {
      how: 'console',
      evidence: 'unconfirmed',
      source: 'no key-management API was found in the API reference',
    },
    usage: {
      api: null,
      url: 'https://app.mem0.ai/dashboard/usage',
      evidence: 'unconfirmed',
      source: 'no usage API was found in the API reference',
    },
    limits: {
      kind: 'hard',
      scope: 'memories and retrievals of the plan',
      api: null,
      url: 'https://app.mem0.ai/dashboard/billing',
      evidence: 'unconfirmed',
      source: 'no limit was found in the API reference',
    },
    leaks: {
      githubTells: false,
      revokes: null,
      report: 'support@mem0.ai',
      evidence: 'documented',
      source:
        'https://docs.github.com/en/code-security/secret-scanning/introduction/supported-secret-scanning-patterns',
    },
  }),
);
