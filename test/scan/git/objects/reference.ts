import { inflateSync } from 'node:zlib';
import { EntryHeader } from '../../../../src/scan/git/objects/entry-header.ts';

/** Where the objects of a pack begin, and their ids, in the order of the pack. */
export interface PackMap {
  readonly pack: Buffer;
  readonly offsets: readonly number[];
  readonly ids: readonly string[];
  /** Where the last object ends. */
  readonly end: number;
}

/**
 * The content of one object of a pack, made in the plainest way there is; null where it cannot be made. The fast reader
 * is held against it.
 */
export function plainContent(map: PackMap, place: number, largest: number, above = 0): Buffer | null {
  const { pack, offsets, ids } = map;
  if (above > offsets.length) return null;
  const from = offsets[place]!;
  const to = offsets[place + 1] ?? map.end;
  const header = new EntryHeader();
  if (!header.read(pack, from, to, 20)) return null;
  let stream: Buffer;
  try {
    const result = inflateSync(pack.subarray(header.bodyAt, to), {
      info: true,
      maxOutputLength: largest,
    }) as unknown as { buffer: Buffer; engine: { bytesWritten: number } };
    if (result.engine.bytesWritten !== to - header.bodyAt) return null;
    stream = result.buffer;
  } catch {
    return null;
  }
  if (stream.length !== header.size) return null;
  if (header.type < 5) return stream;
  const base =
    header.type === 6
      ? offsets.indexOf(from - header.distance)
      : ids.indexOf(pack.toString('hex', header.baseAt, header.baseAt + 20));
  const content = base === -1 ? null : plainContent(map, base, largest, above + 1);
  return content === null ? null : plainResult(content, stream, largest);
}

function plainResult(base: Buffer, delta: Buffer, largest: number): Buffer | null {
  let at = 0;
  const number = (): number => {
    let value = 0;
    for (let unit = 1; ; unit *= 128) {
      const byte = delta[at++] ?? 0;
      value += (byte & 127) * unit;
      if (byte < 128) return value;
    }
  };
  const baseSize = number();
  const size = number();
  if (at > delta.length || base.length !== baseSize || size > largest) return null;
  const parts: Buffer[] = [];
  let total = 0;
  while (at < delta.length && total <= size) {
    const command = delta[at++]!;
    let part: Buffer;
    if (command >= 128) {
      const told = [0, 0, 0, 0, 0, 0, 0].map((_, bit) => ((command >> bit) & 1 ? (delta[at++] ?? Number.NaN) : 0));
      const [a, b, c, d, e, f, g] = told as [number, number, number, number, number, number, number];
      const offset = a + b * 256 + c * 65536 + d * 2 ** 24;
      const length = e + f * 256 + g * 65536 || 65536;
      if (!(offset + length <= base.length) || told.some(Number.isNaN)) return null;
      part = base.subarray(offset, offset + length);
    } else {
      if (command === 0 || at + command > delta.length) return null;
      part = delta.subarray(at, at + command);
      at += command;
    }
    parts.push(part);
    total += part.length;
  }
  return at === delta.length && total === size ? Buffer.concat(parts) : null;
}
