import type { Match } from '../finding.ts';
import { type Mark, MOST_MARKS } from './mark.ts';
import { type Fault, readMark, speaksOf, type Statement } from './read-mark.ts';
import { isOver, type Terms } from './terms.ts';

/** Something to be told of an allowance: it allows nothing, any more or at all. */
export interface Remark {
  readonly line: number;
  /** `broken`: it cannot be understood; `expired`: its day is over; `stale`: nothing is left there to allow. */
  readonly state: 'broken' | 'expired' | 'stale';
  readonly detail: string;
}

/** What the comments of a content come to. */
export interface Commented {
  readonly allowed: ReadonlyMap<Match, Terms>;
  readonly remarks: readonly Remark[];
}

type Allowance = Extract<Statement, { form: 'line' | 'begin' }>;

/** Holds the marks of a content against its matches. `today` is a day in UTC. */
export function holdComments(
  marks: readonly Mark[],
  matches: readonly Match[],
  kinds: ReadonlySet<string>,
  today: string,
): Commented {
  const allowed = new Map<Match, Terms>();
  const remarks: Remark[] = [];
  const hold = (allowance: Allowance, reached: readonly Match[]): void => {
    const meant = reached.filter((match) => speaksOf(allowance.target, match));
    const { line, target, until } = allowance;
    // What looks like a fingerprint is not told: it may be the key itself.
    const named = kinds.has(target) ? target : 'what it names by its fingerprint';
    if (isOver(allowance, today))
      remarks.push({ line, state: 'expired', detail: `${named} was allowed until ${until}` });
    else if (meant.length === 0) remarks.push({ line, state: 'stale', detail: `${named} does not stand there` });
    else for (const match of meant) if (!allowed.has(match)) allowed.set(match, allowance);
  };
  const blame = ({ line, detail, isMeant }: Fault): void => {
    if (isMeant || matches.some((match) => isOn(match, line) || isBehind(match, line)))
      remarks.push({ line, state: 'broken', detail });
  };

  const open: (Allowance | Fault)[] = [];
  const closeBlock = ({ line, isMeant }: Extract<Statement, { form: 'end' }>): void => {
    const begin = open.pop();
    if (begin === undefined) {
      if (isMeant) remarks.push({ line, state: 'broken', detail: 'no block begins before this end' });
    } else if (begin.form === 'fault') blame(begin);
    else {
      const within = matches.filter((match) => match.line >= begin.line && match.endLine <= line);
      hold(begin, within);
    }
  };
  for (const mark of marks.slice(0, MOST_MARKS)) {
    const statement = readMark(mark, kinds);
    if (statement === null) continue;
    if (statement.form === 'end') closeBlock(statement);
    else if (statement.form === 'fault' && !statement.begins) blame(statement);
    else if (statement.form === 'line') hold(statement, onLine(statement, matches));
    else open.push(statement);
  }
  for (const begin of open) {
    if (begin.form === 'fault') blame(begin);
    else remarks.push({ line: begin.line, state: 'broken', detail: 'no keyward:allow-end follows it' });
  }
  const [beyond] = marks.slice(MOST_MARKS);
  if (beyond !== undefined) {
    remarks.push({ line: beyond.line, state: 'broken', detail: `it comes behind ${MOST_MARKS} others in this file` });
  }
  return { allowed, remarks: remarks.toSorted((left, right) => left.line - right.line) };
}

/**
 * What an allowance on one line reaches: that line, and only where it speaks of nothing there the next one. A comment
 * behind a key is so no cover for what is put below it.
 */
function onLine({ line, target }: Allowance, matches: readonly Match[]): Match[] {
  const here = matches.filter((match) => isOn(match, line));
  return here.some((match) => speaksOf(target, match)) ? here : matches.filter((match) => isBehind(match, line));
}

function isOn({ line, endLine }: Match, at: number): boolean {
  return line <= at && at <= endLine;
}

function isBehind({ line }: Match, at: number): boolean {
  return line === at + 1;
}
