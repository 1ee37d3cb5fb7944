/** What somebody is told. All of it may come from outside: names of keys, words of a provider. */
export interface Notice {
  readonly title: string;
  readonly lines: readonly string[];
  readonly level: Level;
  /** ISO 8601, in UTC. */
  readonly at: string;
}

export type Level = 'bad' | 'warning' | 'good';

/** For places that have no colours of their own. */
export const MARKS: Readonly<Record<Level, string>> = { bad: '🔴', warning: '🟠', good: '🟢' };

// So short that no way of escaping makes them longer than what the narrowest service takes for a title or a block.
const LONGEST_TITLE = 120;
const LONGEST_LINE = 500;

/** Line breaks, what steers a terminal or turns text around, and halves of a character. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+/gu;

/** The notice as every channel takes it: a title of at most 120 characters, lines of at most 500, each on one line. */
export function plain({ title, lines, level, at }: Notice): Notice {
  return { title: oneLine(title, LONGEST_TITLE), lines: lines.map((line) => oneLine(line, LONGEST_LINE)), level, at };
}

function oneLine(text: string, longest: number): string {
  const line = text.replaceAll(INVISIBLE, ' ').trim();
  if (line.length <= longest) return line;
  // Cut between two halves of a character, the first one is dropped.
  return `${line.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

/**
 * The first lines, as many as `sizeOf` says are no more than `limit` together, and a last one that tells how many are left
 * out, if any are. `limit` leaves room for that last one.
 */
export function fitting(lines: readonly string[], limit: number, sizeOf: (line: string) => number): string[] {
  let room = limit;
  const kept = lines.findIndex((line) => (room -= sizeOf(line)) < 0);
  return kept === -1 ? [...lines] : [...lines.slice(0, kept), `… and ${lines.length - kept} more`];
}

/** `&`, `<` and `>` as entities: Slack and the desktops of Linux read markup in a text. */
export function withoutMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
