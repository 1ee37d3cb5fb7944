import { documented } from './answers.ts';
import type { DocumentedAnswer } from './answers.ts';

const answers: readonly DocumentedAnswer[] = [
  {
    when: 'the key works',
    status: 200,
    body: { credits: 1250 },
    says: 'live',
    identity: { creditRemaining: { amount: 12.5, unit: 'USD' } },
  },
  // No page tells what a key that is none is answered.
  {
    when: 'the key is none',
    status: 401,
    body: { detail: 'Could not validate credentials' },
    says: 'unknown',
    reason: 'undocumented',
  },
];

const asked = {
  method: 'GET',
  url: 'https://api.hyperbolic.xyz/billing/get_current_balance',
  header: ['authorization', 'Bearer {key}'],
  answers,
} as const;

export default documented({ kind: 'hyperbolic-api-key', ...asked }, { kind: 'hyperbolic-live-api-key', ...asked });
