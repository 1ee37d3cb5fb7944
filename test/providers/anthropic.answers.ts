import { documented, type DocumentedAnswer } from './answers.ts';

const error = (type: string, message: string): unknown => ({
  type: 'error',
  error: { type, message },
  request_id: 'req_011CSHoEeqs5C35K2UUqR7Fy',
});

const ORGANIZATION = '11111111-2222-3333-4444-555555555555';

const refused: readonly DocumentedAnswer[] = [
  {
    when: 'the key is none, was disabled or has expired',
    status: 401,
    body: error('authentication_error', 'invalid x-api-key'),
    says: 'dead',
  },
  {
    when: 'the organization was disabled',
    status: 400,
    body: error('invalid_request_error', 'This organization has been disabled.'),
    says: 'live',
    reason: 'suspended',
  },
  {
    when: 'the key may not',
    status: 403,
    body: error('permission_error', 'Your API key does not have permission to use the specified resource.'),
    says: 'live',
    reason: 'restricted',
  },
  {
    when: 'the country is not served',
    status: 403,
    body: { error: { type: 'forbidden', message: 'Request not allowed' } },
    says: 'unknown',
    reason: 'place-refused',
  },
  {
    when: 'payment is due',
    status: 402,
    body: error('billing_error', 'There is an issue with your billing.'),
    says: 'live',
    reason: 'no-credit',
  },
  {
    when: 'too many requests',
    status: 429,
    body: error('rate_limit_error', 'Your account has hit a rate limit.'),
    says: 'live',
    reason: 'rate-limited',
  },
  {
    when: 'the path is unknown',
    status: 404,
    body: error('not_found_error', 'Not found'),
    says: 'unknown',
    reason: 'unexpected',
  },
  {
    when: 'a gateway asks for a login',
    status: 401,
    body: { error: 'login required' },
    says: 'unknown',
    reason: 'unexpected',
  },
];

export default documented(
  {
    kind: 'anthropic-api-key',
    method: 'GET',
    url: 'https://api.anthropic.com/v1/models?limit=1',
    header: ['x-api-key', '{key}'],
    answers: [
      {
        when: 'the key works',
        status: 200,
        headers: { 'anthropic-organization-id': ORGANIZATION, 'anthropic-ratelimit-requests-remaining': '49' },
        body: {
          data: [
            {
              type: 'model',
              id: 'claude-opus-4-1-20250805',
              display_name: 'Claude Opus 4.1',
              created_at: '2025-08-05T00:00:00Z',
            },
          ],
          has_more: true,
          first_id: 'claude-opus-4-1-20250805',
          last_id: 'claude-opus-4-1-20250805',
        },
        says: 'live',
        identity: { account: ORGANIZATION, requestsRemaining: 49 },
      },
      {
        when: 'the prepaid credit is used up',
        status: 400,
        body: error(
          'invalid_request_error',
          'Your credit balance is too low to access the Anthropic API. Please go to Plans & Billing to upgrade or purchase credits.',
        ),
        says: 'live',
        reason: 'no-credit',
      },
      {
        when: 'the limit that the organization set is reached',
        status: 400,
        body: error(
          'invalid_request_error',
          'You have reached your specified API usage limits. You will regain access on 2026-12-01 at 00:00 UTC.',
        ),
        says: 'live',
        reason: 'spend-limit',
      },
      {
        when: 'the request is wrong',
        status: 400,
        body: error('invalid_request_error', 'limit: Input should be less than or equal to 1000'),
        says: 'unknown',
        reason: 'unexpected',
      },
      ...refused,
    ],
  },
  {
    kind: 'anthropic-admin-key',
    variable: 'ANTHROPIC_ADMIN_API_KEY',
    method: 'GET',
    url: 'https://api.anthropic.com/v1/organizations/me',
    header: ['x-api-key', '{key}'],
    answers: [
      {
        when: 'the key works',
        status: 200,
        body: { id: ORGANIZATION, type: 'organization', name: 'Example' },
        says: 'live',
        identity: { organization: 'Example', account: ORGANIZATION },
      },
      ...refused,
    ],
  },
  {
    kind: 'anthropic-oauth-access-token',
    variable: 'CLAUDE_CODE_OAUTH_TOKEN',
    method: 'GET',
    url: 'https://api.anthropic.com/api/oauth/profile',
    header: ['authorization', 'Bearer {key}'],
    answers: [
      {
        when: 'the token works',
        status: 200,
        body: {
          account: {
            uuid: 'account-1',
            full_name: 'Ada Lovelace',
            display_name: 'Ada',
            email: 'ada@example.com',
            has_claude_max: true,
            has_claude_pro: false,
          },
          organization: { uuid: ORGANIZATION, name: 'Example', organization_type: 'claude_max' },
        },
        says: 'live',
        identity: {
          owner: 'Ada Lovelace',
          email: 'ada@example.com',
          account: 'account-1',
          organization: 'Example',
          plan: 'claude_max',
        },
      },
      {
        when: 'the token has expired',
        status: 401,
        body: error(
          'authentication_error',
          'OAuth token has expired. Please obtain a new token or refresh your existing token.',
        ),
        says: 'dead',
        reason: 'expired',
      },
      {
        when: 'the token was revoked',
        status: 403,
        body: error('permission_error', 'OAuth token has been revoked. Please obtain a new token.'),
        says: 'dead',
        reason: 'revoked',
      },
      {
        when: 'the token is for inference alone',
        status: 403,
        body: error('permission_error', 'OAuth token does not meet scope requirement user:profile'),
        says: 'live',
        reason: 'restricted',
      },
      ...refused,
    ],
  },
);
