import { documented } from './answers.ts';

const error = (message: string, type: string): unknown => ({ error: { message, type } });

export default documented(
  {
    kind: 'moonshot-api-key',
    method: 'GET',
    url: 'https://api.moonshot.ai/v1/users/me/balance',
    header: ['authorization', 'Bearer {key}'],
    answers: [
      {
        when: 'the key works',
        status: 200,
        body: {
          code: 0,
          data: { available_balance: 49.58894, voucher_balance: 46.58893, cash_balance: 3.00001 },
          scode: '0x0',
          status: true,
        },
        says: 'live',
        identity: { creditRemaining: 49.58894 },
      },
      {
        when: 'no region knows the key',
        status: 401,
        body: error('Invalid Authentication', 'invalid_authentication_error'),
        says: 'dead',
      },
      {
        when: 'the balance is empty',
        status: 429,
        body: error('You exceeded your current token quota, please check your account', 'exceeded_current_quota_error'),
        says: 'live',
        reason: 'no-credit',
      },
      {
        when: 'too many requests',
        status: 429,
        body: error('Your account reached max request', 'rate_limit_reached_error'),
        says: 'live',
        reason: 'rate-limited',
      },
      {
        when: 'it is forbidden',
        status: 403,
        body: error('permission denied', 'permission_denied_error'),
        says: 'unknown',
        reason: 'unexpected',
      },
    ],
  },
  {
    kind: 'moonshot-kimi-code-key',
    method: 'GET',
    url: 'https://api.kimi.com/coding/v1/usages',
    header: ['authorization', 'Bearer {key}'],
    answers: [
      {
        when: 'the key works',
        status: 200,
        body: {
          user: { membership: { level: 'LEVEL_BASIC' } },
          usage: { limit: '2048', used: '214', remaining: '1834', resetTime: '2026-12-01T00:00:00Z' },
          limits: [{ window: { duration: 300 }, detail: { limit: '100', remaining: '75' } }],
        },
        says: 'live',
        identity: { plan: 'LEVEL_BASIC' },
      },
      {
        when: 'the key is invalid or expired',
        status: 401,
        body: error(
          'The API Key appears to be invalid or may have expired. Please verify your credentials and try again.',
          'authentication_error',
        ),
        says: 'dead',
      },
      {
        when: 'the key is none',
        status: 401,
        body: error('Invalid Authentication', 'invalid_authentication_error'),
        says: 'dead',
      },
      {
        when: 'the membership ran out',
        status: 402,
        body: error("We're unable to verify your membership benefits at this time.", 'membership_error'),
        says: 'live',
        reason: 'no-credit',
      },
      {
        when: 'the usage of this cycle is reached',
        status: 403,
        body: error("You've reached your usage limit for this billing cycle.", 'access_terminated_error'),
        says: 'live',
        reason: 'spend-limit',
      },
      {
        when: 'access was terminated',
        status: 403,
        body: error('Access terminated.', 'access_terminated_error'),
        says: 'live',
        reason: 'suspended',
      },
      {
        when: 'too many requests',
        status: 429,
        body: error("We're receiving too many requests at the moment.", 'rate_limit_reached_error'),
        says: 'live',
        reason: 'rate-limited',
      },
    ],
  },
);
