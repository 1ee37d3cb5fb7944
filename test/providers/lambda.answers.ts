import { documented } from './answers.ts';

const error = (code: string, message: string): unknown => ({ error: { code, message, suggestion: 'See the docs.' } });

export default documented({
  kind: 'lambda-api-key',
  method: 'GET',
  url: 'https://cloud.lambda.ai/api/v1/instances',
  header: ['authorization', 'Bearer {key}'],
  answers: [
    { when: 'the key works, and nothing runs', status: 200, body: { data: [] }, says: 'live' },
    {
      when: 'the key is invalid, expired or deleted',
      status: 401,
      body: error('global/invalid-api-key', 'API key was invalid, expired, or deleted.'),
      says: 'dead',
    },
    {
      when: 'the account is inactive',
      status: 403,
      body: error('global/account-inactive', 'Your account is inactive.'),
      says: 'live',
      reason: 'suspended',
    },
    {
      when: 'something forbade it, without a code',
      status: 403,
      body: { message: 'Forbidden' },
      says: 'unknown',
      reason: 'unexpected',
    },
    {
      when: 'more than one request in a second',
      status: 429,
      body: error('global/quota-exceeded', 'Too many requests.'),
      says: 'live',
      reason: 'rate-limited',
    },
  ],
});
