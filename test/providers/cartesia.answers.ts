import { documented } from './answers.ts';

const error = (title: string, message: string, error_code: string): unknown => ({ title, message, error_code });

export default documented({
  kind: 'cartesia-api-key',
  method: 'GET',
  url: 'https://api.cartesia.ai/voices?limit=1',
  header: ['authorization', 'Bearer {key}'],
  answers: [
    {
      when: 'the key works',
      status: 200,
      body: { data: [{ id: 'voice-1', name: 'Storyteller', language: 'en' }], has_more: true, next_page: 'voice-1' },
      says: 'live',
    },
    {
      when: 'the key is none',
      status: 401,
      body: error('Unauthorized', 'Invalid API key', 'unauthorized'),
      says: 'dead',
    },
    { when: 'it is told in plain text', status: 401, body: 'Invalid API key', says: 'unknown', reason: 'unexpected' },
    {
      when: 'the credits are used up',
      status: 402,
      body: error('Payment required', 'Credit limit reached', 'quota_exceeded'),
      says: 'live',
      reason: 'no-credit',
    },
    {
      when: 'the key may not',
      status: 403,
      body: error('Forbidden', 'Not allowed', 'forbidden'),
      says: 'live',
      reason: 'restricted',
    },
    {
      when: 'too many requests',
      status: 429,
      body: error('Too many requests', 'Concurrency limit reached', 'concurrency_limited'),
      says: 'live',
      reason: 'rate-limited',
    },
  ],
});
