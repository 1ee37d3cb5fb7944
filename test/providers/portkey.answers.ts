import { documented } from './answers.ts';

export default documented({
  kind: 'portkey-api-key',
  method: 'GET',
  url: 'https://api.portkey.ai/v1/configs',
  header: ['x-portkey-api-key', '{key}'],
  answers: [
    {
      when: 'the key works',
      status: 200,
      body: { success: true, data: [{ id: 'ca4f1c1e-1d9c-4c3c-8d0e-0f6f6a3d7c11', name: 'main', is_default: 1 }] },
      says: 'live',
    },
    {
      when: 'the key is none',
      status: 401,
      body: { status: 'failure', message: 'Portkey Error: Invalid API Key. Error Code: 03' },
      says: 'dead',
    },
    {
      when: 'the key lacks the scope',
      status: 403,
      body: {
        success: false,
        data: { message: 'You do not have enough permissions to execute this request', errorCode: 'AB03' },
      },
      says: 'live',
      reason: 'restricted',
    },
    {
      when: 'the key reached its limit',
      status: 412,
      body: { status: 'failure', message: 'Portkey Error: Usage limit exceeded' },
      says: 'live',
      reason: 'spend-limit',
    },
    {
      when: 'too many requests',
      status: 429,
      body: { status: 'failure', message: 'Portkey Error: Rate limit exceeded' },
      says: 'live',
      reason: 'rate-limited',
    },
  ],
});
