import { documented } from './answers.ts';
import type { DocumentedAnswer } from './answers.ts';

const detail = (status: string, message: string): unknown => ({ detail: { status, message } });

const answers: readonly DocumentedAnswer[] = [
  {
    when: 'the key works',
    status: 200,
    body: {
      user_id: 'user-1815',
      first_name: 'Ada',
      is_new_user: false,
      subscription: { tier: 'creator', status: 'active', character_count: 17231, character_limit: 100000 },
    },
    says: 'live',
    identity: {
      owner: 'Ada',
      account: 'user-1815',
      plan: 'creator',
      creditUsed: { amount: 17231, unit: 'characters' },
      creditLimit: { amount: 100000, unit: 'characters' },
    },
  },
  { when: 'the key is none', status: 401, body: detail('invalid_api_key', 'Invalid API key'), says: 'dead' },
  {
    when: 'the key may not read the user',
    status: 401,
    body: detail(
      'missing_permissions',
      'The API key you used is missing the permission user_read to execute this operation.',
    ),
    says: 'live',
    reason: 'restricted',
  },
  {
    when: 'the quota is used up',
    status: 401,
    body: detail('quota_exceeded', 'This request exceeds your quota of 10000.'),
    says: 'live',
    reason: 'no-credit',
  },
  {
    when: 'the free tier was taken away',
    status: 401,
    body: detail('detected_unusual_activity', 'Unusual activity detected. Free Tier usage disabled.'),
    says: 'live',
    reason: 'suspended',
  },
  {
    when: 'the key could not be looked up',
    status: 401,
    body: detail('api_key_not_verifiable', 'The API key could not be verified.'),
    says: 'unknown',
    reason: 'ambiguous',
  },
  {
    when: 'too many requests',
    status: 429,
    body: detail('too_many_concurrent_requests', 'Too many concurrent requests.'),
    says: 'live',
    reason: 'rate-limited',
  },
];

const asked = { method: 'GET', url: 'https://api.elevenlabs.io/v1/user', header: ['xi-api-key', '{key}'] } as const;

export default documented(
  { kind: 'elevenlabs-api-key', ...asked, answers },
  { kind: 'elevenlabs-legacy-api-key', ...asked, answers: answers.slice(0, 2) },
);
