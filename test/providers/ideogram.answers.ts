import { documented } from './answers.ts';

export default documented({
  kind: 'ideogram-api-key',
  method: 'GET',
  url: 'https://api.ideogram.ai/v2/account/usage?start_time=2026-11-01T00%3A00%3A00Z&end_time=2026-11-02T00%3A00%3A00Z',
  header: ['api-key', '{key}'],
  answers: [
    {
      when: 'the key works',
      status: 200,
      body: { buckets: [{ start_time: '2026-11-01T00:00:00Z', end_time: '2026-11-02T00:00:00Z', line_items: [] }] },
      says: 'live',
    },
    { when: 'the key is none', status: 401, body: { error: 'unauthorized' }, says: 'dead' },
    {
      when: 'the workspace may not use it',
      status: 403,
      body: { error: 'forbidden' },
      says: 'live',
      reason: 'restricted',
    },
    {
      when: 'the owner of the key may not read the usage',
      status: 404,
      body: { error: 'not found' },
      says: 'unknown',
      reason: 'ambiguous',
    },
  ],
});
