import { documented } from './answers.ts';

export default documented({
  kind: 'weaviate-api-key',
  env: { WEAVIATE_URL: 'https://example-cluster.c0.europe-west3.gcp.weaviate.cloud' },
  method: 'GET',
  url: 'https://example-cluster.c0.europe-west3.gcp.weaviate.cloud/v1/users/own-info',
  header: ['authorization', 'Bearer {key}'],
  answers: [
    {
      when: 'the key works',
      status: 200,
      body: { username: 'custom-user', groups: [], roles: [{ name: 'viewer', permissions: [] }] },
      says: 'live',
      identity: { owner: 'custom-user', scopes: ['viewer'] },
    },
    {
      when: 'the key is none',
      status: 401,
      body: { code: 401, message: 'invalid api key, please provide a valid api key' },
      says: 'dead',
    },
    {
      when: 'the server takes no keys',
      status: 401,
      body: {
        code: 401,
        message: 'apikey auth is not configured, please try another auth scheme',
      },
      says: 'unknown',
      reason: 'unexpected',
    },
    {
      when: 'the role may not',
      status: 403,
      body: { error: [{ message: 'authorization, forbidden action: user has insufficient permissions' }] },
      says: 'live',
      reason: 'restricted',
    },
    {
      when: 'the server is too old',
      status: 404,
      body: { code: 404, message: 'path /v1/users/own-info was not found' },
      says: 'unknown',
      reason: 'unexpected',
    },
  ],
});
