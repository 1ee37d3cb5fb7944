import { documented } from './answers.ts';

export default documented({
  kind: 'ollama-cloud-api-key',
  method: 'POST',
  url: 'https://ollama.com/api/me',
  header: ['authorization', 'Bearer {key}'],
  answers: [
    {
      when: 'the key works',
      status: 200,
      body: { ID: '1f0b5c86-0d2e-4b7a-9a57-2f3c4d5e6f70', Email: 'ada@acme.example', Name: 'ada', Plan: 'pro' },
      says: 'live',
      identity: { owner: 'ada', email: 'ada@acme.example', plan: 'pro' },
    },
    { when: 'the key is none', status: 401, body: { error: 'unauthorized' }, says: 'dead' },
    {
      when: 'a 401 of something on the way',
      status: 401,
      body: { message: 'sign in to the proxy' },
      says: 'unknown',
      reason: 'unexpected',
    },
    {
      when: 'the plan is used up',
      status: 402,
      body: { error: 'plan limit reached' },
      says: 'live',
      reason: 'no-credit',
    },
    {
      when: 'too many requests',
      status: 429,
      body: { error: 'too many requests' },
      says: 'live',
      reason: 'rate-limited',
    },
  ],
});
