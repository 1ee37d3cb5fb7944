import { documented } from './answers.ts';

export default documented({
  kind: 'nvidia-api-key',
  method: 'POST',
  url: 'https://api.ngc.nvidia.com/v3/keys/get-caller-info',
  sends: 'credentials={key}',
  answers: [
    {
      when: 'the key works',
      status: 200,
      body: {
        requestStatus: { statusCode: 'SUCCESS', requestId: 'f3b0c442' },
        type: 'PERSONAL_KEY',
        orgName: 'acme',
        products: ['NGC'],
        user: { name: 'Ada', email: 'ada@acme.example', roles: [] },
      },
      says: 'live',
      identity: { organization: 'acme', owner: 'Ada', email: 'ada@acme.example' },
    },
    {
      when: 'a key of a service works, behind which is no user',
      status: 200,
      body: {
        requestStatus: { statusCode: 'SUCCESS', requestId: 'f3b0c443' },
        type: 'SERVICE_KEY',
        orgName: 'acme',
        products: [],
        user: null,
      },
      says: 'live',
      identity: { organization: 'acme' },
    },
    {
      when: 'the key is none, revoked or expired',
      status: 401,
      body: { requestStatus: { statusCode: 'UNAUTHORIZED', statusDescription: 'Invalid API key.' } },
      says: 'dead',
    },
    {
      when: 'an answer that says otherwise',
      status: 200,
      body: { requestStatus: { statusCode: 'FORBIDDEN' }, type: 'SERVICE_KEY' },
      says: 'unknown',
      reason: 'unexpected',
    },
    {
      when: 'too many requests',
      status: 429,
      body: { requestStatus: { statusCode: 'TOO_MANY_REQUESTS' } },
      says: 'live',
      reason: 'rate-limited',
    },
  ],
});
