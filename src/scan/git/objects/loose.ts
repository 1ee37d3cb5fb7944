import { closeSync } from 'node:fs';
import { messageOf } from '../../../core/errors.ts';
import { openPlain, readFully } from './files.ts';
import { type ObjectType, TYPE_NUMBERS } from './format.ts';
import { inflateExactly, inflateStart } from './inflate.ts';
import { Vanished } from './refusal.ts';

export type Loose =
  | { readonly state: 'read'; readonly type: ObjectType; readonly bytes: Buffer; readonly bodyAt: number }
  | { readonly state: 'large'; readonly type: ObjectType; readonly size: number }
  | { readonly state: 'broken'; readonly reason: string }
  | { readonly state: 'vanished' };

/** Enough of the file for its first 32 bytes, however its stream begins. */
const HEAD_BYTES = 512;
const LONGEST_HEADER = 32;

/**
 * Reads a loose object (Latin-1 path): a zlib stream of type, size, a zero byte and the content. One whose content, or
 * whose file, is larger than `largest` bytes is not read.
 */
export function readLoose(path: string, largest: number): Loose {
  try {
    const { descriptor, size } = openPlain(path);
    try {
      return readOpen(descriptor, size, largest);
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    if (error instanceof Vanished) return { state: 'vanished' };
    return { state: 'broken', reason: messageOf(error) };
  }
}

function readOpen(descriptor: number, fileSize: number, largest: number): Loose {
  const head = Buffer.alloc(Math.min(HEAD_BYTES, fileSize));
  if (!readFully(descriptor, head, 0, head.length, 0)) return { state: 'broken', reason: 'its file ended early' };
  const header = readHeader(head);
  if (typeof header === 'string') return { state: 'broken', reason: header };
  const { type, size, bodyAt } = header;
  if (size > largest || fileSize > 2 * largest) return { state: 'large', type, size };

  const file = Buffer.allocUnsafe(fileSize);
  if (!readFully(descriptor, file, 0, fileSize, 0)) return { state: 'broken', reason: 'its file ended early' };
  const bytes = inflateExactly(file, bodyAt + size);
  return typeof bytes === 'string' ? { state: 'broken', reason: bytes } : { state: 'read', type, bytes, bodyAt };
}

/** Type and size of a loose object, and where its content begins; what is wrong, in words, where it tells none. */
function readHeader(head: Buffer): { type: ObjectType; size: number; bodyAt: number } | string {
  const start = inflateStart(head);
  if (typeof start === 'string') return start;
  const end = start.subarray(0, LONGEST_HEADER).indexOf(0);
  const match = /^([a-z]+) (0|[1-9]\d*)$/.exec(start.toString('latin1', 0, Math.max(0, end)));
  const type = match?.[1] ?? '';
  const size = Number(match?.[2]);
  if (!Object.hasOwn(TYPE_NUMBERS, type) || !Number.isSafeInteger(size)) return 'its header is not valid';
  return { type: type as ObjectType, size, bodyAt: end + 1 };
}
