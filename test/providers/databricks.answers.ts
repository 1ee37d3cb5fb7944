import { documented } from './answers.ts';

const CLIENT = '66666666-7777-8888-9999-000000000000';

const error = (error_code: string, message: string): unknown => ({ error_code, message });

export default documented(
  {
    kind: 'databricks-personal-access-token',
    env: { DATABRICKS_HOST: 'https://dbc-1.cloud.databricks.com' },
    method: 'GET',
    url: 'https://dbc-1.cloud.databricks.com/api/2.0/preview/scim/v2/Me',
    header: ['authorization', 'Bearer {key}'],
    answers: [
      {
        when: 'the token works',
        status: 200,
        body: {
          schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
          id: '42',
          userName: 'ada@example.com',
          displayName: 'Ada Lovelace',
          active: true,
          groups: [{ display: 'users', value: '1' }],
        },
        says: 'live',
        identity: { owner: 'Ada Lovelace', account: 'ada@example.com', scopes: ['users'] },
      },
      { when: 'the token is none', status: 403, body: error('403', 'Invalid access token.'), says: 'dead' },
      {
        when: 'the credential is refused',
        status: 401,
        body: error('401', 'Credential was not sent or was of an unsupported type for this API.'),
        says: 'dead',
      },
      {
        when: 'the network is not allowed',
        status: 403,
        body: error('403', 'Source IP address: 203.0.113.1 is blocked by Databricks IP ACL for workspace: 1'),
        says: 'unknown',
        reason: 'place-refused',
      },
      {
        when: 'the user may not',
        status: 403,
        body: error('PERMISSION_DENIED', 'User does not have permission.'),
        says: 'unknown',
        reason: 'unexpected',
      },
      {
        when: 'too many requests',
        status: 429,
        body: error('REQUEST_LIMIT_EXCEEDED', 'Exceeded the rate limit.'),
        says: 'live',
        reason: 'rate-limited',
      },
    ],
  },
  {
    kind: 'databricks-oauth-client-secret',
    variable: 'DATABRICKS_CLIENT_SECRET',
    env: { DATABRICKS_HOST: 'dbc-1.cloud.databricks.com', DATABRICKS_CLIENT_ID: CLIENT },
    method: 'POST',
    url: 'https://dbc-1.cloud.databricks.com/oidc/v1/token',
    header: ['authorization', `{basic:${CLIENT}:{key}}`],
    sends: 'grant_type=client_credentials&scope=all-apis',
    answers: [
      {
        when: 'the secret works',
        status: 200,
        body: { access_token: 'a.b.c', scope: 'all-apis', token_type: 'Bearer', expires_in: 3600 },
        says: 'live',
      },
      {
        when: 'the secret is none',
        status: 401,
        body: { error: 'invalid_client', error_description: 'Client authentication failed' },
        says: 'dead',
      },
      {
        when: 'the request is wrong',
        status: 400,
        body: { error: 'invalid_scope', error_description: 'Scope is not allowed' },
        says: 'unknown',
        reason: 'unexpected',
      },
    ],
  },
);
