import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { TYPE_NUMBERS } from '../../../../src/scan/git/objects/format.ts';
import { idOfContent } from './read-all.ts';

/** An object as it is to stand in a pack, true to git's format or not. */
export interface MadeObject {
  readonly id: string;
  /** 1 to 4, 6 or 7. */
  readonly type: number;
  /** What is deflated: a content, or a delta. */
  readonly body: Uint8Array;
  /** The size that the header tells, if it is to lie. */
  readonly size?: number;
  /** Of a delta by offset: how many objects before this one its base stands; half of one lies between two objects. */
  readonly back?: number;
  /** Of a delta by reference: the base's id. */
  readonly base?: string;
  /** What follows the deflated body. */
  readonly tail?: Uint8Array;
}

export function blob(content: string): MadeObject {
  const body = Buffer.from(content);
  return { id: idOfContent('blob', body, 'sha1'), type: TYPE_NUMBERS.blob, body };
}

/** A delta by offset that makes `result` of `base`, by the commands given. */
export function delta(base: number, result: number, commands: readonly number[]): Buffer {
  return Buffer.from([...number(base), ...number(result), ...commands]);
}

function number(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  for (; rest >= 128; rest = Math.floor(rest / 128)) bytes.push(128 | (rest % 128));
  return [...bytes, rest];
}

/** The bytes of a pack, and where each object begins; the last number is where they end. */
export function packOf(objects: readonly MadeObject[], version = 2): { pack: Buffer; offsets: number[] } {
  const head = Buffer.from('PACK\0\0\0\0\0\0\0\0', 'latin1');
  head.writeUInt32BE(version, 4);
  head.writeUInt32BE(objects.length, 8);
  const parts: Uint8Array[] = [head];
  const offsets = [head.length];
  for (const [place, object] of objects.entries()) {
    const here = offsets[place]!;
    const bytes = [...header(object.type, object.size ?? object.body.length)];
    if (object.back !== undefined) {
      const back = Math.ceil(object.back);
      bytes.push(...distance(here - (offsets[place - back] ?? 0) - (back === object.back ? 0 : 1)));
    }
    if (object.base !== undefined) bytes.push(...Buffer.from(object.base, 'hex'));
    const entry = Buffer.concat([Buffer.from(bytes), deflateSync(object.body), object.tail ?? Buffer.alloc(0)]);
    parts.push(entry);
    offsets.push(here + entry.length);
  }
  return { pack: sealed(Buffer.concat(parts)), offsets };
}

function header(type: number, size: number): number[] {
  const bytes = [(type << 4) | (size % 16)];
  for (let rest = Math.floor(size / 16); rest > 0; rest = Math.floor(rest / 128)) {
    bytes[bytes.length - 1]! |= 128;
    bytes.push(rest % 128);
  }
  return bytes;
}

function distance(value: number): number[] {
  const bytes = [value % 128];
  for (let rest = Math.floor(value / 128); rest > 0; rest = Math.floor(rest / 128)) {
    rest--;
    bytes.unshift(128 | (rest % 128));
  }
  return bytes;
}

/** A file with the hash of it behind it. */
export function sealed(bytes: Uint8Array): Buffer {
  return Buffer.concat([bytes, createHash('sha1').update(bytes).digest()]);
}

/** An index of version 2 or 1; `isLarge` puts all offsets into the table of 64-bit ones. */
export function indexOf(
  ids: readonly string[],
  pack: Buffer,
  offsets: readonly number[],
  version = 2,
  isLarge = false,
): Buffer {
  const places = ids.map((_, place) => place).sort((one, other) => (ids[one]! < ids[other]! ? -1 : 1));
  const words = (values: readonly number[]): Buffer => {
    const bytes = Buffer.alloc(4 * values.length);
    for (const [at, value] of values.entries()) bytes.writeUInt32BE(value, 4 * at);
    return bytes;
  };
  const fanout = words(
    Array.from({ length: 256 }, (_, first) => ids.filter((id) => Number.parseInt(id.slice(0, 2), 16) <= first).length),
  );
  const idOf = (place: number): Buffer => Buffer.from(ids[place]!, 'hex');
  const trailer = pack.subarray(pack.length - 20);
  if (version === 1) {
    const lines = places.map((place) => Buffer.concat([words([offsets[place]!]), idOf(place)]));
    return sealed(Buffer.concat([fanout, ...lines, trailer]));
  }
  const sums = places.map((place) => crc32(pack.subarray(offsets[place], offsets[place + 1])));
  const small = places.map((place, item) => (isLarge ? 0x8000_0000 + item : offsets[place]!));
  const large = isLarge ? places.flatMap((place) => [0, offsets[place]!]) : [];
  return sealed(
    Buffer.concat([
      words([0xff744f63, version]),
      fanout,
      ...places.map(idOf),
      words(sums),
      words(small),
      words(large),
      trailer,
    ]),
  );
}

/** Writes a pack and its index to a new folder of objects. */
export function writePack(directory: string, pack: Uint8Array, index: Uint8Array, name = 'pack-1'): void {
  mkdirSync(join(directory, 'pack'), { recursive: true });
  writeFileSync(join(directory, `pack/${name}.pack`), pack);
  writeFileSync(join(directory, `pack/${name}.idx`), index);
}
