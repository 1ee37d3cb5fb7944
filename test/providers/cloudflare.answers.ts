import { documented, type DocumentedAnswer } from './answers.ts';

const ACCOUNT = 'f'.repeat(32);

const body = (result: unknown, ...errors: readonly { code: number; message: string }[]): unknown => ({
  success: errors.length === 0,
  errors,
  messages: [],
  result,
});

const invalid: DocumentedAnswer = {
  when: 'the token is none',
  status: 401,
  body: body(null, { code: 1000, message: 'Invalid API Token' }),
  says: 'dead',
};

const token = (status: string): unknown => ({
  id: 'token-1',
  status,
  not_before: '2026-01-01T00:00:00Z',
  expires_on: '2027-01-01T00:00:00Z',
});

const identity = { keyId: 'token-1', expiresAt: '2027-01-01T00:00:00.000Z' };

const verified: readonly DocumentedAnswer[] = [
  {
    when: 'the token works',
    status: 200,
    body: body(token('active')),
    says: 'live',
    identity,
  },
  {
    when: 'the token was disabled, and the status is 200',
    status: 200,
    body: body(token('disabled')),
    says: 'dead',
    reason: 'disabled',
    identity,
  },
  {
    when: 'the token has expired, and the status is 200',
    status: 200,
    body: body(token('expired')),
    says: 'dead',
    reason: 'expired',
    identity,
  },
  {
    when: 'the token is limited to other addresses',
    status: 403,
    body: body(null, { code: 9109, message: 'Cannot use the access token from location: 203.0.113.1' }),
    says: 'live',
    reason: 'place-refused',
  },
  {
    when: 'the token may not',
    status: 403,
    body: body(null, { code: 9109, message: 'Unauthorized to access requested resource' }),
    says: 'unknown',
    reason: 'unexpected',
  },
  {
    when: 'too many requests',
    status: 429,
    body: body(null, { code: 10100, message: 'Rate limited. Please wait and consider throttling your request speed' }),
    says: 'live',
    reason: 'rate-limited',
  },
];

export default documented(
  {
    kind: 'cloudflare-api-token',
    method: 'GET',
    url: 'https://api.cloudflare.com/client/v4/user/tokens/verify',
    header: ['authorization', 'Bearer {key}'],
    answers: [...verified, invalid],
  },
  {
    kind: 'cloudflare-account-api-token',
    env: { CLOUDFLARE_ACCOUNT_ID: ACCOUNT },
    method: 'GET',
    url: `https://api.cloudflare.com/client/v4/accounts/${ACCOUNT}/tokens/verify`,
    header: ['authorization', 'Bearer {key}'],
    answers: [...verified, invalid],
  },
  {
    kind: 'cloudflare-legacy-api-token',
    method: 'GET',
    url: 'https://api.cloudflare.com/client/v4/user/tokens/verify',
    header: ['authorization', 'Bearer {key}'],
    answers: [
      ...verified,
      { ...invalid, when: 'the token is none, or of an account', says: 'unknown', reason: 'ambiguous' },
    ],
  },
  ...['cloudflare-global-api-key', 'cloudflare-legacy-global-api-key'].map((kind) => ({
    kind,
    env: { CLOUDFLARE_EMAIL: 'ada@example.com' },
    method: 'GET' as const,
    url: 'https://api.cloudflare.com/client/v4/user',
    header: ['x-auth-key', '{key}'] as const,
    answers: [
      {
        when: 'the key works',
        status: 200,
        body: body({ id: 'user-1', email: 'ada@example.com', first_name: 'Ada', suspended: false }),
        says: 'live' as const,
        identity: { account: 'user-1', email: 'ada@example.com' },
      },
      {
        when: 'the key or the address is unknown',
        status: 400,
        body: body(null, { code: 9103, message: 'Unknown X-Auth-Key or X-Auth-Email' }),
        says: 'unknown' as const,
        reason: 'ambiguous',
      },
      {
        when: 'too many requests',
        status: 429,
        body: body(null, { code: 10100, message: 'Rate limited.' }),
        says: 'live' as const,
        reason: 'rate-limited',
      },
    ],
  })),
);
