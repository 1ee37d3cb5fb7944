import { HASH_BYTES, type HashName } from './format.ts';
import { checkOrder, checkTrailer, type PackIndex, readFanout, readOffsets } from './pack-index.ts';
import { refusal } from './refusal.ts';

const SIGNATURE = 0x4d494458; // MIDX
const HEADER_BYTES = 12;
const CHUNK_BYTES = 12;
const FANOUT_BYTES = 1024;
const HASH_VERSIONS: Readonly<Record<HashName, number>> = { sha1: 1, sha256: 2 };

interface Chunk {
  readonly from: number;
  readonly to: number;
}

/**
 * Reads a multi-pack-index, version 1 (https://git-scm.com/docs/gitformat-pack, checked 2026-11-24), and gives an index
 * for each of the `wanted` packs (names without ending) that it names. Of an object that stands in several packs it
 * names one place only, so that an index from it may lack some of its pack. Throws `unreadable` where it is not valid.
 */
export function readMultiPackIndex(
  path: string,
  bytes: Buffer,
  hash: HashName,
  wanted: ReadonlySet<string>,
): Map<string, PackIndex> {
  const width = HASH_BYTES[hash];
  if (bytes.length < HEADER_BYTES + CHUNK_BYTES + width) throw refusal(path, 'the index is cut short');
  if (bytes.readUInt32BE(0) !== SIGNATURE || bytes[4] !== 1) throw refusal(path, 'an index version that is not known');
  if (bytes[5] !== HASH_VERSIONS[hash]) throw refusal(path, 'an index for another kind of hash');
  if (bytes[7] !== 0) throw refusal(path, 'an index on top of another one');
  checkTrailer(path, bytes, hash);

  const chunks = readChunks(path, bytes, width);
  const fanout = chunkOf(path, chunks, 'OIDF');
  if (fanout.to - fanout.from !== FANOUT_BYTES) throw refusal(path, 'the index does not have the size that it tells');
  const count = readFanout(path, bytes, fanout.from);
  const lookup = chunkOf(path, chunks, 'OIDL');
  const places = chunkOf(path, chunks, 'OOFF');
  const large = chunks.get('LOFF') ?? { from: 0, to: 0 };
  if (lookup.to - lookup.from !== count * width || places.to - places.from !== count * 8) {
    throw refusal(path, 'the index does not have the size that it tells');
  }
  const ids = bytes.subarray(lookup.from, lookup.to);
  checkOrder(path, ids, count, width, bytes, fanout.from);
  const offsets = readOffsets(
    path,
    bytes,
    places.from + 4,
    8,
    count,
    large.from,
    Math.floor((large.to - large.from) / 8),
  );
  const names = readNames(path, bytes, chunkOf(path, chunks, 'PNAM'));
  const packs = Uint32Array.from({ length: count }, (_, item) => bytes.readUInt32BE(places.from + 8 * item));
  if (packs.some((pack) => pack >= names.length)) throw refusal(path, 'a pack that the index does not name');
  const indexes = new Map<string, PackIndex>();
  for (const [pack, name] of names.entries()) {
    if (wanted.has(name)) indexes.set(name, partOf(pack, packs, ids, offsets, width));
  }
  return indexes;
}

function partOf(pack: number, packs: Uint32Array, ids: Uint8Array, offsets: Float64Array, width: number): PackIndex {
  let count = 0;
  for (const other of packs) if (other === pack) count++;
  const own = { ids: new Uint8Array(count * width), offsets: new Float64Array(count) };
  let to = 0;
  for (let item = 0; item < packs.length; item++) {
    if (packs[item] !== pack) continue;
    own.offsets[to] = offsets[item]!;
    own.ids.set(ids.subarray(item * width, (item + 1) * width), to * width);
    to++;
  }
  return { count, ...own, checksums: null, trailer: null };
}

/** The chunks by name: a table of names and offsets, whose last line only says where the last one ends. */
function readChunks(path: string, bytes: Buffer, width: number): Map<string, Chunk> {
  const chunks = new Map<string, Chunk>();
  const count = bytes[6]!;
  const first = HEADER_BYTES + (count + 1) * CHUNK_BYTES;
  const last = bytes.length - width;
  if (first > last) throw refusal(path, 'the index is cut short');
  for (let chunk = 0; chunk < count; chunk++) {
    const at = HEADER_BYTES + chunk * CHUNK_BYTES;
    const from = Number(bytes.readBigUInt64BE(at + 4));
    const to = Number(bytes.readBigUInt64BE(at + CHUNK_BYTES + 4));
    if (from < first || to < from || to > last) throw refusal(path, 'a part of the index lies outside of it');
    chunks.set(bytes.toString('latin1', at, at + 4), { from, to });
  }
  return chunks;
}

function chunkOf(path: string, chunks: ReadonlyMap<string, Chunk>, name: string): Chunk {
  const chunk = chunks.get(name);
  if (chunk === undefined) throw refusal(path, `the index has no part ${name}`);
  return chunk;
}

/** Names that each end in a zero byte, and zeros up to the chunk's end. */
function readNames(path: string, bytes: Buffer, chunk: Chunk): string[] {
  const names = bytes
    .toString('latin1', chunk.from, chunk.to)
    .split('\0')
    .filter((name) => name !== '');
  if (names.length !== bytes.readUInt32BE(8)) throw refusal(path, 'the index does not name its packs');
  return names.map((name) => name.replace(/\.(?:idx|pack)$/, ''));
}
