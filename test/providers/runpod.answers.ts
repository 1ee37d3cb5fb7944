import { documented } from './answers.ts';

export default documented({
  kind: 'runpod-api-key',
  method: 'POST',
  url: 'https://api.runpod.io/graphql',
  header: ['authorization', 'Bearer {key}'],
  sends: '{"query":"{ myself { id email clientBalance } }"}',
  answers: [
    {
      when: 'the key works',
      status: 200,
      body: { data: { myself: { id: 'user_2pPs1rQ', email: 'dev@example.com', clientBalance: 12.5 } } },
      says: 'live',
      identity: {
        email: 'dev@example.com',
        account: 'user_2pPs1rQ',
        creditRemaining: { amount: 12.5, unit: 'USD' },
      },
    },
    {
      when: 'the key may not ask this',
      status: 200,
      body: { errors: [{ message: 'Not authorized', path: ['myself'] }], data: { myself: null } },
      says: 'unknown',
      reason: 'ambiguous',
    },
    { when: 'the key is none', status: 401, body: { errors: [{ message: 'Unauthorized' }] }, says: 'dead' },
    {
      when: 'the key is restricted, or something between refuses',
      status: 403,
      body: { errors: [{ message: 'Forbidden' }] },
      says: 'unknown',
      reason: 'ambiguous',
    },
    {
      when: 'too many requests',
      status: 429,
      body: { errors: [{ message: 'Too many requests' }] },
      says: 'live',
      reason: 'rate-limited',
    },
  ],
});
