import { documented } from './answers.ts';

const error = (code: string, type: string, message: string): unknown => ({
  error: { code, message: `${message} Request ID: 0217201234`, param: '', type },
});

export default documented({
  kind: 'volcengine-ark-api-key',
  method: 'GET',
  url: 'https://ark.cn-beijing.volces.com/api/v3/files?limit=1',
  header: ['authorization', 'Bearer {key}'],
  answers: [
    {
      when: 'the key works',
      status: 200,
      body: { object: 'list', data: [{ id: 'file-20260101', object: 'file' }], has_more: false },
      says: 'live',
    },
    { when: 'the key works and there is no file', status: 200, body: { object: 'list', data: [] }, says: 'live' },
    {
      when: 'the key is none',
      status: 401,
      body: error('AuthenticationError', 'Unauthorized', 'The API key or AK/SK in the request is missing or invalid.'),
      says: 'dead',
    },
    {
      when: 'the account is in arrears',
      status: 403,
      body: error(
        'AccountOverdueError',
        'Forbidden',
        'The request failed because your account has an overdue balance.',
      ),
      says: 'live',
      reason: 'no-credit',
    },
    {
      when: 'the key may not',
      status: 403,
      body: error(
        'AccessDenied',
        'Forbidden',
        'The request failed because you do not have access to the requested resource.',
      ),
      says: 'live',
      reason: 'restricted',
    },
    {
      when: 'too many requests',
      status: 429,
      body: error('RateLimitExceeded', 'TooManyRequests', 'The rate limit was exceeded.'),
      says: 'live',
      reason: 'rate-limited',
    },
  ],
});
