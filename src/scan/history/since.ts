import { KeywardError } from '../../core/errors.ts';

const SECONDS: Readonly<Record<string, number>> = {
  second: 1,
  minute: 60,
  hour: 3600,
  day: 86_400,
  week: 604_800,
};
const AGO = /^(\d{1,6})[ .](second|minute|hour|day|week|month|year)s?[ .]ago$/i;
const EPOCH = /^@?(\d{9,11})$/;
const ISO = /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?(?:Z| ?[+-]\d\d:?\d\d)?)?$/i;

/**
 * Reads a date: ISO 8601 (in this machine's time zone where it names none; a day begins at midnight), `3 weeks ago`,
 * `yesterday`, `today`, seconds of the epoch. Gives seconds of the epoch. Throws `usage` for anything else, and for what
 * lies in the future: git would take what it cannot read for the present moment, and nothing would be scanned.
 */
export function readSince(text: string, now: Date): number {
  const time = secondsOf(text.trim(), now);
  if (time === null || Number.isNaN(time)) {
    const hint = 'give a date as 2026-01-31, 2026-01-31T12:00Z, "3 weeks ago", yesterday or @1700000000';
    throw new KeywardError('usage', `--since cannot read the date '${text}'`, hint);
  }
  if (time * 1000 > now.getTime()) {
    throw new KeywardError(
      'usage',
      `--since ${text} lies in the future`,
      'give the day from which on commits are read',
    );
  }
  return time;
}

function secondsOf(text: string, now: Date): number | null {
  if (/^today$/i.test(text)) return midnight(now, 0);
  if (/^yesterday$/i.test(text)) return midnight(now, -1);
  const [, epoch] = EPOCH.exec(text) ?? [];
  if (epoch !== undefined) return Number(epoch);
  const [, number, unit] = AGO.exec(text) ?? [];
  if (number !== undefined && unit !== undefined) return ago(Number(number), unit.toLowerCase(), now);
  return ISO.test(text) ? iso(text) : null;
}

function ago(number: number, unit: string, now: Date): number {
  const seconds = SECONDS[unit];
  if (seconds !== undefined) return Math.floor(now.getTime() / 1000) - number * seconds;
  const date = new Date(now);
  if (unit === 'month') date.setMonth(date.getMonth() - number);
  else date.setFullYear(date.getFullYear() - number);
  return Math.floor(date.getTime() / 1000);
}

function midnight(now: Date, days: number): number {
  return Math.floor(new Date(now.getFullYear(), now.getMonth(), now.getDate() + days).getTime() / 1000);
}

function iso(text: string): number | null {
  // A date that no calendar has (31 February) is taken for one of the next month.
  const [year = 0, month = 0, day = 0] = text.slice(0, 10).split('-').map(Number);
  const calendar = new Date(Date.UTC(year, month - 1, day));
  if (calendar.getUTCMonth() !== month - 1 || calendar.getUTCDate() !== day) return null;
  const whole = text.length === 10 ? `${text}T00:00` : text.replace(/^(.{10})[ t]/, '$1T').replace(' ', '');
  return Math.floor(Date.parse(whole.toUpperCase()) / 1000);
}
