import { documented } from './answers.ts';
import type { DocumentedAnswer } from './answers.ts';

const message = (text: string): unknown => ({
  message: text,
  documentation_url: 'https://docs.github.com/rest',
  status: '4xx',
});

const refusals: readonly DocumentedAnswer[] = [
  { when: 'the token is none', status: 401, body: message('Bad credentials'), says: 'dead' },
  {
    when: 'the organization wants single sign-on',
    status: 403,
    body: message('Resource protected by organization SAML enforcement. You must grant your token access.'),
    says: 'live',
    reason: 'restricted',
  },
  {
    when: 'the address is not on the list',
    status: 403,
    body: message('Although you appear to have the correct authorization credentials, the IP allow list refuses you.'),
    says: 'live',
    reason: 'restricted',
  },
  {
    when: 'too many requests of this user',
    status: 403,
    body: message('API rate limit exceeded for user ID 1815.'),
    says: 'live',
    reason: 'rate-limited',
  },
  {
    when: 'too many wrong tokens from this address',
    status: 403,
    body: message('Maximum number of login attempts exceeded. Please try again later.'),
    says: 'unknown',
    reason: 'unexpected',
  },
];

const user: DocumentedAnswer = {
  when: 'the token works',
  status: 200,
  headers: {
    'x-oauth-scopes': 'read:org, repo',
    'github-authentication-token-expiration': '2026-12-24 17:00:00 UTC',
    'x-ratelimit-remaining': '4999',
  },
  body: { login: 'ada', id: 1815, type: 'User', email: 'ada@example.com', plan: { name: 'pro' } },
  says: 'live',
  identity: {
    owner: 'ada',
    email: 'ada@example.com',
    account: '1815',
    plan: 'pro',
    scopes: ['read:org', 'repo'],
    expiresAt: '2026-12-24T17:00:00.000Z',
    requestsRemaining: 4999,
  },
};

const asked = {
  method: 'GET',
  url: 'https://api.github.com/user',
  header: ['authorization', 'Bearer {key}'],
} as const;

export default documented(
  {
    kind: 'github-classic-token',
    ...asked,
    answers: [
      user,
      ...refusals,
      {
        when: 'the account is suspended',
        status: 403,
        body: message('Sorry. Your account was suspended.'),
        says: 'live',
        reason: 'suspended',
      },
    ],
  },
  { kind: 'github-fine-grained-token', ...asked, answers: [user, ...refusals] },
  {
    kind: 'github-app-installation-token',
    ...asked,
    url: 'https://api.github.com/installation/repositories?per_page=1',
    answers: [
      {
        when: 'the token works',
        status: 200,
        body: { total_count: 1, repositories: [{ id: 1, name: 'engine', owner: { login: 'ada' } }] },
        says: 'live',
        identity: { owner: 'ada' },
      },
      ...refusals,
    ],
  },
);
