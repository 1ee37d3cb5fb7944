import { KeywardError } from '../core/errors.ts';

const UNITS = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const;
/** Timers of Node take no longer ones. */
const LONGEST = 24 * UNITS.d;

/** A duration such as `30s`, `15m`, `6h`, `1d`, in milliseconds. Throws `usage`. */
export function durationOf(said: unknown): number {
  const [, amount = '', unit = ''] = /^(\d{1,6})([smhd])$/.exec(String(said)) ?? [];
  const duration = Number(amount) * (UNITS[unit as keyof typeof UNITS] ?? 0);
  if (duration > 0 && duration <= LONGEST) return duration;
  throw new KeywardError('usage', 'that is no duration', 'give one such as 30m, 6h or 1d, of 24 days at most');
}
