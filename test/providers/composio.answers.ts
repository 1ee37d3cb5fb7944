import { documented, type DocumentedAnswer } from './answers.ts';

const error = (message: string, code: number, slug: string, status: number): unknown => ({
  error: { message, code, slug, status, request_id: 'request-1', suggested_fix: 'Please check your API key.' },
});

const otherwise: readonly DocumentedAnswer[] = [
  {
    when: 'the key is none',
    status: 401,
    body: error('Invalid API key', 801, 'APIKey_InvalidAPIKey', 401),
    says: 'dead',
  },
  {
    when: 'it is refused for another reason',
    status: 401,
    body: error('No authentication provided', 803, 'Auth_NoAuth', 401),
    says: 'unknown',
    reason: 'unexpected',
  },
  {
    when: 'it may not',
    status: 403,
    body: error('Forbidden', 804, 'Auth_Forbidden', 403),
    says: 'unknown',
    reason: 'unexpected',
  },
  {
    when: 'too many requests',
    status: 429,
    body: error('Rate limit exceeded', 807, 'RateLimit_Exceeded', 429),
    says: 'live',
    reason: 'rate-limited',
  },
];

const project = {
  id: 'project-1',
  name: 'Default Project',
  org_id: 'org-1',
  org: { id: 'org-1', name: 'Example Org', plan: 'enterprise' },
};

const member = { id: 'member-1', user_id: 'user-1', email: 'ada@example.com', name: 'Ada', role: 'ADMIN' };

export default documented(
  {
    kind: 'composio-api-key',
    method: 'GET',
    url: 'https://backend.composio.dev/api/v3/auth/session/info',
    header: ['x-api-key', '{key}'],
    answers: [
      {
        when: 'the key works',
        status: 200,
        body: { project, org_member: member, api_key: null },
        says: 'live',
        identity: {
          project: 'Default Project',
          organization: 'Example Org',
          plan: 'enterprise',
          email: 'ada@example.com',
        },
      },
      ...otherwise,
    ],
  },
  {
    kind: 'composio-organization-key',
    variable: 'COMPOSIO_ORG_API_KEY',
    method: 'GET',
    url: 'https://backend.composio.dev/api/v3/org/owner/project/list',
    header: ['x-org-api-key', '{key}'],
    answers: [{ when: 'the key works', status: 200, body: { data: [project] }, says: 'live' }, ...otherwise],
  },
  {
    kind: 'composio-user-key',
    variable: 'COMPOSIO_USER_API_KEY',
    method: 'GET',
    url: 'https://backend.composio.dev/api/v3/auth/session/info',
    header: ['x-user-api-key', '{key}'],
    answers: [
      {
        when: 'the key works',
        status: 200,
        body: { project: null, org_member: member, api_key: null },
        says: 'live',
        identity: { email: 'ada@example.com', account: 'user-1' },
      },
      ...otherwise,
    ],
  },
);
