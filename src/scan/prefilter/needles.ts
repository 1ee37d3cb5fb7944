import { folded } from './folded.ts';
import { offsetsOf } from './offsets.ts';
import type { Needle } from './prefilter.ts';

/** Needles as assembly/seek.ts reads them, one record behind the other. */
export interface Needles {
  readonly count: number;
  /**
   * A record: the literal's length and a flag (four bytes), where its two windows begin (two bytes each, signed), and the
   * literal in lower case. The lowest byte first.
   */
  readonly records: Uint8Array;
  /** How many windows they have in all. */
  readonly windows: number;
}

/** Bytes of a record before its literal. */
const HEAD = 8;
const LENGTH = 0xffff;
const STARTS_TOKEN = 0x10000;

/** A literal has two windows; of one that is short a byte is unknown, and what is kept of that has 32 values. */
const WINDOWS_OF_LONG = 2;
const WINDOWS_OF_FOUR = 33;
const WINDOWS_OF_SHORT = 64;
const WINDOWS_OF_SHORTEST = 4096;

/** Lays out what is to be sought. */
export function layNeedles(list: readonly Needle[]): Needles {
  const records = new Uint8Array(list.reduce((sum, { literal }) => sum + HEAD + literal.length, 0));
  const view = new DataView(records.buffer);
  let at = 0;
  for (const { literal, startsToken = false } of list) {
    const lower = folded(literal);
    const [even, odd] = offsetsOf(lower);
    view.setUint32(at, literal.length | (startsToken ? STARTS_TOKEN : 0), true);
    view.setInt16(at + 4, even, true);
    view.setInt16(at + 6, odd, true);
    records.set(lower, at + HEAD);
    at += HEAD + literal.length;
  }
  return {
    count: list.length,
    records,
    windows: list.reduce((sum, { literal }) => sum + windowsOf(literal.length), 0),
  };
}

/** The needles of one, and behind them those of the other. */
export function joinNeedles(first: Needles, second: Needles): Needles {
  const records = new Uint8Array(first.records.length + second.records.length);
  records.set(first.records);
  records.set(second.records, first.records.length);
  return { count: first.count + second.count, records, windows: first.windows + second.windows };
}

/** What was laid out, literals in lower case. */
export function readNeedles({ count, records }: Needles): Required<Needle>[] {
  const view = new DataView(records.buffer, records.byteOffset, records.length);
  let at = 0;
  return Array.from({ length: count }, () => {
    const shape = view.getUint32(at, true);
    const from = at + HEAD;
    at = from + (shape & LENGTH);
    const literal = String.fromCharCode(...records.subarray(from, at));
    return { literal, startsToken: (shape & STARTS_TOKEN) !== 0 };
  });
}

function windowsOf(length: number): number {
  if (length > 4) return WINDOWS_OF_LONG;
  if (length === 4) return WINDOWS_OF_FOUR;
  return length > 2 ? WINDOWS_OF_SHORT : WINDOWS_OF_SHORTEST;
}
