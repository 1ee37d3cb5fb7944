import { documented } from './answers.ts';

const error = (code: string, message: string): unknown => ({
  error: { message, type: 'invalid_request_error', param: null, code },
  request_id: 'request-1',
});

export default documented({
  kind: 'dashscope-api-key',
  method: 'GET',
  url: 'https://dashscope-intl.aliyuncs.com/compatible-mode/v1/models',
  header: ['authorization', 'Bearer {key}'],
  answers: [
    {
      when: 'the key works',
      status: 200,
      body: { object: 'list', data: [{ id: 'qwen-plus', object: 'model', owned_by: 'system' }] },
      says: 'live',
    },
    {
      when: 'the key is none, or of a region that cannot be asked',
      status: 401,
      body: error('invalid_api_key', 'Incorrect API key provided.'),
      says: 'unknown',
      reason: 'wrong-region',
    },
    {
      when: 'a payment is overdue',
      status: 400,
      body: error('Arrearage', 'Access denied, please make sure your account is in good standing.'),
      says: 'live',
      reason: 'no-credit',
    },
    {
      when: 'the workspace may not',
      status: 403,
      body: error('access_denied', 'Access denied.'),
      says: 'live',
      reason: 'restricted',
    },
    {
      when: 'a firewall refuses',
      status: 403,
      body: { message: 'denied by policy' },
      says: 'unknown',
      reason: 'unexpected',
    },
    {
      when: 'too many requests',
      status: 429,
      body: error('insufficient_quota', 'Allocated quota exceeded, please increase your quota limit.'),
      says: 'live',
      reason: 'rate-limited',
    },
  ],
});
