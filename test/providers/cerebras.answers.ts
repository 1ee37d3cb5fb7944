import { documented } from './answers.ts';

const error = (message: string, type: string, param: string, code: string): unknown => ({ message, type, param, code });

export default documented({
  kind: 'cerebras-api-key',
  method: 'GET',
  url: 'https://api.cerebras.ai/v1/models',
  header: ['authorization', 'Bearer {key}'],
  answers: [
    {
      when: 'the key works',
      status: 200,
      body: { object: 'list', data: [{ id: 'llama3.1-8b', object: 'model', created: 0, owned_by: 'Cerebras' }] },
      says: 'live',
    },
    {
      when: 'the key is none or was deleted',
      status: 401,
      body: error('Wrong API Key', 'invalid_request_error', 'api_key', 'wrong_api_key'),
      says: 'dead',
    },
    {
      when: 'payment is due',
      status: 402,
      body: error('Payment required to access this resource.', 'payment_required_error', 'quota', 'payment_required'),
      says: 'live',
      reason: 'no-credit',
    },
    {
      when: 'a firewall refuses',
      status: 403,
      body: { error: 'Access denied' },
      says: 'unknown',
      reason: 'unexpected',
    },
    {
      when: 'too many requests',
      status: 429,
      body: error('Requests per minute limit exceeded', 'too_many_requests_error', 'quota', 'request_quota_exceeded'),
      says: 'live',
      reason: 'rate-limited',
    },
  ],
});
