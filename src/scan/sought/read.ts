import { type Alphabet, alphabet } from '../../formats/alphabet.ts';
import { longest } from '../../formats/anchor.ts';
import { checkBy } from '../../formats/checksum/recipe.ts';
import type { Part } from '../../formats/token.ts';
import { MARK } from '../allow/mark.ts';
import type { Kind, Trail, Trails } from '../kinds.ts';
import { joinNeedles, layNeedles, type Needles } from '../prefilter/needles.ts';
import { FLAGS, type KindRow, type PartRow, type Sought, type TrailRow } from './sought.ts';

/** What may be found: what was laid out, and besides it the word of an allowance and names of environment variables. */
export function trailsOf(sought: Sought, names: readonly string[] = []): Trails {
  const { count, windows, records } = sought.needles;
  const laid: Needles = { count, windows, records: Buffer.from(records, 'base64') };
  const read = reader(sought);
  const besides: readonly (readonly Trail[])[] = [
    [{ type: 'mark' }],
    ...names.map((name): readonly Trail[] => [{ type: 'name', name }]),
  ];
  const literals = [{ literal: MARK, startsToken: true }, ...names.map((literal) => ({ literal }))];
  return {
    needles: joinNeedles(laid, layNeedles(literals)),
    at: (needle) => (needle < count ? read(needle) : besides[needle - count]!),
    longest: sought.longest,
  };
}

/** The ids of all kinds that are sought. */
export function kindIdsOf({ kinds }: Sought): ReadonlySet<string> {
  return new Set(kinds.split('\n').map((line) => (JSON.parse(line) as KindRow)[0]));
}

/** Reads the trails of a needle when they are first asked for: most needles are never met. */
function reader(sought: Sought): (needle: number) => readonly Trail[] {
  const alphabetAt = rows(sought.alphabets, (row) => alphabet(...(row as [name: string, characters: string])));
  const shapeAt = rows(sought.shapes, (row) => (row as PartRow[]).map((part) => partOf(part, alphabetAt)));
  const kindAt = rows(sought.kinds, (row) => kindOf(row as KindRow));
  return rows(sought.trails, (row) =>
    (row as TrailRow[]).map(([kind, shape, min, max]) => trailOf(kindAt(kind), shapeAt(shape), min, max)),
  );
}

/** Makes what a line of JSON tells, once. */
function rows<Made>(text: string, make: (row: unknown) => Made): (index: number) => Made {
  let lines: string[] | undefined;
  const made: Made[] = [];
  return (index) => {
    lines ??= text.split('\n');
    return (made[index] ??= make(JSON.parse(lines[index]!)));
  };
}

function trailOf(kind: Kind, shape: readonly Part[], min: number, max: number | undefined): Trail {
  const to = { kind, shape, longest: longest(shape) };
  return max === undefined ? { type: 'near', length: min, ...to } : { type: 'shape', before: { min, max }, ...to };
}

const ENCODER = new TextEncoder();

function kindOf([id, provider, evidence, flags, near]: KindRow): Kind {
  return {
    id,
    provider,
    near: near.map((word) => ENCODER.encode(word)),
    evidence,
    evenAlone: flags.includes(FLAGS.evenAlone),
    generic: flags.includes(FLAGS.generic),
    doubtful: flags.includes(FLAGS.doubtful),
  };
}

function partOf(row: PartRow, alphabetAt: (index: number) => Alphabet): Part {
  if (typeof row === 'string') return row;
  const [index, min, max, check, secret] = row;
  return {
    alphabet: alphabetAt(index),
    min,
    max,
    ...(check ? { check: checkBy(check) } : {}),
    ...(secret === 1 ? { secret: true } : {}),
  };
}
