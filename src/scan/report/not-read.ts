import type { Skipped } from '../skipped.ts';

/** What was not read although a key may stand there. */
export function lostOf(skipped: readonly Skipped[]): Skipped[] {
  return skipped.filter(({ incomplete }) => incomplete);
}

/** The rest of what was not read: how many of each reason. */
export function harmlessOf(skipped: readonly Skipped[]): Map<string, number> {
  const reasons = new Map<string, number>();
  for (const { reason, incomplete } of skipped) {
    if (!incomplete) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  }
  return reasons;
}
