import { documented } from './answers.ts';

const error = (code: string, message: string, status: number): unknown => ({ error: { code, message }, status });

export default documented({
  kind: 'pinecone-api-key',
  method: 'GET',
  url: 'https://api.pinecone.io/indexes',
  header: ['api-key', '{key}'],
  answers: [
    {
      when: 'the key works',
      status: 200,
      body: {
        indexes: [{ name: 'movies', host: 'movies-c01b5b5.svc.us-east1-gcp.pinecone.io', metric: 'cosine' }],
      },
      says: 'live',
    },
    { when: 'the key works and the project is empty', status: 200, body: { indexes: [] }, says: 'live' },
    { when: 'the key is none', status: 401, body: error('UNAUTHENTICATED', 'Invalid API key', 401), says: 'dead' },
    { when: 'the key is none, told in plain text', status: 401, body: 'Invalid API Key', says: 'dead' },
    {
      when: 'the organization has not paid',
      status: 402,
      body: error('PAYMENT_REQUIRED', 'Request failed. Pay all past due invoices to lift restrictions', 402),
      says: 'live',
      reason: 'no-credit',
    },
    {
      when: 'the key has no role in the control plane',
      status: 403,
      body: error('FORBIDDEN', 'API key is not permitted to list indexes', 403),
      says: 'live',
      reason: 'restricted',
    },
    {
      when: 'too many requests',
      status: 429,
      body: error('RESOURCE_EXHAUSTED', 'Too many requests', 429),
      says: 'live',
      reason: 'rate-limited',
    },
  ],
});
