import { documented, type DocumentedAnswer, type DocumentedService } from './answers.ts';

const error = (message: string, code: string | null, type = 'invalid_request_error'): unknown => ({
  error: { message, type, param: null, code },
});

/** What every kind of key may be answered (error codes, spend limits). */
const every: readonly DocumentedAnswer[] = [
  {
    when: 'the key is none, or was revoked',
    status: 401,
    body: error(
      'Incorrect API key provided: sk-proj-****abcd. You can find your API key at https://platform.openai.com/account/api-keys.',
      'invalid_api_key',
    ),
    says: 'dead',
  },
  {
    when: 'the key lacks the permission, said with 401',
    status: 401,
    body: error('You have insufficient permissions for this operation. Missing scopes: api.model.read.', null),
    says: 'live',
    reason: 'restricted',
  },
  {
    when: 'the key lacks the permission, said with 403',
    status: 403,
    body: error('You have insufficient permissions for this operation. Missing scopes: api.model.read.', null),
    says: 'live',
    reason: 'restricted',
  },
  {
    when: 'the key lacks the permission, said by the administration',
    status: 403,
    body: { error: 'You have insufficient permissions for this operation. Missing scopes: api.management.read.' },
    says: 'live',
    reason: 'restricted',
  },
  {
    when: 'the project is bound to another place',
    status: 401,
    body: error(
      'Attempted to access resource with incorrect regional hostname. Please make your request to us.api.openai.com',
      'incorrect_hostname',
    ),
    says: 'unknown',
    reason: 'wrong-region',
  },
  {
    when: 'the host is for projects that are bound to a place',
    status: 401,
    body: error('This endpoint is only accessible by projects with geography restrictions enabled.', null),
    says: 'unknown',
    reason: 'wrong-region',
  },
  {
    when: 'the address is not on the list of the project',
    status: 401,
    body: error('Your IP is not authorized to access this resource.', 'ip_not_authorized'),
    says: 'unknown',
    reason: 'place-refused',
  },
  {
    when: 'the country is not supported',
    status: 403,
    body: error(
      'Country, region, or territory not supported',
      'unsupported_country_region_territory',
      'request_forbidden',
    ),
    says: 'unknown',
    reason: 'place-refused',
  },
  {
    when: 'the user is in no organization',
    status: 401,
    body: error('You must be a member of an organization to use the API.', null),
    says: 'unknown',
    reason: 'ambiguous',
  },
  {
    when: 'the account was deactivated',
    status: 401,
    body: error('The OpenAI account associated with this API key has been deactivated.', 'account_deactivated'),
    says: 'live',
    reason: 'suspended',
  },
  {
    when: 'a 401 without a code that is known',
    status: 401,
    body: error('Invalid authentication.', null),
    says: 'unknown',
    reason: 'unexpected',
  },
  {
    when: 'the credit is used up',
    status: 429,
    body: error('You exceeded your current quota.', 'insufficient_quota', 'insufficient_quota'),
    says: 'live',
    reason: 'no-credit',
  },
  {
    when: 'the organization reached its limit',
    status: 429,
    body: error('Spend limit reached.', 'organization_spend_limit_exceeded', 'insufficient_quota'),
    says: 'live',
    reason: 'spend-limit',
  },
  {
    when: 'the project reached its limit',
    status: 429,
    body: error('Spend limit reached.', 'project_spend_limit_exceeded', 'insufficient_quota'),
    says: 'live',
    reason: 'spend-limit',
  },
  {
    when: 'too many requests',
    status: 429,
    body: error('Rate limit reached for requests', 'rate_limit_exceeded', 'requests'),
    says: 'live',
    reason: 'rate-limited',
  },
];

const ada = { owner: 'Ada', email: 'ada@acme.example', account: 'user-ada' };

const models: Omit<DocumentedService, 'kind'> = {
  method: 'GET',
  url: 'https://api.openai.com/v1/models',
  header: ['authorization', 'Bearer {key}'],
  answers: [
    {
      when: 'the key works',
      status: 200,
      headers: { 'openai-organization': 'acme', 'openai-project': 'proj_search' },
      body: { object: 'list', data: [{ id: 'gpt-5', object: 'model', created: 1754425777, owned_by: 'system' }] },
      says: 'live',
      identity: {
        organization: 'acme',
        project: 'proj_search',
        ...ada,
      },
    },
    // Whose key it is can be asked although it may do little else; who is to wait is not asked more.
    ...every.map((answer) =>
      answer.says === 'live' && answer.reason !== 'rate-limited' ? { ...answer, identity: ada } : answer,
    ),
  ],
  more: {
    'https://api.openai.com/v1/me': {
      object: 'user',
      id: 'user-ada',
      name: 'Ada',
      email: 'ada@acme.example',
      orgs: { object: 'list', data: [{ id: 'org-acme', title: 'Acme', role: 'owner', is_default: true }] },
    },
  },
};

export default documented(
  { ...models, kind: 'openai-project-key' },
  { ...models, kind: 'openai-service-account-key' },
  { ...models, kind: 'openai-legacy-key' },
  {
    kind: 'openai-admin-key',
    variable: 'OPENAI_ADMIN_KEY',
    method: 'GET',
    url: 'https://api.openai.com/v1/organization/admin_api_keys?limit=1',
    header: ['authorization', 'Bearer {key}'],
    answers: [
      {
        when: 'the key works',
        status: 200,
        body: {
          object: 'list',
          data: [{ object: 'organization.admin_api_key', id: 'key_abc', name: 'Rotation', last_used_at: 1795500000 }],
          has_more: false,
        },
        says: 'live',
      },
      ...every,
    ],
  },
);
