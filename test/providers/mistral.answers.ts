import { documented } from './answers.ts';

const error = (message: string, type: string, code: string): unknown => ({
  object: 'error',
  message,
  type,
  param: null,
  code,
});

export default documented({
  kind: 'mistral-api-key',
  method: 'GET',
  url: 'https://api.mistral.ai/v1/models',
  header: ['authorization', 'Bearer {key}'],
  answers: [
    {
      when: 'the key works',
      status: 200,
      body: { object: 'list', data: [{ id: 'mistral-large-latest', object: 'model', owned_by: 'mistralai' }] },
      says: 'live',
    },
    { when: 'the key is none, or expired', status: 401, body: { detail: 'Unauthorized' }, says: 'dead' },
    {
      when: 'the key is none, in the older shape',
      status: 401,
      body: { message: 'Unauthorized', request_id: '7f6c1b2e' },
      says: 'dead',
    },
    {
      when: 'there is no money',
      status: 402,
      body: error('Payment required', 'payment_required', '3401'),
      says: 'live',
      reason: 'no-credit',
    },
    {
      when: 'the key may not',
      status: 403,
      body: error('You do not have access to this resource', 'forbidden', '3403'),
      says: 'live',
      reason: 'restricted',
    },
    {
      when: 'a 403 of something on the way',
      status: 403,
      body: { message: 'Forbidden' },
      says: 'unknown',
      reason: 'unexpected',
    },
    {
      when: 'too many requests',
      status: 429,
      body: { message: 'Requests rate limit exceeded' },
      says: 'live',
      reason: 'rate-limited',
    },
  ],
});
