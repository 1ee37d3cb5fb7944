import { documented } from './answers.ts';

const error = (message: string, code: string | null): unknown => ({
  error: { message, type: 'invalid_request_error', param: null, code },
  request_id: '2a8b3c4d-1234-5678-abcd-ef0123456789',
});

export default documented({
  kind: 'sambanova-api-key',
  method: 'POST',
  url: 'https://api.sambanova.ai/v1/chat/completions',
  header: ['authorization', 'Bearer {key}'],
  sends: '{"model":"keyward-no-such-model","max_tokens":1,"messages":[{"role":"user","content":"x"}]}',
  answers: [
    { when: 'the key is none', status: 401, body: error('Incorrect API key', null), says: 'dead' },
    {
      when: 'the model is none, whoever asked',
      status: 404,
      body: error('Model not found', 'model_not_found'),
      says: 'unknown',
      reason: 'ambiguous',
    },
    {
      when: 'no credit is left',
      status: 402,
      body: error('Payment required', null),
      says: 'live',
      reason: 'no-credit',
    },
    {
      when: 'too many requests',
      status: 429,
      body: error('Rate limit exceeded', 'rate_limit_exceeded'),
      says: 'live',
      reason: 'rate-limited',
    },
  ],
});
