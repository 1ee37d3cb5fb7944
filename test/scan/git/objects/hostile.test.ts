import { randomBytes } from 'node:crypto';
import { mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { deflateSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openSandbox } from '../../../support/sandbox.ts';
import { blob, delta, indexOf, type MadeObject, packOf, sealed, writePack } from './make-pack.ts';
import { idOfContent, readAll, type Told } from './read-all.ts';

const OFFSET = 6;
const REFERENCE = 7;
const TYPES = ['blob', 'commit', 'tag'] as const;
const BASE = blob('0123456789'.repeat(10));
const ID = 'f'.repeat(40);
const CHILD_ID = 'e'.repeat(40);
/** Copies the first byte of the base. */
const COPY_ONE = [0x90, 1];

let directory: string;

beforeEach(() => {
  directory = openSandbox().path('objects');
});

// What failed in one test is forgotten by the next.
afterEach(() => setImmediate());

function read(): Told[] {
  return readAll(directory, { hash: 'sha1', types: TYPES });
}

/** What is told of each object, by id. */
function tell(objects: readonly MadeObject[], version = 2): Record<string, string> {
  const { pack, offsets } = packOf(objects);
  writePack(
    directory,
    pack,
    indexOf(
      objects.map(({ id }) => id),
      pack,
      offsets,
      version,
    ),
  );
  const told = read();
  expect(told.map(({ id }) => id).sort()).toEqual(objects.map(({ id }) => id).sort());
  return Object.fromEntries(told.map(({ id, state, reason }) => [id, `${state} ${reason}`.trim()]));
}

/** A delta of the base, and another delta of that: whatever is wrong with the first is told of both. */
function expectBroken(object: Partial<MadeObject>, reason: string): void {
  const broken = { id: ID, type: OFFSET, back: 1, body: delta(100, 1, COPY_ONE), ...object };
  const child = { id: CHILD_ID, type: OFFSET, back: 1, body: delta(1, 1, COPY_ONE) };
  const expected = { [BASE.id]: 'visited', [ID]: `broken ${reason}`, [CHILD_ID]: `broken ${reason}` };
  for (const version of [2, 1]) expect(tell([BASE, broken, child], version)).toEqual(expected);
}

test('a sound delta is read: the frame of the tests below', () => {
  const objects = [BASE, { id: ID, type: OFFSET, back: 1, body: delta(100, 3, [0x91, 99, 1, 2, 65, 66]) }];
  tell(objects);
  expect(read().find(({ id }) => id === ID)).toMatchObject({ content: Buffer.from('9AB'), fromBase: true });
});

test.each([
  ['command 0', delta(100, 2, [...COPY_ONE, 0]), 'a command that is not known'],
  ['a copy from beyond the base', delta(100, 2, [0x91, 99, 2]), 'it copies more than its base has'],
  ['a copy of 64 KiB', delta(100, 0x10000, [0x80]), 'it copies more than its base has'],
  ['an insertion beyond the delta', delta(100, 9, [9, 65]), 'the delta is cut short'],
  ['a copy without its numbers', delta(100, 1, [0x9f]), 'the delta is cut short'],
  ['a result that is too short', delta(100, 2, COPY_ONE), 'it does not have the size that it tells'],
  ['a result that is too long', delta(100, 1, [0x90, 2]), 'it does not have the size that it tells'],
  ['an insertion that is too long', delta(100, 1, [2, 65, 66]), 'it does not have the size that it tells'],
  ['another size of the base', delta(99, 1, COPY_ONE), 'its base does not have the size that it builds on'],
  ['no sizes', Buffer.alloc(0), 'the delta is cut short'],
  ['a size without end', Buffer.alloc(40, 255), 'the delta is cut short'],
])('a delta with %s', (_, body, reason) => {
  expectBroken({ body }, reason);
});

test('sizes that lie, bytes behind the stream, headers that make no sense', () => {
  const body = delta(100, 1, COPY_ONE);
  expectBroken({ body, size: body.length + 1 }, 'it does not have the size that it tells');
  expectBroken({ body, size: body.length - 1 }, 'it does not have the size that it tells');
  expectBroken({ body, size: 0 }, 'it does not have the size that it tells');
  expectBroken({ body, tail: Buffer.from('more') }, 'other bytes follow its stream');
  expectBroken({ type: 5 }, 'its header is not valid');
  expectBroken({ type: 0 }, 'its header is not valid');
  expectBroken({ body, back: 0.5 }, 'the base that it builds on is not in its pack');
});

test('a delta whose base is not in the pack, or that builds on itself', () => {
  const base = '1'.repeat(40);
  const body = delta(100, 1, COPY_ONE);
  const noBase = 'broken the base that it builds on is not in its pack';
  expect(
    tell([
      { id: ID, type: REFERENCE, base, body },
      { id: CHILD_ID, type: OFFSET, back: 1, body },
    ]),
  ).toEqual({
    [ID]: noBase,
    [CHILD_ID]: noBase,
  });
  const onItself = 'broken it builds on itself';
  const third = 'd'.repeat(40);
  const loop = [
    { id: ID, type: REFERENCE, base: CHILD_ID, body },
    { id: CHILD_ID, type: REFERENCE, base: ID, body },
    { id: third, type: REFERENCE, base: ID, body },
  ];
  expect(tell(loop)).toEqual({ [ID]: onItself, [CHILD_ID]: onItself, [third]: onItself });
  expect(tell([{ id: ID, type: REFERENCE, base: ID, body }])).toEqual({ [ID]: onItself });
});

test('a delta that claims more than memory holds is left to git, with all that hangs from it', () => {
  const copies = Array.from({ length: 1000 }, () => [0xb0, 0, 100]).flat();
  const bomb = { id: ID, type: OFFSET, back: 1, body: delta(100, 2 ** 45, copies) };
  const child = { id: CHILD_ID, type: OFFSET, back: 1, body: delta(2 ** 45, 1, COPY_ONE) };
  expect(tell([BASE, bomb, child])).toEqual({ [BASE.id]: 'visited', [ID]: 'large', [CHILD_ID]: 'large' });
});

test('a chain of twenty thousand deltas', () => {
  const objects = [BASE];
  const body = delta(100, 100, [0x90, 100]);
  for (let depth = 1; depth < 20_000; depth++) {
    objects.push({ id: depth.toString(16).padStart(40, '0'), type: OFFSET, back: 1, body });
  }
  const told = tell(objects);
  expect(new Set(Object.values(told))).toEqual(new Set(['visited']));
});

test('of a pack of nothing but broken streams some are looked at and all are told', () => {
  const objects = Array.from({ length: 10_000 }, (_, place) => ({
    id: place.toString(16).padStart(40, '0'),
    type: 3,
    size: 5,
    body: Buffer.from('some words'),
  }));
  const states = Object.values(tell(objects));
  const looked = states.filter((state) => state === 'broken it does not have the size that it tells');
  const others = states.filter((state) => state === 'broken too many others could not be inflated');
  expect(looked.length).toBeGreaterThan(1000);
  expect(looked.length).toBeLessThan(5000);
  expect(looked.length + others.length).toBe(objects.length);
});

test('an index of version 2 with offsets of 64 bits, a pack of version 3', () => {
  const objects = [BASE, blob('other')];
  const ids = objects.map(({ id }) => id);
  const { pack, offsets } = packOf(objects, 3);
  writePack(directory, pack, indexOf(ids, pack, offsets, 2, true));
  expect(
    read()
      .map(({ id, state }) => `${id} ${state}`)
      .sort(),
  ).toEqual(ids.map((id) => `${id} visited`).sort());
});

test('a flipped bit of the pack is told by the index; what does not hang from there is read', () => {
  const other = blob('other');
  const objects = [BASE, { id: ID, type: OFFSET, back: 1, body: delta(100, 1, COPY_ONE) }, other];
  const { pack, offsets } = packOf(objects);
  const index = indexOf(
    objects.map(({ id }) => id),
    pack,
    offsets,
  );
  const sum = 'broken its bytes are not those that the index names';
  for (let at = offsets[0]!; at < offsets[1]!; at++) {
    pack[at]! ^= 4;
    writePack(directory, pack, index);
    pack[at]! ^= 4;
    const states = Object.fromEntries(read().map(({ id, state, reason }) => [id, `${state} ${reason}`.trim()]));
    expect(states[BASE.id]).toBe(sum);
    expect(states[ID]).toMatch(/^broken /);
    expect(states[other.id]).toBe('visited');
  }
});

test('packs and indexes that are broken as a whole are refused', () => {
  const objects = [BASE, blob('other')];
  const ids = objects.map(({ id }) => id);
  const { pack, offsets } = packOf(objects);
  const index = indexOf(ids, pack, offsets);
  const body = pack.subarray(0, -20);
  const refused = (aPack: Uint8Array, anIndex: Uint8Array, reason: RegExp): void => {
    writePack(directory, aPack, anIndex);
    expect(read).toThrow(
      expect.objectContaining({ code: 'unreadable', message: expect.stringMatching(reason) as string }),
    );
  };
  const changed = (bytes: Buffer, at: number, value: number): Buffer => {
    const copy = Buffer.from(bytes.subarray(0, -20));
    copy.writeUInt32BE(value, at);
    return sealed(copy);
  };
  refused(pack, index.subarray(0, -1), /checksum is wrong/);
  refused(pack, index.subarray(0, 1000), /cut short/);
  refused(pack, changed(index, 4, 3), /version that is not known/);
  refused(pack, changed(index, 8 + 4 * 10, 9), /out of order/);
  refused(
    pack,
    sealed(Buffer.concat([index.subarray(0, -20), Buffer.alloc(4)])),
    /does not have the size|that of another/,
  );
  refused(pack.subarray(0, -1), index, /that of another pack/);
  refused(pack.subarray(0, 20), index, /cut short/);
  refused(changed(pack, 4, 4), index, /version that is not known/);
  refused(sealed(body.subarray(0, offsets[1])), index, /that of another pack/);
  refused(changed(pack, 8, 3), indexOf(ids, changed(pack, 8, 3), offsets), /does not name all objects/);
  refused(pack, indexOf(ids, pack, [12, 12, 0]), /wrong places/);
  refused(pack, indexOf(ids, pack, [13, offsets[1]!, 0]), /wrong places/);
  refused(pack, indexOf(ids, pack, [12, pack.length, 0]), /wrong places/);
  refused(pack, indexOf(ids, pack, [12, 2 ** 31 + 5, 0]), /wrong places/);
  const flipped = Buffer.from(pack);
  flipped[15]! ^= 1;
  refused(flipped, indexOf(ids, pack, offsets, 1), /checksum is wrong/);
});

test('an index that claims more than the file can hold is refused, however large the file is', () => {
  const { pack, offsets } = packOf([BASE]);
  writePack(directory, pack, indexOf([BASE.id], pack, offsets));
  truncateSync(join(directory, 'pack/pack-1.idx'), 2 ** 40);
  expect(read).toThrow(/too large/);
});

function writeLoose(id: string, file: Uint8Array): void {
  const path = join(directory, id.slice(0, 2), id.slice(2));
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, file);
}

