import { documented } from './answers.ts';

export default documented({
  kind: 'unstructured-api-key',
  method: 'GET',
  url: 'https://platform.unstructuredapp.io/api/v1/sources/',
  header: ['unstructured-api-key', '{key}'],
  answers: [
    {
      when: 'the key works',
      status: 200,
      body: [{ id: 'a15d4161-77a0-4e08-b65e-86f398ce15ad', name: 'bucket', type: 's3', config: {} }],
      says: 'live',
    },
    { when: 'the key works and there is no source', status: 200, body: [], says: 'live' },
    {
      when: 'the key is refused, which nobody documents',
      status: 401,
      body: { detail: 'API key is invalid' },
      says: 'unknown',
      reason: 'undocumented',
    },
    {
      when: 'the plan is used up',
      status: 402,
      body: { detail: 'Payment required' },
      says: 'live',
      reason: 'no-credit',
    },
    {
      when: 'too many requests',
      status: 429,
      body: { detail: 'Too many requests' },
      says: 'live',
      reason: 'rate-limited',
    },
  ],
});
