import { documented } from './answers.ts';

const error = (code: number, message: string): unknown => ({ error: { message, code } });

const data = {
  label: 'sk-or-v1-0e6...1c9',
  limit: 100,
  limit_remaining: 74.5,
  limit_reset: 'monthly',
  usage: 25.5,
  usage_daily: 1.5,
  usage_weekly: 4,
  usage_monthly: 25.5,
  is_free_tier: false,
  is_management_key: false,
  expires_at: '2027-12-31T23:59:59Z',
  creator_user_id: 'user_2dHFtVWx2n56w6HkM',
};

/** What the key tells of itself, without what is left of it. */
const told = {
  keyName: 'sk-or-v1-0e6...1c9',
  account: 'user_2dHFtVWx2n56w6HkM',
  expiresAt: '2027-12-31T23:59:59.000Z',
  creditUsed: { amount: 25.5, unit: 'USD' },
  creditLimit: { amount: 100, unit: 'USD' },
};

export default documented({
  kind: 'openrouter-api-key',
  method: 'GET',
  url: 'https://openrouter.ai/api/v1/key',
  header: ['authorization', 'Bearer {key}'],
  answers: [
    {
      when: 'the key works',
      status: 200,
      body: { data },
      says: 'live',
      identity: { ...told, creditRemaining: { amount: 74.5, unit: 'USD' } },
    },
    {
      when: 'the key has no limit',
      status: 200,
      body: { data: { ...data, limit: null, limit_remaining: null, limit_reset: null } },
      says: 'live',
      identity: {
        keyName: 'sk-or-v1-0e6...1c9',
        account: 'user_2dHFtVWx2n56w6HkM',
        expiresAt: '2027-12-31T23:59:59.000Z',
        creditUsed: { amount: 25.5, unit: 'USD' },
      },
    },
    {
      when: 'it is a management key',
      status: 200,
      body: { data: { ...data, is_management_key: true, is_provisioning_key: true } },
      says: 'live',
      identity: { ...told, creditRemaining: { amount: 74.5, unit: 'USD' } },
    },
    {
      when: 'the limit of the key is reached',
      status: 200,
      body: { data: { ...data, limit_remaining: 0, usage: 100 } },
      says: 'live',
      reason: 'spend-limit',
      identity: {
        ...told,
        creditRemaining: { amount: 0, unit: 'USD' },
        creditUsed: { amount: 100, unit: 'USD' },
      },
    },
    {
      when: 'the key is none, deleted, disabled or expired',
      status: 401,
      body: error(401, 'User not found.'),
      says: 'dead',
    },
    {
      when: 'the header was lost on the way',
      status: 401,
      body: error(401, 'No cookie auth credentials found'),
      says: 'unknown',
      reason: 'unexpected',
    },
    {
      when: 'there is no credit',
      status: 402,
      body: error(402, 'Insufficient credits'),
      says: 'live',
      reason: 'no-credit',
    },
    { when: 'it is forbidden', status: 403, body: error(403, 'Forbidden'), says: 'unknown', reason: 'unexpected' },
    {
      when: 'too many requests',
      status: 429,
      body: error(429, 'Rate limit exceeded'),
      says: 'live',
      reason: 'rate-limited',
    },
  ],
});
