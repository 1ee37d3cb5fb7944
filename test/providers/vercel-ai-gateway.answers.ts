import { documented } from './answers.ts';

const gatewayError = (message: string, type: string): unknown => ({ error: { message, type } });

const token = {
  keyId: '5d9f2ebd38ddca62e5d51e9c1704c72530bdc8bfdd41e782a6687c48399e8391',
  keyName: 'ci',
  createdAt: '2021-09-28T08:08:56.002Z',
  lastUsedAt: '2021-09-28T08:08:56.002Z',
  expiresAt: '2025-11-24T00:00:00.000Z',
};

export default documented(
  {
    kind: 'vercel-ai-gateway-api-key',
    method: 'GET',
    url: 'https://ai-gateway.vercel.sh/v1/credits',
    header: ['authorization', 'Bearer {key}'],
    answers: [
      {
        when: 'the key works',
        status: 200,
        body: { balance: '95.50', total_used: '4.50' },
        says: 'live',
        identity: {
          creditRemaining: { amount: 95.5, unit: 'USD' },
          creditUsed: { amount: 4.5, unit: 'USD' },
        },
      },
      {
        when: 'the key is none',
        status: 401,
        body: gatewayError('Invalid API key', 'authentication_error'),
        says: 'dead',
      },
      {
        when: 'no credit is left',
        status: 402,
        body: gatewayError('Insufficient funds', 'insufficient_funds'),
        says: 'live',
        reason: 'no-credit',
      },
      {
        when: 'the team has shown no credit card',
        status: 403,
        body: gatewayError(
          'AI Gateway requires a valid credit card on file to service requests.',
          'customer_verification_required',
        ),
        says: 'live',
        reason: 'suspended',
      },
      {
        when: 'too many requests',
        status: 429,
        body: gatewayError('Rate limit exceeded', 'rate_limit_exceeded'),
        says: 'live',
        reason: 'rate-limited',
      },
    ],
  },
  {
    kind: 'vercel-personal-access-token',
    variable: 'VERCEL_TOKEN',
    method: 'GET',
    url: 'https://api.vercel.com/v2/user',
    header: ['authorization', 'Bearer {key}'],
    more: {
      'https://api.vercel.com/v5/user/tokens/current': {
        token: {
          id: '5d9f2ebd38ddca62e5d51e9c1704c72530bdc8bfdd41e782a6687c48399e8391',
          name: 'ci',
          type: 'token',
          origin: 'manual',
          createdAt: 1632816536002,
          activeAt: 1632816536002,
          expiresAt: 1763942400000,
        },
      },
    },
    answers: [
      {
        when: 'the token works',
        status: 200,
        body: { user: { id: 'AEIIDYVk59zbFF2Sxfyxxmua', username: 'jane-doe', email: 'me@example.com', name: 'Jane' } },
        says: 'live',
        identity: {
          owner: 'jane-doe',
          email: 'me@example.com',
          account: 'AEIIDYVk59zbFF2Sxfyxxmua',
          ...token,
        },
      },
      {
        when: 'the token is none',
        status: 403,
        body: { error: { code: 'forbidden', message: 'Not authorized', invalidToken: true } },
        says: 'dead',
      },
      {
        when: 'the token may not ask this',
        status: 403,
        body: { error: { code: 'forbidden', message: "You don't have permission to access this resource." } },
        says: 'live',
        reason: 'restricted',
        identity: token,
      },
      {
        when: 'the token is refused without a reason',
        status: 403,
        body: { error: { code: 'forbidden', message: 'Not authorized' } },
        says: 'unknown',
        reason: 'ambiguous',
      },
      {
        when: 'too many requests',
        status: 429,
        body: { error: { code: 'rate_limited', message: 'The rate limit was exceeded' } },
        says: 'live',
        reason: 'rate-limited',
      },
    ],
  },
);
