import { documented } from './answers.ts';

export default documented({
  kind: 'black-forest-labs-api-key',
  method: 'GET',
  url: 'https://api.bfl.ai/v1/credits',
  header: ['x-key', '{key}'],
  answers: [
    {
      when: 'the key works',
      status: 200,
      body: { credits: 1042.5 },
      says: 'live',
      identity: { creditRemaining: { amount: 1042.5, unit: 'credits' } },
    },
    { when: 'the key is none', status: 403, body: { detail: 'Not authenticated' }, says: 'dead' },
    { when: 'the key is refused', status: 401, body: { detail: 'Unauthorized' }, says: 'dead' },
    {
      when: 'something else is forbidden',
      status: 403,
      body: { detail: 'Forbidden' },
      says: 'unknown',
      reason: 'unexpected',
    },
    {
      when: 'the balance is empty',
      status: 402,
      body: { detail: 'Insufficient credits' },
      says: 'live',
      reason: 'no-credit',
    },
    {
      when: 'too many requests',
      status: 429,
      body: { detail: 'Too many active tasks' },
      says: 'live',
      reason: 'rate-limited',
    },
  ],
});
