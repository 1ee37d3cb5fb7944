import { createHash } from 'node:crypto';
import { closeSync } from 'node:fs';
import { join } from '../../path.ts';
import { namesIn, openPlain, readFully, readPlain } from './files.ts';
import { HASH_BYTES, type HashName, PACK_HEADER_BYTES } from './format.ts';
import { readMultiPackIndex } from './multi-pack-index.ts';
import { type PackIndex, readPackIndex } from './pack-index.ts';
import { refusal } from './refusal.ts';

export interface PackFile {
  readonly path: string;
  readonly descriptor: number;
  /** Where the last object ends. */
  readonly end: number;
  readonly index: PackIndex;
}

const SIGNATURE = 0x5041434b; // PACK
const HASH_STEP = 1024 * 1024;

/** The packs in a folder of packs, without endings. One without an index is still being written, or is being removed. */
export function packNames(folder: string): string[] {
  const names = namesIn(folder);
  const indexed = new Set(names);
  const hasMany = indexed.has('multi-pack-index');
  return names
    .filter((name) => name.startsWith('pack-') && name.endsWith('.pack'))
    .map((name) => name.slice(0, -'.pack'.length))
    .filter((name) => hasMany || indexed.has(`${name}.idx`));
}

/**
 * Opens the packs of one folder and reads their indexes; a pack without one is looked up in the multi-pack-index.
 * `opened` gets each pack as soon as it is open. Throws `Vanished`, or `unreadable` where a pack and its index do not
 * belong together.
 */
export function openPacks(folder: string, names: readonly string[], hash: HashName, opened: PackFile[]): void {
  const present = new Set(namesIn(folder));
  const bare = new Set(names.filter((name) => !present.has(`${name}.idx`)));
  const many = join(folder, 'multi-pack-index');
  const indexes = bare.size === 0 ? null : readMultiPackIndex(many, readPlain(many), hash, bare);
  for (const name of names) {
    // As git does, a pack that no index names is left alone.
    if (bare.has(name) && indexes?.has(name) !== true) continue;
    const indexPath = join(folder, `${name}.idx`);
    const index = indexes?.get(name) ?? readPackIndex(indexPath, readPlain(indexPath), hash);
    const path = join(folder, `${name}.pack`);
    const { descriptor, size } = openPlain(path);
    const pack = { path, descriptor, end: size - HASH_BYTES[hash], index };
    opened.push(pack);
    check(pack, hash);
  }
}

export function closePacks(packs: readonly PackFile[]): void {
  for (const { descriptor } of packs) closeSync(descriptor);
}

function check({ path, descriptor, end, index }: PackFile, hash: HashName): void {
  const head = Buffer.alloc(PACK_HEADER_BYTES);
  if (end < PACK_HEADER_BYTES || !readFully(descriptor, head, 0, PACK_HEADER_BYTES, 0)) {
    throw refusal(path, 'the pack is cut short');
  }
  const version = head.readUInt32BE(4);
  if (head.readUInt32BE(0) !== SIGNATURE || (version !== 2 && version !== 3)) {
    throw refusal(path, 'a pack version that is not known');
  }
  if (head.readUInt32BE(8) !== index.count) throw refusal(path, 'the index does not name all objects of the pack');
  const trailer = Buffer.alloc(HASH_BYTES[hash]);
  if (!readFully(descriptor, trailer, 0, trailer.length, end)) throw refusal(path, 'ended early');
  if (index.trailer !== null && !index.trailer.equals(trailer))
    throw refusal(path, 'the index is that of another pack');
  // Without a checksum for each object, the whole pack is held against its own.
  if (index.checksums === null && !trailer.equals(hashOf(path, descriptor, end, hash))) {
    throw refusal(path, 'the checksum is wrong');
  }
}

function hashOf(path: string, descriptor: number, end: number, hash: HashName): Buffer {
  const running = createHash(hash);
  const buffer = Buffer.allocUnsafeSlow(HASH_STEP);
  for (let at = 0; at < end; at += HASH_STEP) {
    const length = Math.min(HASH_STEP, end - at);
    if (!readFully(descriptor, buffer, 0, length, at)) throw refusal(path, 'ended early');
    running.update(buffer.subarray(0, length));
  }
  return running.digest();
}
