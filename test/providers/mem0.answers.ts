import { documented } from './answers.ts';

export default documented({
  kind: 'mem0-api-key',
  method: 'GET',
  url: 'https://api.mem0.ai/v1/ping/',
  header: ['authorization', 'Token {key}'],
  answers: [
    {
      when: 'the key works',
      status: 200,
      body: { status: 'ok', org_id: 'org_a1', project_id: 'proj_b2', user_email: 'ada@acme.example' },
      says: 'live',
      identity: { organization: 'org_a1', project: 'proj_b2', email: 'ada@acme.example' },
    },
    {
      when: 'an object of somebody else',
      status: 200,
      body: { status: 'login' },
      says: 'unknown',
      reason: 'unexpected',
    },
    { when: 'the key is none', status: 401, body: { detail: 'Invalid API key.' }, says: 'dead' },
    {
      when: 'it is forbidden',
      status: 403,
      body: { detail: 'You do not have permission to perform this action.' },
      says: 'unknown',
      reason: 'ambiguous',
    },
    {
      when: 'too many requests',
      status: 429,
      body: { detail: 'Request was throttled.' },
      says: 'live',
      reason: 'rate-limited',
    },
  ],
});
