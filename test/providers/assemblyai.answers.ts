import { documented } from './answers.ts';

export default documented({
  kind: 'assemblyai-api-key',
  method: 'GET',
  url: 'https://api.assemblyai.com/v2/transcript?limit=1',
  header: ['authorization', '{key}'],
  answers: [
    {
      when: 'the key works',
      status: 200,
      body: {
        page_details: { limit: 1, result_count: 0, current_url: '', prev_url: null, next_url: null },
        transcripts: [],
      },
      says: 'live',
    },
    {
      when: 'the key is none',
      status: 401,
      body: { error: 'Authentication error, API token missing/invalid' },
      says: 'dead',
    },
    {
      when: 'a gateway refuses',
      status: 401,
      body: { error: 'login required' },
      says: 'unknown',
      reason: 'unexpected',
    },
    { when: 'it may not', status: 403, body: { error: 'Forbidden' }, says: 'unknown', reason: 'unexpected' },
    {
      when: 'too many requests',
      status: 429,
      body: { error: 'Too many requests' },
      says: 'live',
      reason: 'rate-limited',
    },
  ],
});
