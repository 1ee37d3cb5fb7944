import { documented } from './answers.ts';

const error = (code: number, reason: string, message: string): unknown => ({ code, reason, message, metadata: {} });

export default documented({
  kind: 'novita-api-key',
  method: 'GET',
  url: 'https://api.novita.ai/openapi/v1/billing/balance/detail',
  header: ['authorization', 'Bearer {key}'],
  answers: [
    {
      when: 'the key works',
      status: 200,
      body: {
        availableBalance: '123456',
        cashBalance: '100000',
        creditLimit: '50000',
        pendingCharges: '1200',
        outstandingInvoices: '0',
      },
      says: 'live',
      identity: { creditRemaining: { amount: 12.3456, unit: 'USD' }, creditLimit: { amount: 5, unit: 'USD' } },
    },
    {
      when: 'the key is wrong or was deleted',
      status: 401,
      body: error(401, 'UNAUTHORIZED', 'key not found'),
      says: 'dead',
    },
    {
      when: 'a refusal that only memory knows',
      status: 403,
      body: error(403, 'INVALID_API_KEY', 'invalid api key'),
      says: 'unknown',
      reason: 'undocumented',
    },
    {
      when: 'the key may not',
      status: 403,
      body: error(403, 'FORBIDDEN', 'access denied'),
      says: 'live',
      reason: 'restricted',
    },
    {
      when: 'too many requests',
      status: 429,
      body: error(429, 'RATE_LIMIT_EXCEEDED', 'rate limit exceeded'),
      says: 'live',
      reason: 'rate-limited',
    },
  ],
});
