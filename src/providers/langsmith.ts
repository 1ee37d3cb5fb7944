import { hexLower, token } from '../formats/token.ts';
import { header } from './api.ts';
import { refused } from './probe.ts';
import { defineProvider } from './provider.ts';

/** LangSmith, by LangChain. A key belongs to one region; a personal access token dies with its user. */
export default defineProvider(
  {
    id: 'langsmith',
    name: 'LangSmith',
    env: ['LANGSMITH_API_KEY', 'LANGCHAIN_API_KEY'],
    docs: 'https://api.smith.langchain.com/redoc',
    console: 'https://smith.langchain.com/settings',
    checked: '2026-11-24',
    keys: [
      {
        id: 'langsmith-personal-access-token',
        token: token('lsv2_pt_', hexLower(32), '_', hexLower(10)),
        evidence: 'documented',
      },
      {
        id: 'langsmith-service-key',
        token: token('lsv2_sk_', hexLower(32), '_', hexLower(10)),
        evidence: 'documented',
      },
      // Refused since 22 October 2024.
      { id: 'langsmith-legacy-api-key', token: token('ls__', hexLower(32)), evidence: 'documented' },
    ],
  },
  () => ({
    api: {
      base: 'https://api.smith.langchain.com',
      env: ['LANGSMITH_ENDPOINT', 'LANGCHAIN_ENDPOINT'],
      auth: header('x-api-key'),
      regions: [
        { name: 'eu', base: 'https://eu.api.smith.langchain.com' },
        { name: 'apac', base: 'https://apac.api.smith.langchain.com' },
        { name: 'aws', base: 'https://aws.api.smith.langchain.com' },
      ],
    },
    health: [
      { kinds: ['langsmith-legacy-api-key'], never: 'LangSmith refuses every key of this kind since 22 October 2024' },
      {
        path: '/api/v1/orgs/current',
        answers: [
          { status: 200, at: 'id', means: 'live', evidence: 'observed' },
          refused(401, 'observed'),
          {
            status: 403,
            at: 'detail',
            holds: ['org-scoped'],
            means: 'live',
            reason: 'restricted',
            evidence: 'observed',
          },
          // A key of another region, of a workspace alone, or none at all.
          { status: 403, means: 'unknown', reason: 'ambiguous', evidence: 'observed' },
          { status: 429, at: 'detail', means: 'live', reason: 'rate-limited', evidence: 'unconfirmed' },
        ],
        identity: { account: 'id', organization: 'display_name', plan: 'tier' },
        source: 'several public tools rely on it',
      },
    ],
    rotation: {
      how: 'api',
      create: 'POST /api/v1/api-key',
      list: 'GET /api/v1/api-key',
      remove: 'DELETE /api/v1/api-key/{api_key_id}',
      needs: 'a personal access token of an organization admin',
      note: 'service keys alone; personal access tokens are made by hand. An expiry cannot be changed later.',
      evidence: 'documented',
      source: 'https://docs.langchain.com/langsmith/manage-organization-by-api',
    },
    usage: {
      api: 'GET /api/v1/orgs/current/billing/granular-usage',
      byKey: true,
      url: 'https://smith.langchain.com/settings',
      note: 'counts traces',
      evidence: 'documented',
      source: 'https://docs.langchain.com/langsmith/billing',
    },
    limits: {
      kind: 'hard',
      scope: 'workspace, by month, in traces',
      api: 'PUT /api/v1/usage-limits',
      url: 'https://smith.langchain.com/settings',
      note: 'the request is not confirmed, the limit is documented',
      evidence: 'documented',
      source: 'https://docs.langchain.com/langsmith/billing',
    },
    leaks: {
      githubTells: false,
      revokes: null,
      report: 'security@langchain.dev',
      evidence: 'documented',
      source:
        'https://docs.github.com/en/code-security/secret-scanning/introduction/supported-secret-scanning-patterns',
    },
  }),
);
