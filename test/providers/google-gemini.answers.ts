import { documented } from './answers.ts';
import type { DocumentedAnswer } from './answers.ts';

/** google.rpc.Status, with an ErrorInfo where there is a reason. */
const error = (code: number, status: string, message: string, reason?: string): unknown => ({
  error: {
    code,
    message,
    status,
    ...(reason && {
      details: [
        {
          '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
          reason,
          domain: 'googleapis.com',
          metadata: {
            service: 'generativelanguage.googleapis.com',
            ...(code === 403 && { consumer: 'projects/1815' }),
          },
        },
      ],
    }),
  },
});

const blocked = (when: string, reason: string, says: string): DocumentedAnswer => ({
  when,
  status: 403,
  body: error(403, 'PERMISSION_DENIED', 'Requests to this API are blocked.', reason),
  says: 'live',
  reason: says,
  identity: { project: 'projects/1815' },
});

const works: DocumentedAnswer = {
  when: 'the key works',
  status: 200,
  body: { models: [{ name: 'models/gemini-2.5-flash', version: '001' }], nextPageToken: 'more' },
  says: 'live',
};

const refused: DocumentedAnswer = {
  when: 'the key is none',
  status: 400,
  body: error(400, 'INVALID_ARGUMENT', 'API key not valid. Please pass a valid API key.', 'API_KEY_INVALID'),
  says: 'dead',
};

const asked = {
  method: 'GET',
  url: 'https://generativelanguage.googleapis.com/v1beta/models?pageSize=1',
  header: ['x-goog-api-key', '{key}'],
} as const;

export default documented(
  {
    kind: 'google-api-key',
    ...asked,
    answers: [
      works,
      refused,
      {
        when: 'the key expired',
        status: 400,
        body: error(400, 'INVALID_ARGUMENT', 'API key expired. Please renew the API key.', 'API_KEY_INVALID'),
        says: 'dead',
        reason: 'expired',
      },
      {
        when: 'the key is known to have leaked',
        status: 403,
        body: error(403, 'PERMISSION_DENIED', 'Your API key was reported as leaked. Please use another API key.'),
        says: 'dead',
        reason: 'leaked',
      },
      blocked('the key is for Maps or Firebase', 'API_KEY_SERVICE_BLOCKED', 'restricted'),
      blocked('the project has no Gemini', 'SERVICE_DISABLED', 'restricted'),
      blocked('the key is for a web page', 'API_KEY_HTTP_REFERRER_BLOCKED', 'place-refused'),
      blocked('the key is for other addresses', 'API_KEY_IP_ADDRESS_BLOCKED', 'place-refused'),
      blocked('the key is for an app on Android', 'API_KEY_ANDROID_APP_BLOCKED', 'place-refused'),
      blocked('the key is for an app on iOS', 'API_KEY_IOS_APP_BLOCKED', 'place-refused'),
      blocked('nobody pays for the project', 'BILLING_DISABLED', 'no-credit'),
      blocked('the project is suspended', 'CONSUMER_SUSPENDED', 'suspended'),
      {
        when: 'the project is shut out',
        status: 403,
        body: error(403, 'PERMISSION_DENIED', 'Your project has been denied access. Please contact support.'),
        says: 'live',
        reason: 'suspended',
      },
      {
        when: 'the country is none of those served',
        status: 400,
        body: error(400, 'FAILED_PRECONDITION', 'User location is not supported for the API use.'),
        says: 'unknown',
        reason: 'place-refused',
      },
      {
        when: 'the request is wrong',
        status: 400,
        body: error(400, 'INVALID_ARGUMENT', 'Invalid value at page_size.'),
        says: 'unknown',
        reason: 'unexpected',
      },
      {
        when: 'too many requests',
        status: 429,
        body: error(429, 'RESOURCE_EXHAUSTED', 'Resource has been exhausted (e.g. check quota).'),
        says: 'live',
        reason: 'rate-limited',
      },
    ],
  },
  {
    kind: 'google-auth-key',
    ...asked,
    answers: [
      works,
      refused,
      {
        when: 'the endpoint does not take such keys',
        status: 401,
        body: error(
          401,
          'UNAUTHENTICATED',
          'Request had invalid authentication credentials.',
          'ACCESS_TOKEN_TYPE_UNSUPPORTED',
        ),
        says: 'unknown',
        reason: 'ambiguous',
      },
    ],
  },
  {
    kind: 'google-oauth-access-token',
    method: 'POST',
    url: 'https://oauth2.googleapis.com/tokeninfo',
    header: ['authorization', 'Bearer {key}'],
    answers: [
      {
        when: 'the token works',
        status: 200,
        body: {
          azp: '1815.apps.googleusercontent.com',
          sub: '1815',
          scope: 'openid https://www.googleapis.com/auth/cloud-platform',
          exp: '1795539600',
          expires_in: '3540',
          email: 'ada@example.com',
        },
        says: 'live',
        identity: {
          email: 'ada@example.com',
          account: '1815',
          scopes: ['openid', 'https://www.googleapis.com/auth/cloud-platform'],
          expiresAt: '2026-11-24T17:00:00.000Z',
        },
      },
      {
        when: 'the token is over',
        status: 400,
        body: { error: 'invalid_token', error_description: 'Invalid Value' },
        says: 'dead',
      },
    ],
  },
);
