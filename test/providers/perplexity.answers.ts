import { documented } from './answers.ts';

const error = (message: string, type: string, code: number): unknown => ({ error: { message, type, code } });

export default documented({
  kind: 'perplexity-api-key',
  method: 'GET',
  url: 'https://api.perplexity.ai/v1/async/sonar',
  header: ['authorization', 'Bearer {key}'],
  answers: [
    { when: 'the key works', status: 200, body: { requests: [], next_token: null }, says: 'live' },
    {
      when: 'the key is none, or was deleted',
      status: 401,
      body: error(
        'Invalid API key provided. You can find your API key at https://console.perplexity.ai.',
        'invalid_api_key',
        401,
      ),
      says: 'dead',
    },
    {
      when: 'the credit is used up, said with the same status',
      status: 401,
      body: error(
        'You exceeded your current quota, please check your plan and billing details.',
        'insufficient_quota',
        401,
      ),
      says: 'live',
      reason: 'no-credit',
    },
    {
      when: 'a refusal without a type that is known',
      status: 401,
      body: error('Unauthorized', 'unauthorized', 401),
      says: 'unknown',
      reason: 'unexpected',
    },
    {
      when: 'the request is no longer served',
      status: 404,
      body: error('Not found', 'not_found', 404),
      says: 'unknown',
      reason: 'unexpected',
    },
    {
      when: 'too many requests',
      status: 429,
      body: error('Request rate limit exceeded', 'rate_limit_exceeded', 429),
      says: 'live',
      reason: 'rate-limited',
    },
  ],
});
