import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import type { Random } from '../../../../src/formats/sample.ts';
import { TYPE_NUMBERS } from '../../../../src/scan/git/objects/format.ts';
import { delta, indexOf, type MadeObject, packOf, sealed } from './make-pack.ts';
import { idOfContent } from './read-all.ts';

/** The files of a small folder of objects. */
export interface FuzzFiles {
  pack: Buffer;
  index: Buffer;
  /** A multi-pack-index; where there is one, the pack's own index is not written, so that this one is used. */
  many: Buffer | null;
  loose: Buffer;
}

export interface FuzzSubject {
  readonly files: FuzzFiles;
  /** The packed objects, and where each begins. */
  readonly objects: readonly MadeObject[];
  readonly offsets: readonly number[];
  /** The ids that must be told of, whatever happens: all but those of trees. */
  readonly sought: readonly string[];
}

const LOOSE_CONTENT = Buffer.from('a loose object, of some words');
export const LOOSE_ID = idOfContent('blob', LOOSE_CONTENT, 'sha1');
const LOOSE_FILE = deflateSync(Buffer.concat([Buffer.from(`blob ${LOOSE_CONTENT.length}\0`), LOOSE_CONTENT]));
const TYPES = ['blob', 'blob', 'commit', 'tag', 'tree'] as const;

/** A new small pack, with families of blobs, commits, tags and trees and both kinds of delta, and a loose object. */
export function makeSubject(random: Random): FuzzSubject {
  const objects: MadeObject[] = [];
  const contents: Buffer[] = [];
  const types: (typeof TYPES)[number][] = [];
  const count = 4 + random(8);
  for (let place = 0; place < count; place++) {
    const base = place === 0 || random(3) === 0 ? -1 : random(place);
    const type = base === -1 ? TYPES[random(TYPES.length)]! : types[base]!;
    const { content, body } = base === -1 ? whole(random) : edited(contents[base]!, random);
    const id = idOfContent(type, content, 'sha1');
    if (base === -1) objects.push({ id, type: TYPE_NUMBERS[type], body });
    else if (random(3) === 0) objects.push({ id, type: 7, base: objects[base]!.id, body });
    else objects.push({ id, type: 6, back: place - base, body });
    contents.push(content);
    types.push(type);
  }
  const ids = objects.map(({ id }) => id);
  const { pack, offsets } = packOf(objects);
  const version = 1 + random(2);
  const index = indexOf(ids, pack, offsets, version, version === 2 && random(3) === 0);
  const many = random(4) === 0 ? manyOf(ids, offsets) : null;
  const sought = [...ids.filter((_, place) => types[place] !== 'tree'), LOOSE_ID];
  return { files: { pack, index, many, loose: LOOSE_FILE }, objects, offsets, sought };
}

function whole(random: Random): { content: Buffer; body: Buffer } {
  const content = Buffer.from(Array.from({ length: random(200) }, () => random(256)));
  return { content, body: content };
}

function edited(base: Buffer, random: Random): { content: Buffer; body: Buffer } {
  const commands: number[] = [];
  const parts: Buffer[] = [];
  for (let part = 0; part < 1 + random(4); part++) {
    if (base.length > 0 && random(2) === 0) {
      const from = random(base.length);
      const length = 1 + random(base.length - from);
      commands.push(0x91, from, length);
      parts.push(base.subarray(from, from + length));
    } else {
      const inserted = Buffer.from(Array.from({ length: 1 + random(20) }, () => random(256)));
      commands.push(inserted.length, ...inserted);
      parts.push(inserted);
    }
  }
  const content = Buffer.concat(parts);
  return { content, body: delta(base.length, content.length, commands) };
}

/** A multi-pack-index of the one pack. */
function manyOf(ids: readonly string[], places: readonly number[]): Buffer {
  const sorted = ids.map((id, place) => ({ id, place })).sort((one, other) => (one.id < other.id ? -1 : 1));
  const fanout = Buffer.alloc(1024);
  for (let first = 0; first < 256; first++) {
    fanout.writeUInt32BE(ids.filter((id) => Number.parseInt(id.slice(0, 2), 16) <= first).length, 4 * first);
  }
  const offs = Buffer.alloc(8 * ids.length);
  for (const [item, { place }] of sorted.entries()) offs.writeUInt32BE(places[place]!, 8 * item + 4);
  const chunks: [string, Buffer][] = [
    ['PNAM', Buffer.from('pack-1.idx\0\0')],
    ['OIDF', fanout],
    ['OIDL', Buffer.from(sorted.map(({ id }) => id).join(''), 'hex')],
    ['OOFF', offs],
  ];
  const table = Buffer.alloc(12 * (chunks.length + 1));
  let at = 12 + table.length;
  for (const [place, [name, bytes]] of chunks.entries()) {
    table.write(name, 12 * place, 'latin1');
    table.writeUInt32BE(at, 12 * place + 8);
    at += bytes.length;
  }
  table.writeUInt32BE(at, 12 * chunks.length + 8);
  const head = Buffer.from([0x4d, 0x49, 0x44, 0x58, 1, 1, chunks.length, 0, 0, 0, 0, 1]);
  return sealed(Buffer.concat([head, table, ...chunks.map(([, bytes]) => bytes)]));
}

/** Empties a folder of objects. */
export function makeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'pack'), { recursive: true });
  mkdirSync(join(folder, LOOSE_ID.slice(0, 2)));
}

export function writeFiles(folder: string, { pack, index, many, loose }: FuzzFiles): void {
  writeFileSync(join(folder, 'pack/pack-1.pack'), pack);
  if (many === null) writeFileSync(join(folder, 'pack/pack-1.idx'), index);
  else writeFileSync(join(folder, 'pack/multi-pack-index'), many);
  writeFileSync(join(folder, LOOSE_ID.slice(0, 2), LOOSE_ID.slice(2)), loose);
}
