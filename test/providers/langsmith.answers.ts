import { documented, type DocumentedService } from './answers.ts';

const service: Omit<DocumentedService, 'kind'> = {
  method: 'GET',
  url: 'https://api.smith.langchain.com/api/v1/orgs/current',
  header: ['x-api-key', '{key}'],
  answers: [
    {
      when: 'the key works',
      status: 200,
      body: { id: '3f1c5a52-8b0d-4c11-9d1e-6f3f1d2b9a10', display_name: 'Acme', tier: 'plus', is_personal: false },
      says: 'live',
      identity: { account: '3f1c5a52-8b0d-4c11-9d1e-6f3f1d2b9a10', organization: 'Acme', plan: 'plus' },
    },
    { when: 'no region knows the key', status: 401, body: { detail: 'Invalid token' }, says: 'dead' },
    {
      when: 'the key is for the organization and no workspace was named',
      status: 403,
      body: {
        detail: "This API key is org-scoped and requires workspace specification. Please provide 'X-Tenant-ID' header.",
      },
      says: 'live',
      reason: 'restricted',
    },
    {
      when: 'it is forbidden, for whatever reason',
      status: 403,
      body: { error: 'Forbidden' },
      says: 'unknown',
      reason: 'ambiguous',
    },
    {
      when: 'too many requests',
      status: 429,
      body: { detail: 'Rate limit exceeded' },
      says: 'live',
      reason: 'rate-limited',
    },
  ],
};

export default documented(
  { ...service, kind: 'langsmith-personal-access-token' },
  { ...service, kind: 'langsmith-service-key' },
);
