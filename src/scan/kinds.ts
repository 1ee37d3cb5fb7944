import { WORD } from '../formats/alphabet.ts';
import { anchorOf, longest } from '../formats/anchor.ts';
import type { Part } from '../formats/token.ts';
import type { KeyFormat, Provider } from '../providers/provider.ts';
import { MARK } from './allow/mark.ts';
import type { Needle } from './prefilter/prefilter.ts';

/** A kind of key, made ready for the scan. */
export interface Kind {
  readonly id: string;
  readonly provider: string;
  readonly near: readonly Uint8Array[];
  readonly evidence: KeyFormat['evidence'];
  readonly evenAlone: boolean;
  readonly publishable: boolean;
}

/** What may be found at a needle. */
export type Trail =
  /** A shape with a literal: it begins `before` characters ahead of the needle. */
  | ({ readonly type: 'shape'; readonly before: Range } & ToToken)
  /** A word near which a shape without any literal may stand. */
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
export function compileTrails(providers: readonly Provider[], names: readonly string[] = []): Trails {
  const byLiteral = new Map<string, Trail[]>();
  let longestToken = 0;

  const add = (literal: string, trail: Trail): void => {
    const key = literal.toLowerCase();
    const trails = byLiteral.get(key);
    if (trails === undefined) byLiteral.set(key, [trail]);
    else trails.push(trail);
  };

  for (const provider of providers) {
    for (const format of provider.keys) {
      const kind = kindOf(provider, format);
      for (const shape of format.token.shapes) {
        const to = { kind, shape, longest: longest(shape) };
        longestToken = Math.max(longestToken, to.longest);
        const anchor = anchorOf(shape);
        if (anchor !== null) {
          for (const literal of anchor.literals) add(literal, { type: 'shape', ...to, before: anchor.before });
        } else {
          for (const word of format.near ?? []) add(word, { type: 'near', ...to });
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

/** Whether a trail leads nowhere from the middle of a word: the token begins with the needle itself. */
function startsToken(trail: Trail): boolean {
  if (trail.type === 'mark') return true;
  if (trail.type !== 'shape' || trail.before.max > 0) return false;
  const [head] = trail.shape;
  return typeof head === 'string' && WORD.members[head.charCodeAt(0)] === 1;
}

function kindOf(provider: Provider, format: KeyFormat): Kind {
  return {
    id: format.id,
    provider: provider.id,
    near: (format.near ?? []).map((word) => new TextEncoder().encode(word)),
    evidence: format.evidence,
    evenAlone: format.evenAlone ?? false,
    publishable: format.publishable ?? false,
  };
}
