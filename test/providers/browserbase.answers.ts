import { documented } from './answers.ts';

export default documented({
  kind: 'browserbase-api-key',
  method: 'GET',
  url: 'https://api.browserbase.com/v1/projects',
  header: ['x-bb-api-key', '{key}'],
  answers: [
    {
      when: 'the key works',
      status: 200,
      body: [
        {
          id: 'project-1',
          name: 'Production project',
          ownerId: 'owner-1',
          defaultTimeout: 300,
          concurrency: 3,
          createdAt: '2026-01-01T00:00:00.000Z',
          updatedAt: '2026-01-01T00:00:00.000Z',
        },
      ],
      says: 'live',
      identity: { project: ['Production project'], account: 'owner-1' },
    },
    {
      when: 'the key is none',
      status: 401,
      body: { statusCode: 401, error: 'Unauthorized', message: 'Unauthorized' },
      says: 'dead',
    },
    {
      when: 'the plan is used up',
      status: 402,
      body: { statusCode: 402, error: 'Payment Required', message: 'Free plan browser minutes limit reached.' },
      says: 'live',
      reason: 'no-credit',
    },
    {
      when: 'it may not',
      status: 403,
      body: { statusCode: 403, error: 'Forbidden', message: 'Forbidden' },
      says: 'unknown',
      reason: 'unexpected',
    },
    {
      when: 'too many requests',
      status: 429,
      body: { statusCode: 429, error: 'Too Many Requests', message: 'Rate limit exceeded' },
      says: 'live',
      reason: 'rate-limited',
    },
  ],
});
