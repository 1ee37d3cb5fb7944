import { documented } from './answers.ts';

const error = (name: string, message: string): unknown => ({ id: 'a1b2c3d4e5f6', name, message });

const creditRemaining = { amount: 0.6336833840314097, unit: 'credits' };

export default documented({
  kind: 'stability-api-key',
  method: 'GET',
  url: 'https://api.stability.ai/v1/user/account',
  header: ['authorization', 'Bearer {key}'],
  more: { 'https://api.stability.ai/v1/user/balance': { credits: 0.6336833840314097 } },
  answers: [
    {
      when: 'the key works',
      status: 200,
      body: {
        email: 'example@stability.ai',
        id: 'user-1234',
        organizations: [{ id: 'org-1234', name: 'Another Organization', role: 'MEMBER', is_default: true }],
        profile_picture: 'https://api.stability.ai/example.png',
      },
      says: 'live',
      identity: {
        email: 'example@stability.ai',
        account: ['org-1234'],
        organization: ['Another Organization'],
        creditRemaining,
      },
    },
    { when: 'the key is none', status: 401, body: error('unauthorized', 'incorrect API key'), says: 'dead' },
    {
      when: 'no credit is left',
      status: 402,
      body: error('payment_required', 'You lack sufficient credits'),
      says: 'live',
      reason: 'no-credit',
      identity: { creditRemaining },
    },
    {
      when: 'the key may not, or a filter refuses',
      status: 403,
      body: error('permission_denied', 'You lack the necessary permissions'),
      says: 'unknown',
      reason: 'ambiguous',
    },
    {
      when: 'too many requests',
      status: 429,
      body: error('rate_limit_exceeded', 'You have exceeded the rate limit'),
      says: 'live',
      reason: 'rate-limited',
    },
  ],
});
