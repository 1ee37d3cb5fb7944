/** What an allowance has to say besides what it allows: how long, and why. */
export interface Terms {
  /** The last day (ISO 8601, UTC) on which it holds; null: for good. */
  readonly until: string | null;
  readonly reason: string;
}

/**
 * Reads `[until=YYYY-MM-DD] reason=TEXT`, in either order; the reason goes on to the end. Gives `fault`, half a sentence,
 * where there is no reason, a date that is none, or anything else.
 */
export function readTerms(text: string): Terms | { readonly fault: string } {
  const [whole = '', until = null] = text.includes('until=') ? (/(?:^|\s)until=(\S*)/.exec(text) ?? []) : [];
  if (until !== null && !isDay(until)) return { fault: 'until= holds no date as 2027-01-31' };
  const rest = whole === '' ? text : text.replace(whole, () => '');
  const [, before = rest, reason = ''] = /^(|.*?\s)reason=(.*)$/s.exec(rest) ?? [];
  if (before.trim() !== '') return { fault: 'besides until= and reason= it holds what is not understood' };
  const given = unquoted(reason.trim()).trim();
  return given === '' ? { fault: 'it gives no reason (reason=...)' } : { until, reason: given };
}

/** Whether a text is a day of the calendar, as `2027-01-31`. */
export function isDay(text: string): boolean {
  const [, year, month, day] = (/^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined) return false;
  // The day before the first of the next month is the last of this one.
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
}

/** Whether an allowance holds no more; `today` is a day in UTC. */
export function isOver({ until }: Pick<Terms, 'until'>, today: string): boolean {
  return until !== null && until < today;
}

function unquoted(text: string): string {
  return /^(["'`])(.*)\1$/s.exec(text)?.[2] ?? text;
}
