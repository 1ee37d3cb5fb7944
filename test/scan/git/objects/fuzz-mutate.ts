import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import type { Random } from '../../../../src/formats/sample.ts';
import type { FuzzFiles, FuzzSubject } from './fuzz-subject.ts';

/** Bytes with a change at random: cut, longer, shorter, copied over, a number changed, a bit flipped. */
export function mutated(bytes: Buffer, offsets: readonly number[], random: Random): Buffer {
  const at = random(bytes.length || 1);
  const copy = Buffer.from(bytes);
  switch (random(8)) {
    case 0:
      return copy.subarray(0, at);
    case 1: {
      const inserted = Buffer.from(Array.from({ length: 1 + random(9) }, () => random(256)));
      return Buffer.concat([copy.subarray(0, at), inserted, copy.subarray(at)]);
    }
    case 2:
      return Buffer.concat([copy.subarray(0, at), copy.subarray(Math.min(copy.length, at + 1 + random(9)))]);
    case 3: {
      const from = random(copy.length || 1);
      copy.copy(copy, at, from, from + random(40));
      return copy;
    }
    case 4: {
      // Numbers are the places and counts of the format, so that a small change of one is a likely one.
      if (copy.length < 4) return copy;
      const word = Math.min(at, copy.length - 4);
      copy.writeUInt32BE((copy.readUInt32BE(word) + [1, -1, 2 ** 31, 256, -20][random(5)]! + 2 ** 32) % 2 ** 32, word);
      return copy;
    }
    case 5: {
      // Headers, where sizes, types and bases stand.
      const start = offsets[random(offsets.length)]! + random(3);
      if (start < copy.length) copy[start] = random(256);
      return copy;
    }
    default:
      if (copy.length > 0) copy[at]! ^= 1 << random(8);
      return copy;
  }
}

/** Makes the checksums fit that name the changed bytes. */
export function repair(files: FuzzFiles, changed: keyof FuzzFiles, { objects, offsets }: FuzzSubject): void {
  if (changed === 'loose') return;
  if (changed === 'many') {
    files.many = resealed(files.many!);
    return;
  }
  if (changed === 'pack') {
    files.pack = resealed(files.pack);
    const { pack } = files;
    const ends = offsets.map((offset) => Math.min(offset, pack.length));
    ends[ends.length - 1] = Math.max(0, pack.length - 20);
    const sum = (place: number): number => crc32(pack.subarray(ends[place], ends[place + 1]));
    const index = Buffer.from(files.index);
    if (index.readUInt32BE(0) === 0xff744f63) {
      const order = objects
        .map((_, place) => place)
        .sort((one, other) => (objects[one]!.id < objects[other]!.id ? -1 : 1));
      const sums = 8 + 1024 + 20 * objects.length;
      for (const [item, place] of order.entries()) index.writeUInt32BE(sum(place), sums + 4 * item);
    }
    if (pack.length >= 20) pack.copy(index, index.length - 40, pack.length - 20);
    files.index = index;
  }
  files.index = resealed(files.index);
}

function resealed(bytes: Buffer): Buffer {
  if (bytes.length < 20) return bytes;
  const copy = Buffer.from(bytes);
  createHash('sha1')
    .update(copy.subarray(0, -20))
    .digest()
    .copy(copy, copy.length - 20);
  return copy;
}
