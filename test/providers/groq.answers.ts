import { documented } from './answers.ts';

const error = (message: string, type: string, code: string): unknown => ({ error: { message, type, code } });

export default documented({
  kind: 'groq-api-key',
  method: 'GET',
  url: 'https://api.groq.com/openai/v1/models',
  header: ['authorization', 'Bearer {key}'],
  answers: [
    {
      when: 'the key works',
      status: 200,
      headers: { 'x-ratelimit-remaining-requests': '14370', 'x-ratelimit-remaining-tokens': '17997' },
      body: {
        object: 'list',
        data: [{ id: 'llama-3.3-70b-versatile', object: 'model', owned_by: 'Meta', active: true }],
      },
      says: 'live',
      identity: { requestsRemaining: 14370, tokensRemaining: 17997 },
    },
    {
      when: 'the key is none',
      status: 401,
      body: error('Invalid API Key', 'invalid_request_error', 'invalid_api_key'),
      says: 'dead',
    },
    {
      when: 'the organization reached its limit',
      status: 400,
      body: error('API access is blocked: spend limit reached', 'invalid_request_error', 'blocked_api_access'),
      says: 'live',
      reason: 'spend-limit',
    },
    {
      when: 'the plan lacks the endpoint',
      status: 403,
      body: error('not available for this plan', 'permissions_error', 'not_available_for_plan'),
      says: 'live',
      reason: 'restricted',
    },
    {
      when: 'too many requests',
      status: 429,
      body: error('Rate limit reached', 'tokens', 'rate_limit_exceeded'),
      says: 'live',
      reason: 'rate-limited',
    },
  ],
});
