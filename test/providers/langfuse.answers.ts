import { documented } from './answers.ts';

export default documented({
  kind: 'langfuse-secret-key',
  env: { LANGFUSE_PUBLIC_KEY: 'pk-of-the-test' },
  method: 'GET',
  url: 'https://cloud.langfuse.com/api/public/projects',
  header: ['authorization', '{basic:pk-of-the-test:{key}}'],
  answers: [
    {
      when: 'the pair works',
      status: 200,
      body: {
        data: [
          {
            id: 'cloramnkj0002jz088vzn1ja4',
            name: 'answers',
            organization: { id: 'org-1', name: 'Acme' },
            metadata: {},
          },
        ],
      },
      says: 'live',
      identity: { project: 'answers', organization: 'Acme', account: 'cloramnkj0002jz088vzn1ja4' },
    },
    {
      when: 'the pair is none here, nor in another region',
      status: 401,
      body: { message: "Invalid credentials. Confirm that you've configured the correct host." },
      says: 'dead',
    },
    {
      when: 'the header was lost on the way',
      status: 401,
      body: { message: 'No authorization header' },
      says: 'unknown',
      reason: 'unexpected',
    },
    {
      when: 'the pair is for the whole organization',
      status: 403,
      body: { message: 'Project-scoped API key required for this operation.', error: 'ForbiddenError' },
      says: 'live',
      reason: 'restricted',
    },
    {
      when: 'too many requests',
      status: 429,
      body: { message: 'Rate limit exceeded', error: 'RateLimitError' },
      says: 'live',
      reason: 'rate-limited',
    },
  ],
});
