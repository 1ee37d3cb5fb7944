import { WORD } from '../../formats/alphabet.ts';
import { anchorOf, longest } from '../../formats/anchor.ts';
import type { Issuer, KeyFormat } from '../../formats/key-format.ts';
import type { Part } from '../../formats/token.ts';
import { layNeedles } from '../prefilter/needles.ts';
import { FLAGS, type KindRow, type PartRow, type Sought, type TrailRow } from './sought.ts';

/** Lays out what the prefilter seeks: an anchor for each shape, or the surroundings of shapes that have none. */
export function layOut(issuers: readonly Issuer[]): Sought {
  const byLiteral = new Map<string, { rows: TrailRow[]; startsToken: boolean }>();
  const add = (literal: string, row: TrailRow, startsToken: boolean): void => {
    const key = literal.toLowerCase();
    const needle = byLiteral.get(key) ?? { rows: [], startsToken: true };
    needle.rows.push(row);
    needle.startsToken &&= startsToken;
    byLiteral.set(key, needle);
  };
  const kinds = new Lines();
  const shapes = new Lines();
  const alphabets = new Lines();
  let longestToken = 0;

  for (const issuer of issuers) {
    for (const format of issuer.keys) {
      // What may be public is never a finding, so that it need not be sought.
      if (format.publishable) continue;
      const kind = kinds.indexOf(kindRow(issuer, format));
      for (const parts of format.token.shapes) {
        const shape = shapes.indexOf(parts.map((part) => partRow(part, alphabets)));
        longestToken = Math.max(longestToken, longest(parts));
        const anchor = anchorOf(parts);
        if (anchor === null || (isLedByWords(format) && anchor.literals[0]!.length <= FREQUENT)) {
          for (const word of format.near ?? []) add(word, [kind, shape, word.length], false);
        } else {
          const { min, max } = anchor.before;
          const startsToken = max === 0 && beginsWithWord(parts);
          for (const literal of anchor.literals) add(literal, [kind, shape, min, max], startsToken);
        }
      }
    }
  }

  const sought = [...byLiteral].map(([literal, { startsToken }]) => ({ literal, startsToken }));
  const { count, windows, records } = layNeedles(sought);
  return {
    needles: { count, windows, records: Buffer.from(records).toString('base64') },
    trails: [...byLiteral.values()].map(({ rows }) => JSON.stringify(rows)).join('\n'),
    kinds: kinds.text,
    shapes: shapes.text,
    alphabets: alphabets.text,
    longest: longestToken,
  };
}

/** Whether a kind is only found near one of its words, so that these may lead to it. */
function isLedByWords({ near, evenAlone }: KeyFormat): boolean {
  return near !== undefined && evenAlone !== true;
}

/** A literal of no more characters stands in more places than the words near a key do. */
const FREQUENT = 8;

/** Whether a token of the shape cannot begin in the middle of a word, so that a needle there leads nowhere. */
function beginsWithWord([head]: readonly Part[]): boolean {
  return typeof head === 'string' && WORD.members[head.charCodeAt(0)] === 1;
}

function kindRow({ id: issuer }: Issuer, format: KeyFormat): KindRow {
  const { id, evidence, near = [] } = format;
  const flags = (['evenAlone', 'generic', 'doubtful'] as const).filter((flag) => format[flag] === true);
  return [id, issuer, evidence, flags.map((flag) => FLAGS[flag]).join(''), near];
}

function partRow(part: Part, alphabets: Lines): PartRow {
  if (typeof part === 'string') return part;
  const { alphabet, min, max, check, secret } = part;
  const run = [alphabets.indexOf([alphabet.name, alphabet.characters]), min, max] as const;
  if (secret === true) return [...run, check?.recipe ?? 0, 1];
  return check === undefined ? run : [...run, check.recipe];
}

/** Rows as lines of JSON, each once. */
class Lines {
  readonly #lines = new Map<string, number>();

  indexOf(row: unknown): number {
    const line = JSON.stringify(row);
    const known = this.#lines.get(line) ?? this.#lines.size;
    this.#lines.set(line, known);
    return known;
  }

  get text(): string {
    return [...this.#lines.keys()].join('\n');
  }
}
