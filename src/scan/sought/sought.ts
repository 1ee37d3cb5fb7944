import type { Recipe } from '../../formats/checksum/check.ts';
import type { KeyFormat } from '../../formats/key-format.ts';

/**
 * What a scan seeks, laid out as text: made from the sources by lay-out.ts when the program is built, and read by
 * read.ts, which makes a kind only where a needle of it was met. Lists are lines of JSON.
 */
export interface Sought {
  /** As prefilter/needles.ts lays them out; the records in base64. */
  readonly needles: { readonly count: number; readonly windows: number; readonly records: string };
  /** By needle, a list of what it may lead to: `[kind, shape, min, max]`, or `[kind, shape, length]` for a word to be near. */
  readonly trails: string;
  /** `[id, provider, evidence, flags, near]`, the flags a letter each. */
  readonly kinds: string;
  /** A list of parts: a literal, or `[alphabet, min, max, check or 0, 1 if it is the secret]`. */
  readonly shapes: string;
  /** `[name, characters]`. */
  readonly alphabets: string;
  /** No token is longer than this. */
  readonly longest: number;
}

/** Flags of a kind. */
export const FLAGS = { evenAlone: 'a', generic: 'g', doubtful: 'd' } as const;

export type KindRow = readonly [
  id: string,
  provider: string,
  evidence: KeyFormat['evidence'],
  flags: string,
  near: readonly string[],
];
export type TrailRow = readonly [kind: number, shape: number, minOrLength: number, max?: number];
export type PartRow = string | readonly [alphabet: number, min: number, max: number, check?: Recipe | 0, secret?: 1];
