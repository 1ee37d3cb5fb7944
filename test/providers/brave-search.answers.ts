import { documented } from './answers.ts';

const error = (status: number, code: string, detail: string, meta: unknown = {}): unknown => ({
  type: 'ErrorResponse',
  error: { id: 'b7d9', status, code, detail, meta },
  time: 1700000000,
});

export default documented({
  kind: 'brave-search-api-key',
  method: 'GET',
  url: 'https://api.search.brave.com/res/v1/web/search',
  header: ['x-subscription-token', '{key}'],
  answers: [
    {
      when: 'the key works and nothing was asked',
      status: 422,
      body: error(422, 'VALIDATION', 'Unable to validate request parameter(s)', {
        errors: [{ type: 'missing', loc: ['query', 'q'], msg: 'Field required', input: {} }],
      }),
      says: 'live',
    },
    {
      when: 'the key is none, or of another product',
      status: 422,
      body: error(422, 'SUBSCRIPTION_TOKEN_INVALID', 'The provided subscription token is invalid.', {
        component: 'authentication',
      }),
      says: 'unknown',
      reason: 'ambiguous',
    },
    {
      when: 'no key arrived',
      status: 422,
      body: error(422, 'SUBSCRIPTION_TOKEN_MISSING', 'A subscription token is required.'),
      says: 'unknown',
      reason: 'unexpected',
    },
    {
      when: 'the plan has no web search',
      status: 403,
      body: error(403, 'RESOURCE_NOT_ALLOWED', 'The requested resource is not allowed for this subscription.'),
      says: 'live',
      reason: 'restricted',
    },
    {
      when: 'too many requests',
      status: 429,
      body: error(429, 'RATE_LIMITED', 'Request rate limit exceeded for plan.', { rate_limit: 1, rate_current: 1 }),
      says: 'live',
      reason: 'rate-limited',
    },
    {
      when: "the month's quota is used up",
      status: 429,
      body: error(429, 'QUOTA_LIMITED', 'Quota limit reached for plan.'),
      says: 'live',
      reason: 'rate-limited',
    },
  ],
});
