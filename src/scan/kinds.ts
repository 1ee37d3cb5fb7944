import { WORD } from '../formats/alphabet.ts';
import { anchorOf, longest } from '../formats/anchor.ts';
import type { Issuer, KeyFormat } from '../formats/key-format.ts';
import type { Part } from '../formats/token.ts';
import { MARK } from './allow/mark.ts';
import type { Needle } from './prefilter/prefilter.ts';

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
  /** A word near which a shape may stand that has no literal worth seeking. */
  | ({ readonly type: 'near' } & ToToken)
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

/** Needles, and by the same index what each may lead to. */
export interface Trails {
  readonly needles: readonly Needle[];
  readonly trails: readonly (readonly Trail[])[];
  /** No token is longer than this. */
  readonly longest: number;
}

/**
 * Lays out what the prefilter seeks: an anchor for each shape, the surroundings of shapes that have none, names of
 * environment variables, and the word that an allowance begins with.
 */
export function compileTrails(issuers: readonly Issuer[], names: readonly string[] = []): Trails {
  const byLiteral = new Map<string, Trail[]>();
  let longestToken = 0;

  const add = (literal: string, trail: Trail): void => {
    const key = literal.toLowerCase();
    const trails = byLiteral.get(key);
    if (trails === undefined) byLiteral.set(key, [trail]);
    else trails.push(trail);
  };

  for (const issuer of issuers) {
    for (const format of issuer.keys) {
      // What may be public is never a finding, so that it need not be sought.
      if (format.publishable) continue;
      const kind = kindOf(issuer, format);
      for (const shape of format.token.shapes) {
        const to = { kind, shape, longest: longest(shape) };
        longestToken = Math.max(longestToken, to.longest);
        const anchor = anchorOf(shape);
        if (anchor === null || (isLedByWords(format) && anchor.literals[0]!.length <= FREQUENT)) {
          for (const word of format.near ?? []) add(word, { type: 'near', ...to });
        } else {
          for (const literal of anchor.literals) add(literal, { type: 'shape', ...to, before: anchor.before });
        }
      }
    }
  }
  for (const name of names) add(name, { type: 'name', name });
  add(MARK, { type: 'mark' });

  return {
    needles: Array.from(byLiteral, ([literal, trails]) => ({ literal, startsToken: trails.every(startsToken) })),
    trails: [...byLiteral.values()],
    longest: longestToken,
  };
}

/** Whether a kind is only found near one of its words, so that these may lead to it. */
function isLedByWords({ near, evenAlone }: KeyFormat): boolean {
  return near !== undefined && evenAlone !== true;
}

/** A literal of no more characters stands in more places than the words near a key do. */
const FREQUENT = 8;

/** Whether a trail leads nowhere from the middle of a word: the token begins with the needle itself. */
function startsToken(trail: Trail): boolean {
  if (trail.type === 'mark') return true;
  if (trail.type !== 'shape' || trail.before.max > 0) return false;
  const [head] = trail.shape;
  return typeof head === 'string' && WORD.members[head.charCodeAt(0)] === 1;
}

const ENCODER = new TextEncoder();

function kindOf(issuer: Issuer, format: KeyFormat): Kind {
  let near: readonly Uint8Array[] | undefined;
  return {
    id: format.id,
    provider: issuer.id,
    // Made when first asked for: most kinds are never met.
    get near() {
      return (near ??= (format.near ?? []).map((word) => ENCODER.encode(word)));
    },
    evidence: format.evidence,
    evenAlone: format.evenAlone ?? false,
    generic: format.generic ?? false,
    doubtful: format.doubtful ?? false,
  };
}
