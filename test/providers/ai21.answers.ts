import { documented } from './answers.ts';

export default documented({
  kind: 'ai21-api-key',
  method: 'GET',
  url: 'https://api.ai21.com/studio/v1/library/files?limit=1',
  header: ['authorization', 'Bearer {key}'],
  answers: [
    {
      when: 'the key works',
      status: 200,
      body: [{ fileId: 'file-1', name: 'handbook.pdf', fileType: 'application/pdf', status: 'PROCESSED' }],
      says: 'live',
    },
    { when: 'the key works and there is no file', status: 200, body: [], says: 'live' },
    {
      when: 'an object stands there, as of a portal',
      status: 200,
      body: { ok: true },
      says: 'unknown',
      reason: 'unexpected',
    },
    {
      when: 'the key is none',
      status: 401,
      body: { detail: 'Forbidden: Bad or missing API token.' },
      says: 'unknown',
      reason: 'undocumented',
    },
    { when: 'the key is refused', status: 403, body: { detail: 'Forbidden' }, says: 'unknown', reason: 'unexpected' },
    {
      when: 'too many requests',
      status: 429,
      body: { detail: 'Too many requests' },
      says: 'live',
      reason: 'rate-limited',
    },
  ],
});
