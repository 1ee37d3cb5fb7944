import { documented } from './answers.ts';

const error = (err_code: string, err_msg: string): unknown => ({ err_code, err_msg, request_id: 'request-1' });

/** What the key tells of itself, whatever it may do besides. */
const itself = {
  keyId: 'key-1',
  scopes: ['member', 'asr:write'],
  owner: 'user-1',
  createdAt: '2026-03-01T08:00:00.000Z',
};

export default documented({
  kind: 'deepgram-api-key',
  method: 'GET',
  url: 'https://api.deepgram.com/v1/projects',
  header: ['authorization', 'Token {key}'],
  more: {
    'https://api.deepgram.com/v1/auth/token': {
      api_key_id: 'key-1',
      scopes: ['member', 'asr:write'],
      accessor: 'user-1',
      created: '2026-03-01T08:00:00Z',
    },
  },
  answers: [
    {
      when: 'the key works',
      status: 200,
      body: { projects: [{ project_id: 'project-1', name: 'Calls' }] },
      says: 'live',
      identity: { project: ['Calls'], ...itself },
    },
    { when: 'the key is none', status: 401, body: error('INVALID_AUTH', 'Invalid credentials.'), says: 'dead' },
    {
      when: 'it is told in plain text',
      status: 401,
      body: 'Invalid credentials.',
      says: 'unknown',
      reason: 'unexpected',
    },
    {
      when: 'the balance is empty',
      status: 402,
      body: error('ASR_PAYMENT_REQUIRED', 'Project does not have enough credits for an ASR request.'),
      says: 'live',
      reason: 'no-credit',
      identity: itself,
    },
    {
      when: 'the key may only transcribe',
      status: 403,
      body: error('INSUFFICIENT_PERMISSIONS', 'User does not have sufficient permissions.'),
      says: 'live',
      reason: 'restricted',
      identity: itself,
    },
    {
      when: 'too many requests',
      status: 429,
      body: error('TOO_MANY_REQUESTS', 'Too many requests. Please try again later'),
      says: 'live',
      reason: 'rate-limited',
    },
  ],
});
