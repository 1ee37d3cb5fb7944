import { documented } from './answers.ts';

const error = (code: string, message: string): unknown => ({ error: { code, message } });

export default documented({
  kind: 'zhipu-api-key',
  method: 'GET',
  url: 'https://api.z.ai/api/paas/v4/models',
  header: ['authorization', 'Bearer {key}'],
  answers: [
    {
      when: 'the key works',
      status: 200,
      body: { object: 'list', data: [{ id: 'glm-4.6', object: 'model', owned_by: 'z-ai' }] },
      says: 'live',
    },
    { when: 'the key is none', status: 401, body: error('1002', 'Invalid Authentication Token'), says: 'dead' },
    {
      when: 'the key is none, in the words of the gateway',
      status: 401,
      body: error('401', 'token expired or incorrect'),
      says: 'dead',
    },
    {
      when: 'the key expired',
      status: 401,
      body: error('1003', 'Authentication Token has expired'),
      says: 'dead',
      reason: 'expired',
    },
    {
      when: 'the header got lost',
      status: 401,
      body: error('1001', 'Authentication parameter not received in Header, unable to authenticate'),
      says: 'unknown',
      reason: 'ambiguous',
    },
    {
      when: 'the account is locked',
      status: 429,
      body: error('1112', 'Your account has been locked'),
      says: 'live',
      reason: 'suspended',
    },
    {
      when: 'the account is in arrears',
      status: 429,
      body: error('1113', 'Insufficient balance or no resource package. Please recharge.'),
      says: 'live',
      reason: 'no-credit',
    },
    {
      when: 'the plan is used up for now',
      status: 429,
      body: error('1308', 'Usage limit reached for 5 hour. Your limit will reset at 2026-11-24 12:00:00'),
      says: 'live',
      reason: 'spend-limit',
    },
    {
      when: 'too many requests',
      status: 429,
      body: error('1302', 'High concurrency usage of this API'),
      says: 'live',
      reason: 'rate-limited',
    },
  ],
});
