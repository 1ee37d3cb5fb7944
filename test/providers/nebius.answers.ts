import { documented, type DocumentedService } from './answers.ts';

const service: Omit<DocumentedService, 'kind'> = {
  method: 'GET',
  url: 'https://api.tokenfactory.nebius.com/v1/models',
  header: ['authorization', 'Bearer {key}'],
  answers: [
    {
      when: 'the key works',
      status: 200,
      headers: { 'x-ratelimit-remaining-requests': '599' },
      body: { object: 'list', data: [{ id: 'nvidia/nemotron-3-super-120b-a12b', object: 'model' }] },
      says: 'live',
      identity: { requestsRemaining: 599 },
    },
    {
      when: 'the key is none, or was deleted',
      status: 401,
      body: { detail: "Couldn't authenticate. Reason: Unable authenticate" },
      says: 'dead',
    },
    {
      when: 'the header was lost on the way',
      status: 401,
      body: { detail: "Couldn't authenticate. Reason: token is not present" },
      says: 'unknown',
      reason: 'unexpected',
    },
    {
      when: 'there is no money',
      status: 402,
      body: { detail: 'Insufficient balance' },
      says: 'live',
      reason: 'no-credit',
    },
    {
      when: 'too many requests',
      status: 429,
      body: { detail: 'Rate limit exceeded' },
      says: 'live',
      reason: 'rate-limited',
    },
  ],
};

export default documented({ ...service, kind: 'nebius-api-key' }, { ...service, kind: 'nebius-studio-api-key' });
