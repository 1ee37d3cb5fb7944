import { documented } from './answers.ts';

export default documented({
  kind: 'baseten-api-key',
  method: 'GET',
  url: 'https://api.baseten.co/v1/models',
  header: ['authorization', 'Api-Key {key}'],
  answers: [
    {
      when: 'the key works',
      status: 200,
      body: { models: [{ id: 'abcd1234', name: 'My model', deployments_count: 1 }] },
      says: 'live',
    },
    {
      when: 'the key is none',
      status: 401,
      body: { error: 'Unauthorized' },
      says: 'unknown',
      reason: 'undocumented',
    },
    {
      when: 'the key may only call a model, or is none',
      status: 403,
      body: { error: 'Forbidden' },
      says: 'unknown',
      reason: 'ambiguous',
    },
    {
      when: 'too many requests',
      status: 429,
      body: { error: 'Rate limit exceeded' },
      says: 'live',
      reason: 'rate-limited',
    },
  ],
});
