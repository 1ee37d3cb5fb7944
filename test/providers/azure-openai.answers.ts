import { documented, type DocumentedService } from './answers.ts';

const error = (code: string, message: string): unknown => ({ error: { code, message } });

const INVALID =
  'Access denied due to invalid subscription key or wrong API endpoint. Make sure to provide a valid key for an active subscription and use a correct regional API endpoint for your resource.';

const resource = (kind: string, env: Readonly<Record<string, string>>): DocumentedService => ({
  kind,
  env,
  method: 'GET',
  url: 'https://example.openai.azure.com/openai/models?api-version=2024-10-21',
  header: ['api-key', '{key}'],
  answers: [
    {
      when: 'key and endpoint belong together',
      status: 200,
      body: { object: 'list', data: [{ id: 'gpt-4o', object: 'model', lifecycle_status: 'generally-available' }] },
      says: 'live',
    },
    { when: 'the resource does not know the key', status: 401, body: error('401', INVALID), says: 'dead' },
    {
      when: 'it says so in its other form',
      status: 401,
      body: { statusCode: 401, message: INVALID },
      says: 'dead',
    },
    {
      when: 'it asks for a token of Entra',
      status: 401,
      body: error(
        'Unauthorized',
        'Access token is missing, invalid, audience is incorrect (https://cognitiveservices.azure.com), or have expired.',
      ),
      says: 'unknown',
      reason: 'unexpected',
    },
    {
      when: 'keys are switched off',
      status: 403,
      body: error('AuthenticationTypeDisabled', 'Key based authentication is disabled for this resource.'),
      says: 'unknown',
      reason: 'ambiguous',
    },
    {
      when: 'the network is not allowed',
      status: 403,
      body: error('403', 'Access denied due to Virtual Network/Firewall rules.'),
      says: 'unknown',
      reason: 'place-refused',
    },
    {
      when: 'the resource is blocked',
      status: 403,
      body: error(
        '403',
        'Your resource has been temporarily blocked because we detected behavior that may violate our terms.',
      ),
      says: 'live',
      reason: 'suspended',
    },
    {
      when: 'the endpoint is another',
      status: 404,
      body: error('404', 'Resource not found'),
      says: 'unknown',
      reason: 'unexpected',
    },
    {
      when: 'too many requests',
      status: 429,
      body: error('429', 'Requests have exceeded the call rate limit. Please retry after 7 seconds.'),
      says: 'live',
      reason: 'rate-limited',
    },
  ],
});

const TENANT = '11111111-2222-3333-4444-555555555555';
const CLIENT = '66666666-7777-8888-9999-000000000000';

const refusal = (code: number, name: string, text: string): unknown => ({
  error: name,
  error_description: `AADSTS${code}: ${text} Trace ID: trace-1 Timestamp: 2026-11-24 10:00:00Z`,
  error_codes: [code],
  trace_id: 'trace-1',
});

export default documented(
  resource('azure-openai-api-key', { AZURE_OPENAI_ENDPOINT: 'https://example.openai.azure.com/' }),
  resource('azure-openai-legacy-api-key', { AZURE_API_BASE: 'https://example.openai.azure.com' }),
  {
    kind: 'azure-entra-client-secret',
    variable: 'AZURE_CLIENT_SECRET',
    env: { AZURE_TENANT_ID: TENANT, AZURE_CLIENT_ID: CLIENT },
    method: 'POST',
    url: `https://login.microsoftonline.com/${TENANT}/oauth2/v2.0/token`,
    header: ['authorization', `{basic:${CLIENT}:{key}}`],
    sends: 'grant_type=client_credentials&scope=https%3A%2F%2Fcognitiveservices.azure.com%2F.default',
    answers: [
      {
        when: 'the secret works',
        status: 200,
        body: { token_type: 'Bearer', expires_in: 3599, ext_expires_in: 3599, access_token: 'a.b.c' },
        says: 'live',
      },
      {
        when: 'the secret has expired',
        status: 401,
        body: refusal(7000222, 'invalid_client', `The provided client secret keys for app '${CLIENT}' are expired.`),
        says: 'dead',
        reason: 'expired',
      },
      {
        when: 'the secret is none of this application',
        status: 401,
        body: refusal(7000215, 'invalid_client', `Invalid client secret provided for app '${CLIENT}'.`),
        says: 'unknown',
        reason: 'ambiguous',
      },
      {
        when: 'the application is switched off',
        status: 401,
        body: refusal(7000112, 'unauthorized_client', `Application '${CLIENT}' is disabled.`),
        says: 'live',
        reason: 'suspended',
      },
      {
        when: 'the tenant does not know the application',
        status: 400,
        body: refusal(700016, 'unauthorized_client', `Application '${CLIENT}' was not found in the directory.`),
        says: 'unknown',
        reason: 'unexpected',
      },
    ],
  },
);
