import type { Token } from './token.ts';

/** One kind of key that an issuer gives out. */
export interface KeyFormat {
  /** The kind: the issuer's id and what the key is for, as `anthropic-api-key`. Unique among all kinds. */
  readonly id: string;
  readonly token: Token;
  /**
   * Words (lower case, matched in any case) of which one must stand near the key. Given where the shape alone does
   * not tell whose key it is: a UUID, 32 hex digits, `sk-` and 48 letters. Absent: the shape is enough.
   */
  readonly near?: readonly string[];
  /**
   * With `near`: the shape is a key's, whoever issued it (`sk-` and 48 letters). Assigned to a name such as `api_key` it
   * is reported under this kind though no word is near. One kind among those of the same shape has it.
   */
  readonly evenAlone?: true;
  /**
   * How the shape is known. `documented`: the issuer publishes it. `observed`: seen in real keys or in the rules
   * of several scanners. `unconfirmed`: neither, so that a match is never certain.
   */
  readonly evidence: 'documented' | 'observed' | 'unconfirmed';
  /** True for an identifier that may be public (a key id, a publishable key): it is known, but never a finding. */
  readonly publishable?: true;
  /** True where the shape does not tell whose it is (a PEM block): of two kinds for the same bytes the other is meant. */
  readonly generic?: true;
  /** True where most of what fits harms nobody (the hash of a password): never more than `possible`. */
  readonly doubtful?: true;
}

/** Whoever issues keys: what the scan needs to know of a provider, or of any other service. */
export interface Issuer {
  /** Equal to the name of its file. */
  readonly id: string;
  readonly name: string;
  /** The page where keys are made and revoked. */
  readonly console?: string;
  readonly keys: readonly [KeyFormat, ...KeyFormat[]];
}
