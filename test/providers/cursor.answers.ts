import { documented, type DocumentedService } from './answers.ts';

const service = (kind: string): DocumentedService => ({
  kind,
  method: 'GET',
  url: 'https://api.cursor.com/v0/me',
  header: ['authorization', '{basic:{key}:}'],
  answers: [
    {
      when: 'the key works',
      status: 200,
      body: { apiKeyName: 'Production', createdAt: '2026-01-15T10:30:00.000Z', userEmail: 'ada@example.com' },
      says: 'live',
      identity: { keyName: 'Production', email: 'ada@example.com', createdAt: '2026-01-15T10:30:00.000Z' },
    },
    {
      when: 'the key is none, or of a team',
      status: 401,
      body: { code: 'error', message: 'Invalid User API Key' },
      says: 'unknown',
      reason: 'ambiguous',
    },
    {
      when: 'it may not',
      status: 403,
      body: { code: 'error', message: 'Forbidden' },
      says: 'unknown',
      reason: 'ambiguous',
    },
    {
      when: 'too many requests',
      status: 429,
      body: { code: 'error', message: 'Too many requests' },
      says: 'live',
      reason: 'rate-limited',
    },
  ],
});

export default documented(service('cursor-api-key'));
