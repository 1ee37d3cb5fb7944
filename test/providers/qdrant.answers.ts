import { documented } from './answers.ts';

export default documented({
  kind: 'qdrant-api-key',
  env: { QDRANT_URL: 'https://xyz-example.eu-central.aws.cloud.qdrant.io:6333' },
  method: 'GET',
  url: 'https://xyz-example.eu-central.aws.cloud.qdrant.io:6333/collections',
  header: ['api-key', '{key}'],
  answers: [
    {
      when: 'the key works',
      status: 200,
      body: { result: { collections: [{ name: 'movies' }] }, status: 'ok', time: 0.000012 },
      says: 'live',
    },
    {
      when: 'the key works and the cluster is empty',
      status: 200,
      body: { result: { collections: [] }, status: 'ok', time: 0.000012 },
      says: 'live',
    },
    { when: 'the key is none', status: 401, body: 'Invalid API key or JWT', says: 'dead' },
    {
      when: 'the header got lost',
      status: 401,
      body: 'Must provide an API key or an Authorization bearer token',
      says: 'unknown',
      reason: 'unexpected',
    },
    { when: 'the key expired', status: 403, body: 'ExpiredSignature', says: 'dead', reason: 'expired' },
    { when: 'the key is signed by nobody here', status: 403, body: 'InvalidSignature', says: 'dead' },
    {
      when: 'the cloud refuses before the cluster',
      status: 403,
      body: { error: 'forbidden' },
      says: 'unknown',
      reason: 'ambiguous',
    },
  ],
});
