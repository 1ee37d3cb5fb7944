import type { Match } from '../finding.ts';
import type { Mark } from './mark.ts';
import { readTerms, type Terms } from './terms.ts';

/** What a mark says: that something is allowed on its line or the next, or from here to an end; or that this is one. */
export type Statement =
  | ({ readonly form: 'line' | 'begin'; readonly line: number; readonly target: string } & Terms)
  | { readonly form: 'end'; readonly line: number; readonly isMeant: boolean }
  | Fault;

/** A mark that allows nothing, and why. */
export interface Fault {
  readonly form: 'fault';
  readonly line: number;
  readonly detail: string;
  /** Whether it opens a block. */
  readonly begins: boolean;
  /** False where it may be prose that speaks of allowances: it is told only where there is something to allow. */
  readonly isMeant: boolean;
}

/** Shorter beginnings of a fingerprint may be met by chance. */
export const SHORTEST_FINGERPRINT = 8;

/** Where a comment ends before its line does. */
const COMMENT_END = /\*\/|-->|%>|#\}|\}\}|\]\]/;
const HAS_TERMS = /\s(?:until|reason)=/;
/** In documentation, `KIND` and `<kind>` stand for one. */
const MAY_BE_TARGET = /^(?:[a-z\d-]*|\*)$/;
/** What a text in quotes leaves at the end of its line, as in JSON and in notebooks. */
const QUOTE_END = /(?:\\n)?["'`][\])},;\s]*$/;

/** Reads a mark; null where it is prose: `keyward:allow` in quotes, `keyward:allowed`. */
export function readMark({ line, text }: Mark, kinds: ReadonlySet<string>): Statement | null {
  const parts = /^(-begin|-end)?(?:\s(.*))?$/s.exec(written(text));
  if (parts === null && !HAS_TERMS.test(text)) return null;
  const [, form, rest = ''] = parts ?? [];
  if (form === '-end') return { form: 'end', line, isMeant: rest.trim() === '' };

  const begins = form === '-begin';
  const [, target = '', terms = ''] = /^\s*([^\s=]+)(?=\s|$)(.*)$/s.exec(rest) ?? [];
  const isMeant = parts !== null && (isTarget(target, kinds) || (HAS_TERMS.test(text) && MAY_BE_TARGET.test(target)));
  const fault = (detail: string): Fault => ({ form: 'fault', line, detail, begins, isMeant });
  if (parts === null) return fault('a blank is to follow keyward:allow');
  if (target === '') return fault('it names neither a kind nor a fingerprint');
  if (target === '*' || target === 'all') return fault('it would allow everything: name a kind or a fingerprint');
  // What it names is not told: it may be the key itself.
  if (!isTarget(target, kinds)) return fault('it names no kind that is known, and no fingerprint');
  const read = readTerms(terms);
  return 'fault' in read ? fault(read.fault) : { form: begins ? 'begin' : 'line', line, target, ...read };
}

/** Whether a statement of this target speaks of a match. */
export function speaksOf(target: string, { kind, fingerprint }: Match): boolean {
  return target === kind || (isFingerprint(target) && fingerprint.startsWith(target));
}

/** Whether a text is the beginning of a fingerprint, or a whole one. */
export function isFingerprint(text: string): boolean {
  return /^[0-9a-f]{1,32}$/.test(text) && text.length >= SHORTEST_FINGERPRINT;
}

function isTarget(target: string, kinds: ReadonlySet<string>): boolean {
  return kinds.has(target) || isFingerprint(target);
}

/** The part of the line that belongs to the comment. */
function written(text: string): string {
  const [comment = ''] = text.split(COMMENT_END, 1);
  return comment.replace(QUOTE_END, '').trimEnd();
}
