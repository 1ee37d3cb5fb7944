import { documented } from './answers.ts';

const problem = (title: string, detail: string, status: number): unknown => ({ title, detail, status });

export default documented({
  kind: 'replicate-api-token',
  method: 'GET',
  url: 'https://api.replicate.com/v1/account',
  header: ['authorization', 'Bearer {key}'],
  answers: [
    {
      when: 'the token works',
      status: 200,
      body: { type: 'organization', username: 'acme', name: 'Acme Corp, Inc.', github_url: 'https://github.com/acme' },
      says: 'live',
      identity: { owner: 'Acme Corp, Inc.', account: 'acme' },
    },
    {
      when: 'the token is none',
      status: 401,
      body: problem('Unauthenticated', 'You did not pass a valid authentication token', 401),
      says: 'dead',
    },
    {
      when: 'the account has to pay',
      status: 402,
      body: problem('Insufficient credit', 'You have insufficient credit to run this model.', 402),
      says: 'live',
      reason: 'no-credit',
    },
    {
      when: 'too many requests',
      status: 429,
      body: { detail: 'Request was throttled. Expected available in 1 second.', status: 429 },
      says: 'live',
      reason: 'rate-limited',
    },
  ],
});
