import { expect, test } from 'vitest';
import { anchorOf } from '../../../src/formats/anchor.ts';
import type { Check } from '../../../src/formats/checksum/check.ts';
import type { Part } from '../../../src/formats/token.ts';
import { SOUGHT } from '../../../src/project/_sought.ts';
import { issuerById } from '../../../src/project/issuer-names.ts';
import { ISSUERS } from '../../../src/project/issuers.ts';
import type { Trail } from '../../../src/scan/kinds.ts';
import { offsetsOf } from '../../../src/scan/prefilter/offsets.ts';
import { readNeedles } from '../../../src/scan/prefilter/needles.ts';
import { layOut } from '../../../src/scan/sought/lay-out.ts';
import { trailsOf } from '../../../src/scan/sought/read.ts';

// What a scan seeks is laid out when the program is built. Here it is held against the sources.

const trails = trailsOf(SOUGHT);
const needles = readNeedles(trails.needles);
type ToToken = Extract<Trail, { kind: unknown }>;
const byKind = new Map<string, { literal: string; trail: ToToken }[]>();
for (const [needle, { literal }] of needles.entries()) {
  for (const trail of trails.at(needle)) {
    if (!('kind' in trail)) continue;
    const { id } = trail.kind;
    byKind.set(id, [...(byKind.get(id) ?? []), { literal, trail }]);
  }
}

/** A shape as it may be compared: a check by what it is made from. */
function plain(shape: readonly Part[]): unknown[] {
  return shape.map((part) => {
    if (typeof part === 'string') return part;
    const { check, alphabet, ...run } = part;
    const members = Buffer.from(alphabet.members).toString('hex');
    return { ...run, name: alphabet.name, characters: alphabet.characters, members, recipe: check?.recipe };
  });
}

test('what was laid out is what would be laid out now', () => {
  expect(SOUGHT).toEqual(layOut(ISSUERS));
});

test('every kind that may be found is led to, by literals of its own or by its words, with every shape and fact of it', () => {
  const formats = ISSUERS.flatMap(({ id, keys }) => keys.map((format) => ({ issuer: id, ...format })));
  const sought = formats.filter(({ publishable }) => publishable !== true);
  expect([...byKind.keys()].toSorted()).toEqual(sought.map(({ id }) => id).toSorted());
  for (const {
    id,
    issuer,
    token,
    near = [],
    evidence,
    evenAlone = false,
    generic = false,
    doubtful = false,
  } of sought) {
    const led = byKind.get(id)!;
    for (const { literal, trail } of led) {
      expect({ ...trail.kind, near: trail.kind.near.map((word) => Buffer.from(word).toString()) }).toEqual({
        id,
        provider: issuer,
        evidence,
        near,
        evenAlone,
        generic,
        doubtful,
      });
      if (trail.type === 'near') {
        expect(near).toContain(literal);
        expect(trail.length).toBe(literal.length);
      } else {
        const anchor = anchorOf(trail.shape)!;
        expect(trail.before).toEqual(anchor.before);
        expect(anchor.literals.map((text) => text.toLowerCase())).toContain(literal);
      }
    }
    expect([...new Set(led.map(({ trail }) => JSON.stringify(plain(trail.shape))))].toSorted()).toEqual(
      [...new Set(token.shapes.map((shape) => JSON.stringify(plain(shape))))].toSorted(),
    );
  }
});

test('a check is made again from its recipe', () => {
  const made = [...byKind.values()].flat().flatMap(({ trail }) => checksOf(trail.shape));
  const declared = ISSUERS.flatMap(({ keys }) => keys.flatMap(({ token }) => token.shapes.flatMap(checksOf)));
  const tell = ({ recipe, name }: Check): string => JSON.stringify([recipe, name]);
  expect(new Set(made.map(tell))).toEqual(new Set(declared.map(tell)));
  const token = `${'aB3'.repeat(24)}${'a'.repeat(20)}`;
  for (const check of declared) {
    const same = made.find((other) => tell(other) === tell(check))!;
    const whole = check.complete(token);
    expect(same.complete(token)).toBe(whole);
    expect([same.holds(whole), same.holds(token)]).toEqual([check.holds(whole), check.holds(token)]);
  }
});

function checksOf(shape: readonly Part[]): Check[] {
  return shape.flatMap((part) => (typeof part === 'string' || part.check === undefined ? [] : [part.check]));
}

test('the windows of every literal are the rarest', () => {
  const { records } = trails.needles;
  const view = new DataView(records.buffer, records.byteOffset);
  let at = 0;
  for (const { literal } of needles) {
    expect([view.getInt16(at + 4, true), view.getInt16(at + 6, true)]).toEqual(offsetsOf(Buffer.from(literal)));
    at += 8 + literal.length;
  }
});

test('a name of a variable is sought besides, and leads to itself', () => {
  const named = trailsOf(SOUGHT, ['ONE_API_KEY', 'TWO_API_KEY']);
  const { count } = trails.needles;
  expect(readNeedles(named.needles).slice(count - 1)).toEqual([
    needles.at(-1),
    { literal: 'one_api_key', startsToken: false },
    { literal: 'two_api_key', startsToken: false },
  ]);
  expect(named.at(count)).toEqual([{ type: 'name', name: 'ONE_API_KEY' }]);
  expect(named.at(count + 1)).toEqual([{ type: 'name', name: 'TWO_API_KEY' }]);
});

test('every issuer is told by its name and its page, a provider before a service of the same company', () => {
  for (const { id } of ISSUERS) {
    const first = ISSUERS.find((issuer) => issuer.id === id)!;
    const { name, console } = first;
    expect(issuerById(id)).toEqual(console === undefined ? { id, name } : { id, name, console });
  }
  expect(issuerById('nobody')).toBeUndefined();
});
