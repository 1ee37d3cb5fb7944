import { documented } from './answers.ts';

const error = (code: number, message: string): unknown => ({ code, message });

export default documented(
  {
    kind: 'e2b-api-key',
    method: 'GET',
    url: 'https://api.e2b.app/sandboxes',
    header: ['x-api-key', '{key}'],
    answers: [
      { when: 'the key works, and nothing runs', status: 200, body: [], says: 'live' },
      {
        when: 'the key works, and a sandbox runs',
        status: 200,
        body: [{ sandboxID: 'ix1', templateID: 'base', cpuCount: 2, memoryMB: 512, startedAt: '2026-11-24T09:00:00Z' }],
        says: 'live',
      },
      {
        when: 'the key is none',
        status: 401,
        body: error(401, 'Invalid API key, please visit https://e2b.dev/docs/api-key for more information.'),
        says: 'dead',
      },
      {
        when: 'the team is blocked',
        status: 403,
        body: error(403, 'team is blocked: unpaid invoice'),
        says: 'live',
        reason: 'suspended',
      },
      {
        when: 'too many requests',
        status: 429,
        body: error(429, 'Rate limit exceeded, please try again later.'),
        says: 'live',
        reason: 'rate-limited',
      },
    ],
  },
  {
    kind: 'e2b-access-token',
    variable: 'E2B_ACCESS_TOKEN',
    method: 'GET',
    url: 'https://api.e2b.app/teams',
    header: ['authorization', 'Bearer {key}'],
    answers: [
      {
        when: 'the token works',
        status: 200,
        body: [{ teamID: 'team-1', name: 'Analytical Engines', apiKey: 'hidden', isDefault: true }],
        says: 'live',
        identity: { organization: ['Analytical Engines'] },
      },
      {
        when: 'the token is none, or access tokens ended',
        status: 401,
        body: error(401, 'Unauthorized, please check your credentials.'),
        says: 'dead',
      },
    ],
  },
);
