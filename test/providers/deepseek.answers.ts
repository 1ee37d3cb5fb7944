import { documented } from './answers.ts';

const error = (message: string, type: string): unknown => ({
  error: { message, type, param: null, code: 'invalid_request_error' },
});

const balance = (isAvailable: boolean, total: string): unknown => ({
  is_available: isAvailable,
  balance_infos: [{ currency: 'CNY', total_balance: total, granted_balance: '0.00', topped_up_balance: total }],
});

export default documented({
  kind: 'deepseek-api-key',
  method: 'GET',
  url: 'https://api.deepseek.com/user/balance',
  header: ['authorization', 'Bearer {key}'],
  answers: [
    {
      when: 'the key works',
      status: 200,
      body: balance(true, '110.00'),
      says: 'live',
      identity: { creditRemaining: { amount: 110, unit: 'CNY' } },
    },
    {
      when: 'the balance is used up',
      status: 200,
      body: balance(false, '0.00'),
      says: 'live',
      reason: 'no-credit',
      identity: { creditRemaining: { amount: 0, unit: 'CNY' } },
    },
    {
      when: 'the key is none',
      status: 401,
      body: error('Authentication Fails, Your api key: ****0000 is invalid', 'authentication_error'),
      says: 'dead',
    },
    {
      when: 'the balance is insufficient',
      status: 402,
      body: error('Insufficient Balance', 'unknown_error'),
      says: 'live',
      reason: 'no-credit',
    },
    {
      when: 'too many requests',
      status: 429,
      body: error('Rate Limit Reached', 'rate_limit_error'),
      says: 'live',
      reason: 'rate-limited',
    },
  ],
});
