import type { Reading } from '../providers/probe.ts';
import type { HealthReason } from './health.ts';

type Said = NonNullable<Reading['reason']>;

const WORDS: Readonly<Record<Said, string>> = {
  accepted: 'accepted',
  restricted: 'accepted, but it may not do everything',
  'no-credit': 'the account has no credit left',
  'spend-limit': 'the spend limit of the account is reached',
  'rate-limited': 'too many requests at the moment',
  suspended: 'the account is suspended',
  'place-refused': 'requests from this place or address are not let in',
  refused: 'the provider does not know it, or knows it no more',
  revoked: 'it was revoked',
  expired: 'it has expired',
  disabled: 'it is switched off',
  leaked: 'the provider shut it because it leaked',
  'wrong-region': 'it may belong to another region',
  ambiguous: 'refused for a reason that need not be the key',
  unexpected: 'the provider refused the request itself, not the key',
};

/** What a provider's own answer says: the reason, and one line for people. */
export function toldOf(reading: Reading, status: number): { readonly reason: HealthReason; readonly told: string } {
  const reason = reading.reason ?? (reading.means === 'live' ? 'accepted' : 'refused');
  return { reason, told: reading.means === 'dead' ? `${WORDS[reason]} (${status})` : WORDS[reason] };
}
