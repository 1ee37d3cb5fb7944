import type { Stretch } from '../candidates.ts';
import { NEWLINE, type PositionCounter } from '../position.ts';

/** The word that an allowance in a file begins with. The prefilter seeks it along with the keys. */
export const MARK = 'keyward:allow';

/** The word in a content, and what stands behind it on its line. */
export interface Mark {
  readonly line: number;
  readonly text: string;
}

/** Shared by the many contents that hold none. */
export const NO_MARKS: readonly Mark[] = [];

/** What stands behind the word is read so far, in bytes. */
const LONGEST_TEXT = 400;
/** More marks than this are made, not written: those behind them allow nothing. */
export const MOST_MARKS = 1000;

/** The marks at some offsets (any order) of a stretch, of too many the first; `position` is that of its first byte. */
export function marksAt(offsets: readonly number[], stretch: Stretch, position: PositionCounter): Mark[] {
  const { bytes, first, last } = stretch;
  const counter = position.clone();
  let counted = first;
  const sorted = offsets.toSorted((left, right) => left - right).slice(0, MOST_MARKS + 1);
  return sorted.map((at) => {
    counter.advance(bytes, counted, at);
    counted = at;
    const from = at + MARK.length;
    const rest = bytes.subarray(from, Math.min(last, from + LONGEST_TEXT));
    const end = rest.indexOf(NEWLINE);
    const text = Buffer.from(end === -1 ? rest : rest.subarray(0, end)).toString('utf8');
    return { line: counter.position.line, text };
  });
}
