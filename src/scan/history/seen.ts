import { createHash } from 'node:crypto';
import { SortedIds } from './ids.ts';

/** Where the ids of objects that were found clean are kept between two scans. It may refuse: the scan then reads all. */
export interface SeenFile {
  /** What was saved last; null where there is nothing, or nothing that can be trusted. */
  load(): Buffer | null;
  save(bytes: Buffer): void;
}

/** What a list of clean objects holds for; with anything else it is worth nothing. */
export interface SeenFor {
  /** The repository, by where it is. */
  readonly repository: string;
  /** The kinds and the engine that found nothing: `digestOf` in engine-digest.ts. */
  readonly engine: string;
  /** Bytes of an object id. */
  readonly idWidth: number;
}

// The file: a mark, the digest of what it holds for, the ids in order, each once, and a digest of all before it.
const MARK = Buffer.from('keyward seen 1\n\0');
const DIGEST_LENGTH = 32;

/** Makes the bytes of the file. */
export function encodeSeen(ids: SortedIds, use: SeenFor): Buffer {
  const content = Buffer.concat([MARK, digestOfUse(use), ids.bytes]);
  return Buffer.concat([content, sha256(content)]);
}

/** Reads the bytes of the file; none where they are not whole, in no order, or hold for something else. */
export function decodeSeen(bytes: Buffer | null, use: SeenFor): SortedIds {
  const none = SortedIds.none(use.idWidth);
  const front = MARK.length + DIGEST_LENGTH;
  if (bytes === null || bytes.length < front + DIGEST_LENGTH) return none;
  const content = bytes.subarray(0, -DIGEST_LENGTH);
  if (!content.subarray(0, front).equals(Buffer.concat([MARK, digestOfUse(use)]))) return none;
  if (!sha256(content).equals(bytes.subarray(-DIGEST_LENGTH))) return none;
  const ids = new SortedIds(content.subarray(front), use.idWidth);
  return ids.isInOrder() ? ids : none;
}

function digestOfUse({ repository, engine, idWidth }: SeenFor): Buffer {
  return sha256(JSON.stringify([repository, engine, idWidth]));
}

function sha256(data: string | Buffer): Buffer {
  return createHash('sha256').update(data).digest();
}
