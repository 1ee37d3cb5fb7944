import { documented } from './answers.ts';

export default documented({
  kind: 'serper-api-key',
  method: 'GET',
  url: 'https://google.serper.dev/account',
  header: ['x-api-key', '{key}'],
  answers: [
    {
      when: 'the key works',
      status: 200,
      body: { balance: 2492, rateLimit: 5 },
      says: 'live',
      identity: { creditRemaining: { amount: 2492, unit: 'credits' } },
    },
    { when: 'the key works and calls its balance credits', status: 200, body: { credits: 2492 }, says: 'live' },
    { when: 'the key is none', status: 403, body: { message: 'Unauthorized.', statusCode: 403 }, says: 'dead' },
    {
      when: 'something else refuses',
      status: 403,
      body: { message: 'Forbidden', statusCode: 403 },
      says: 'unknown',
      reason: 'unexpected',
    },
    {
      when: 'no credit is left',
      status: 400,
      body: { message: 'Not enough credits', statusCode: 400 },
      says: 'live',
      reason: 'no-credit',
    },
    {
      when: 'too many requests',
      status: 429,
      body: { message: 'Too many requests', statusCode: 429 },
      says: 'live',
      reason: 'rate-limited',
    },
  ],
});
