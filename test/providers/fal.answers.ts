import { documented } from './answers.ts';
import type { DocumentedAnswer } from './answers.ts';

const error = (type: string, message: string): unknown => ({ error: { type, message } });

const answers: readonly DocumentedAnswer[] = [
  {
    when: 'the key works',
    status: 200,
    body: {
      prices: [{ endpoint_id: 'fal-ai/flux/dev', unit_price: 0.025, unit: 'image', currency: 'USD' }],
      next_cursor: null,
      has_more: false,
    },
    says: 'live',
  },
  // No page tells what this answer holds.
  {
    when: 'the key is none',
    status: 401,
    body: error('authorization_error', 'Authentication required'),
    says: 'unknown',
    reason: 'undocumented',
  },
  {
    when: 'the scope is too narrow',
    status: 403,
    body: error('authorization_error', 'Access denied'),
    says: 'live',
    reason: 'restricted',
  },
  {
    when: 'too many requests',
    status: 429,
    body: error('rate_limited', 'Rate limit exceeded'),
    says: 'live',
    reason: 'rate-limited',
  },
];

const asked = {
  method: 'GET',
  url: 'https://api.fal.ai/v1/models/pricing?endpoint_id=fal-ai%2Fflux%2Fdev',
  answers,
} as const;

export default documented(
  { kind: 'fal-api-key', ...asked, header: ['authorization', 'Key {key}'] },
  {
    kind: 'fal-key-secret',
    ...asked,
    variable: 'FAL_KEY_SECRET',
    env: { FAL_KEY_ID: '00000000-0000-4000-8000-000000000000' },
    header: ['authorization', 'Key 00000000-0000-4000-8000-000000000000:{key}'],
  },
);
