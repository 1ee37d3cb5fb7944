import { constants, inflateSync, type ZlibOptions } from 'node:zlib';
import { systemCodeOf } from '../../../core/errors.ts';

const NO_STREAM = 'it cannot be inflated';
const WRONG_SIZE = 'it does not have the size that it tells';
const SMALLEST_CHUNK = 64;
/**
 * A call of zlib that fails leaves some 3 KB behind until the event loop turns. So that a pack of nothing but broken
 * streams does not fill the memory, no more than these fail in one turn.
 */
const MOST_FAILURES = 4000;

/** What zlib gives where `info` is set, which its types leave out. */
interface Inflated {
  readonly buffer: Buffer;
  readonly engine: { readonly bytesWritten: number };
}

const exactly = { info: true, chunkSize: SMALLEST_CHUNK, maxOutputLength: 1 };
const start = { info: true, finishFlush: constants.Z_SYNC_FLUSH };
let failures = 0;

/**
 * Inflates a zlib stream that must be `size` bytes long and end where `bytes` end. Gives what is wrong with it, in words,
 * where it is not. zlib verifies the stream's own checksum.
 *
 * One chunk holds all of the content and a byte more, so that one call of zlib is enough; measured on the streams of
 * webpack's history this is faster than libraries in JavaScript, except for streams of less than 100 bytes.
 */
export function inflateExactly(bytes: Uint8Array, size: number): Buffer | string {
  exactly.chunkSize = Math.max(SMALLEST_CHUNK, size + 1);
  exactly.maxOutputLength = size + 1;
  const result = inflate(bytes, exactly);
  if (typeof result === 'string') return result;
  if (result.buffer.length !== size) return WRONG_SIZE;
  return result.engine.bytesWritten === bytes.length ? result.buffer : 'other bytes follow its stream';
}

/** What the first bytes of a stream tell; what is wrong with them, in words, where they are none. */
export function inflateStart(bytes: Uint8Array): Buffer | string {
  const result = inflate(bytes, start);
  return typeof result === 'string' ? result : result.buffer;
}

function inflate(bytes: Uint8Array, options: ZlibOptions): Inflated | string {
  if (failures >= MOST_FAILURES) return 'too many others could not be inflated';
  try {
    return inflateSync(bytes, options) as unknown as Inflated;
  } catch (error) {
    if (failures++ === 0) setImmediate(forgive);
    return systemCodeOf(error) === 'ERR_BUFFER_TOO_LARGE' ? WRONG_SIZE : NO_STREAM;
  }
}

function forgive(): void {
  failures = 0;
}
