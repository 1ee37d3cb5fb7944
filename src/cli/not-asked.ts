import type { ToldHealth } from './check-output.ts';

/** What is known of a key that nobody was asked about, and why. */
export function notAsked(reason: ToldHealth['reason'], told: string): ToldHealth {
  const checkedAt = new Date().toISOString();
  return { status: 'unknown', reason, told, identity: {}, latencyMs: null, checkedAt, requests: [] };
}
