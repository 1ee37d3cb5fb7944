import { documented } from './answers.ts';
import type { DocumentedAnswer } from './answers.ts';

const refusals: readonly DocumentedAnswer[] = [
  {
    when: 'the token is none',
    status: 401,
    body: { error: 'Invalid credentials in Authorization header' },
    says: 'dead',
  },
  {
    when: 'the token expired',
    status: 401,
    body: { error: 'User Access Token "ci" is expired' },
    says: 'dead',
    reason: 'expired',
  },
  {
    when: 'too many requests',
    status: 429,
    body: { error: 'We had to rate limit you' },
    says: 'unknown',
    reason: 'rate-limited',
  },
];

const asked = {
  method: 'GET',
  url: 'https://huggingface.co/api/whoami-v2',
  header: ['authorization', 'Bearer {key}'],
} as const;

export default documented(
  {
    kind: 'huggingface-access-token',
    ...asked,
    answers: [
      {
        when: 'the token works',
        status: 200,
        body: {
          type: 'user',
          id: '1815',
          name: 'ada',
          fullname: 'Ada Lovelace',
          email: 'ada@example.com',
          isPro: false,
          orgs: [
            { type: 'org', name: 'engines', roleInOrg: 'admin' },
            { type: 'org', name: 'society', roleInOrg: 'read' },
          ],
          auth: {
            type: 'access_token',
            accessToken: { displayName: 'ci', role: 'fineGrained', createdAt: '2026-03-01T09:00:00.000Z' },
            expiresAt: '2027-03-01T09:00:00.000Z',
          },
        },
        says: 'live',
        identity: {
          owner: 'ada',
          email: 'ada@example.com',
          account: '1815',
          organization: ['engines', 'society'],
          keyName: 'ci',
          scopes: ['fineGrained'],
          createdAt: '2026-03-01T09:00:00.000Z',
          expiresAt: '2027-03-01T09:00:00.000Z',
        },
      },
      ...refusals,
    ],
  },
  {
    kind: 'huggingface-organization-token',
    ...asked,
    answers: [
      {
        when: 'the token works',
        status: 200,
        body: { type: 'org', id: '1842', name: 'engines', auth: { type: 'access_token' } },
        says: 'live',
        identity: { owner: 'engines', account: '1842' },
      },
      ...refusals,
    ],
  },
);