function loose(header: string, content: Uint8Array | string): Buffer {
  return deflateSync(Buffer.concat([Buffer.from(header), Buffer.from(content)]));
}

test.each([
  ['a size that is too small', loose('blob 3\0', 'abcd'), /^broken it does not have the size/],
  ['a size that is too large', loose('blob 5\0', 'abcd'), /^broken it does not have the size/],
  ['a type that is not known', loose('blub 4\0', 'abcd'), /^broken its header is not valid/],
  ['a size that is no number', loose('blob 04\0', 'abcd'), /^broken its header is not valid/],
  ['no header', loose('', 'abcd'.repeat(100)), /^broken its header is not valid/],
  ['no bytes', Buffer.alloc(0), /^broken its header is not valid/],
  ['no stream', Buffer.from('no stream'), /^broken it cannot be inflated/],
  [
    'a stream that is cut short',
    loose('blob 5000\0', randomBytes(5000)).subarray(0, 4000),
    /^broken it cannot be inflated/,
  ],
  [
    'a wrong checksum',
    Buffer.concat([loose('blob 4\0', 'abcd').subarray(0, -1), Buffer.alloc(1)]),
    /^broken it cannot/,
  ],
  [
    'bytes behind the stream',
    Buffer.concat([loose('blob 4\0', 'abcd'), Buffer.alloc(1)]),
    /^broken other bytes follow/,
  ],
  ['fifty million bytes', loose('blob 50000000\0', Buffer.alloc(50_000_000)), /^large/],
  [
    'fifty million bytes that it does not tell',
    loose('blob 4\0', Buffer.alloc(50_000_000)),
    /^broken it does not have the size/,
  ],
  ['a tree that is broken', loose('tree 9\0', 'abcd'), /^broken it does not have the size/],
])('a loose object with %s', (_, file, expected) => {
  const good = Buffer.from('good');
  writeLoose(idOfContent('blob', good, 'sha1'), loose('blob 4\0', good));
  writeLoose(ID, file);
  const told = read();
  expect(told).toHaveLength(2);
  expect(told.filter(({ state }) => state === 'visited').map(({ content }) => content.toString())).toEqual(['good']);
  const { state, reason } = told.find(({ id }) => id === ID)!;
  expect(`${state} ${reason}`).toMatch(expected);
});
