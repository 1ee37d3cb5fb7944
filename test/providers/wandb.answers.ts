import { documented } from './answers.ts';

export default documented({
  kind: 'wandb-api-key',
  method: 'POST',
  url: 'https://api.wandb.ai/graphql',
  header: ['authorization', '{basic:api:{key}}'],
  sends: '{"query":"query { viewer { id username email } }"}',
  answers: [
    {
      when: 'the key works',
      status: 200,
      body: { data: { viewer: { id: 'VXNlcjoxMjM0', username: 'lavanya', email: 'dev@example.com' } } },
      says: 'live',
      identity: { owner: 'lavanya', email: 'dev@example.com', account: 'VXNlcjoxMjM0' },
    },
    { when: 'the key is none, told with 200', status: 200, body: { data: { viewer: null } }, says: 'dead' },
    { when: 'the key is none', status: 401, body: { errors: [{ message: 'user is not logged in' }] }, says: 'dead' },
    {
      when: 'the key or the place is refused',
      status: 403,
      body: { errors: [{ message: 'permission denied' }] },
      says: 'unknown',
      reason: 'ambiguous',
    },
    {
      when: 'the question is not understood',
      status: 200,
      body: { errors: [{ message: 'Cannot query field' }] },
      says: 'unknown',
      reason: 'unexpected',
    },
    {
      when: 'too many requests',
      status: 429,
      body: { errors: [{ message: 'rate limit exceeded' }] },
      says: 'live',
      reason: 'rate-limited',
    },
  ],
});
