import { documented } from './answers.ts';

export default documented({
  kind: 'luma-api-key',
  method: 'GET',
  url: 'https://api.lumalabs.ai/dream-machine/v1/credits',
  header: ['authorization', 'Bearer {key}'],
  answers: [
    {
      when: 'the key works',
      status: 200,
      body: { credit_balance: 1250 },
      says: 'live',
      identity: { creditRemaining: { amount: 12.5, unit: 'USD' } },
    },
    { when: 'the key is none', status: 401, body: { detail: 'Invalid API key' }, says: 'dead' },
    {
      when: 'it is forbidden, which keys that work have been told',
      status: 403,
      body: { detail: 'Not authenticated' },
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
});
