import { documented } from './answers.ts';

const error = (message: string, type: string, code: string): unknown => ({
  id: 'o5zPGzu-4yUbBN-99',
  error: { message, type, param: null, code },
});

export default documented({
  kind: 'together-api-key',
  method: 'GET',
  url: 'https://api.together.xyz/v1/models',
  header: ['authorization', 'Bearer {key}'],
  answers: [
    {
      when: 'the key works',
      status: 200,
      body: [{ id: 'meta-llama/Llama-3.3-70B-Instruct-Turbo', object: 'model', type: 'chat', organization: 'Meta' }],
      says: 'live',
    },
    {
      when: 'the key is none',
      status: 401,
      body: error('Invalid API key provided.', 'invalid_request_error', 'invalid_api_key'),
      says: 'dead',
    },
    {
      when: 'the account reached its monthly limit',
      status: 402,
      body: error('Credit limit exceeded', 'credit_limit', 'credit_limit'),
      says: 'live',
      reason: 'spend-limit',
    },
    {
      when: 'the key may not',
      status: 403,
      body: error('This key cannot use this endpoint', 'invalid_request_error', 'forbidden'),
      says: 'live',
      reason: 'restricted',
    },
    {
      when: 'too many requests',
      status: 429,
      body: error('You have reached the rate limit', 'rate_limit', 'rate_limit'),
      says: 'live',
      reason: 'rate-limited',
    },
  ],
});
