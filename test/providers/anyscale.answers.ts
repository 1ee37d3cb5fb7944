import { documented } from './answers.ts';

export default documented({
  kind: 'anyscale-api-key',
  method: 'GET',
  url: 'https://console.anyscale.com/api/v2/userinfo',
  header: ['authorization', 'Bearer {key}'],
  answers: [
    {
      when: 'the key works',
      status: 200,
      body: {
        result: {
          id: 'usr_1',
          email: 'ada@example.com',
          organizations: [{ id: 'org_1', name: 'Example' }],
        },
      },
      says: 'live',
      identity: { account: 'usr_1', email: 'ada@example.com', organization: ['Example'] },
    },
    {
      when: 'the key is none or has expired',
      status: 401,
      body: { error: { detail: 'Unauthorized' } },
      says: 'dead',
    },
    {
      when: 'it may not',
      status: 403,
      body: { error: { detail: 'Forbidden' } },
      says: 'unknown',
      reason: 'unexpected',
    },
  ],
});
