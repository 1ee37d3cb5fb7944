import { documented } from './answers.ts';

export default documented({
  kind: 'llamacloud-api-key',
  method: 'GET',
  url: 'https://api.cloud.llamaindex.ai/api/v1/projects',
  header: ['authorization', 'Bearer {key}'],
  answers: [
    {
      when: 'the key works',
      status: 200,
      body: [
        {
          id: '0d1f6f0e-6f7a-4f7c-8d7e-1c2b3a4d5e6f',
          name: 'Default',
          organization_id: '9a8b7c6d-5e4f-4a3b-9c2d-1e0f2a3b4c5d',
          is_default: true,
        },
      ],
      says: 'live',
      identity: { project: 'Default', organization: '9a8b7c6d-5e4f-4a3b-9c2d-1e0f2a3b4c5d' },
    },
    { when: 'no region knows the key', status: 401, body: { detail: 'Invalid API Key' }, says: 'dead' },
    {
      when: 'the credits are used up',
      status: 402,
      body: { detail: 'Insufficient credits' },
      says: 'live',
      reason: 'no-credit',
    },
    {
      when: 'the key is for one project',
      status: 403,
      body: { detail: 'Not allowed to list projects' },
      says: 'live',
      reason: 'restricted',
    },
    {
      when: 'too many requests',
      status: 429,
      body: { detail: 'Too many requests' },
      says: 'live',
      reason: 'rate-limited',
    },
  ],
});
