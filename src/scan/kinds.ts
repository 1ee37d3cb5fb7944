import type { KeyFormat } from '../formats/key-format.ts';
import type { Part } from '../formats/token.ts';
import type { Needles } from './prefilter/needles.ts';

/** A kind of key, made ready for the scan. */
export interface Kind {
  readonly id: string;
  readonly provider: string;
  readonly near: readonly Uint8Array[];
  readonly evidence: KeyFormat['evidence'];
  readonly evenAlone: boolean;
  readonly generic: boolean;
  readonly doubtful: boolean;
}

/** What may be found at a needle. */
export type Trail =
  /** A shape with a literal: it begins `before` characters ahead of the needle. */
  | ({ readonly type: 'shape'; readonly before: Range } & ToToken)
  /** A word of this length near which a shape may stand that has no literal worth seeking. */
  | ({ readonly type: 'near'; readonly length: number } & ToToken)
  /** The name of an environment variable, whole, in this very case. */
  | { readonly type: 'name'; readonly name: string }
  /** The word that an allowance begins with. */
  | { readonly type: 'mark' };

interface ToToken {
  readonly kind: Kind;
  readonly shape: readonly Part[];
  /** How many characters the shape has at the most. */
  readonly longest: number;
}

interface Range {
  readonly min: number;
  readonly max: number;
}

/** Needles, and what each may lead to. */
export interface Trails {
  readonly needles: Needles;
  /** What the needle of this index may lead to. */
  at(needle: number): readonly Trail[];
  /** No token is longer than this. */
  readonly longest: number;
}
