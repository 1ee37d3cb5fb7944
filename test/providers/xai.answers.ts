import { documented } from './answers.ts';

const apiKey = {
  redacted_api_key: 'xai-...b14o',
  user_id: '59fbe5f2-040b-46d5-8325-868bb8f23eb2',
  name: 'My API Key',
  create_time: '2024-01-01T12:55:18.139305Z',
  modify_time: '2024-08-28T17:20:12.343321Z',
  modified_by: '3d38b4dc-4eb7-4785-ae26-c3fa8997ffc7',
  team_id: '5ea6f6bd-7815-4b8a-9135-28b2d7ba6722',
  acls: ['api-key:model:*', 'api-key:endpoint:*'],
  api_key_id: 'ae1e1841-4326-4b36-a8a9-8a1a7237db11',
  team_blocked: false,
  api_key_blocked: false,
  api_key_disabled: false,
};

const told = {
  owner: '59fbe5f2-040b-46d5-8325-868bb8f23eb2',
  account: '5ea6f6bd-7815-4b8a-9135-28b2d7ba6722',
  keyId: 'ae1e1841-4326-4b36-a8a9-8a1a7237db11',
  keyName: 'My API Key',
  scopes: ['api-key:model:*', 'api-key:endpoint:*'],
  createdAt: '2024-01-01T12:55:18.139Z',
};

const error = (code: string, text: string): unknown => ({ code, error: text });

export default documented(
  {
    kind: 'xai-api-key',
    method: 'GET',
    url: 'https://api.x.ai/v1/api-key',
    header: ['authorization', 'Bearer {key}'],
    answers: [
      {
        when: 'the key works',
        status: 200,
        body: apiKey,
        says: 'live',
        identity: told,
      },
      {
        when: 'the key is switched off',
        status: 200,
        body: { ...apiKey, api_key_disabled: true },
        says: 'dead',
        reason: 'disabled',
        identity: told,
      },
      {
        when: 'the key is blocked',
        status: 200,
        body: { ...apiKey, api_key_blocked: true },
        says: 'dead',
        reason: 'disabled',
        identity: told,
      },
      {
        when: 'the team is blocked',
        status: 200,
        body: { ...apiKey, team_blocked: true },
        says: 'live',
        reason: 'suspended',
        identity: told,
      },
      {
        when: 'the key is none',
        status: 400,
        body: error(
          'Client specified an invalid argument',
          'Incorrect API key provided: xa***4o. You can obtain an API key from https://console.x.ai.',
        ),
        says: 'dead',
      },
      {
        when: 'the request is wrong',
        status: 400,
        body: error('Client specified an invalid argument', 'Argument not supported on this route.'),
        says: 'unknown',
        reason: 'unexpected',
      },
      {
        when: 'the key is refused',
        status: 401,
        body: error('unauthenticated:bad-credentials', 'Invalid or expired credentials'),
        says: 'dead',
      },
      {
        when: 'the header got lost',
        status: 401,
        body: error('unauthenticated:no-credentials', 'No credentials provided'),
        says: 'unknown',
        reason: 'ambiguous',
      },
      {
        when: 'the key is switched off, told with 403',
        status: 403,
        body: error('permission-denied', 'The API key xai-...b14o is disabled and cannot be used to perform requests.'),
        says: 'dead',
        reason: 'disabled',
      },
      {
        when: 'permission is missing, or something is blocked',
        status: 403,
        body: error('permission-denied', 'The caller does not have permission to execute the specified operation'),
        says: 'unknown',
        reason: 'ambiguous',
      },
      {
        when: 'too many requests',
        status: 429,
        body: error('Some resource has been exhausted', 'Too many requests'),
        says: 'live',
        reason: 'rate-limited',
      },
    ],
  },
  {
    kind: 'xai-management-key',
    variable: 'XAI_MANAGEMENT_KEY',
    method: 'GET',
    url: 'https://management-api.x.ai/auth/management-keys/validation',
    header: ['authorization', 'Bearer {key}'],
    answers: [
      {
        when: 'the key works',
        status: 200,
        body: {
          apiKeyId: 'b86ba29d-9f47-4b3a-a6ae-e69432d5f0dc',
          teamId: '65c1e471-205f-4566-9c5a-07198badf4ce',
          scope: 'SCOPE_TEAM',
          scopeId: '65c1e471-205f-4566-9c5a-07198badf4ce',
          name: 'test key',
        },
        says: 'live',
        identity: {
          account: '65c1e471-205f-4566-9c5a-07198badf4ce',
          keyId: 'b86ba29d-9f47-4b3a-a6ae-e69432d5f0dc',
          keyName: 'test key',
        },
      },
      {
        when: 'the key is none',
        status: 401,
        body: { code: 16, message: 'Invalid bearer token', details: [] },
        says: 'dead',
      },
    ],
  },
);
