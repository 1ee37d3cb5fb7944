import { TextDecoder } from 'node:util';

/** The encodings that content is turned into UTF-8 from; null: searched as it is. */
export type Encoding = 'utf-16le' | 'utf-16be';

/** Enough of a file to tell its encoding by, in bytes. */
export const SAMPLE = 2048;
const SHORTEST_SAMPLE = 8;
/** Text in a Latin script has a zero in nearly every second byte of UTF-16. */
const ZEROS_OF_TEXT = 0.6;
const ZEROS_OF_OTHER_HALF = 0.05;

/** Of text in any script fewer bytes than this look like ASCII when it is UTF-16. */
const ASCII_OF_BYTES = 0.9;

/** Tells UTF-16 by its mark (RFC 2781), or without one by where the zero bytes lie. */
export function encodingOf(head: Uint8Array): Encoding | null {
  const mark = markOf(head);
  const sample = head.subarray(0, Math.min(SAMPLE, head.length & ~1));
  if (mark !== null) return isAscii(sample.subarray(2)) ? null : mark;
  if (sample.length < SHORTEST_SAMPLE) return null;

  let even = 0;
  let odd = 0;
  for (let at = 0; at < sample.length; at += 2) {
    if (sample[at] === 0) even += 1;
    if (sample[at + 1] === 0) odd += 1;
  }
  const half = sample.length / 2;
  if (odd > ZEROS_OF_TEXT * half && even < ZEROS_OF_OTHER_HALF * half) return 'utf-16le';
  if (even > ZEROS_OF_TEXT * half && odd < ZEROS_OF_OTHER_HALF * half) return 'utf-16be';
  return null;
}

function markOf(head: Uint8Array): Encoding | null {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  return head[0] === 0xfe && head[1] === 0xff ? 'utf-16be' : null;
}

/** Whether bytes are ASCII text, so that a mark before them does not say what they are. */
function isAscii(bytes: Uint8Array): boolean {
  const printable = bytes.filter((byte) => (byte >= 0x20 && byte < 0x7f) || (byte >= 0x09 && byte <= 0x0d)).length;
  return !bytes.includes(0) && printable > ASCII_OF_BYTES * bytes.length;
}

/** A whole content as UTF-8: UTF-16 is turned into it, all else stays as it is. */
export function asUtf8(content: Uint8Array): Uint8Array {
  const encoding = encodingOf(content.subarray(0, SAMPLE));
  if (encoding === null) return content;
  const transcoder = new Transcoder(encoding);
  return Buffer.concat([transcoder.write(content), transcoder.end()]);
}

/** Turns UTF-16, given in pieces, into UTF-8. A mark is dropped; half a pair becomes U+FFFD. */
export class Transcoder {
  readonly #decoder: TextDecoder;
  readonly #encoder = new TextEncoder();
  readonly #swap: boolean;
  #odd: number | null = null;

  constructor(encoding: Encoding) {
    // Node without full ICU data lacks utf-16be; swapping the bytes serves every build.
    this.#decoder = new TextDecoder('utf-16le');
    this.#swap = encoding === 'utf-16be';
  }

  write(bytes: Uint8Array): Uint8Array {
    return this.#encoder.encode(this.#decoder.decode(this.#ordered(bytes), { stream: true }));
  }

  end(): Uint8Array {
    return this.#encoder.encode(this.#decoder.decode());
  }

  #ordered(bytes: Uint8Array): Uint8Array {
    if (!this.#swap) return bytes;
    const joined = this.#odd === null ? Buffer.from(bytes) : Buffer.concat([Buffer.of(this.#odd), bytes]);
    const even = joined.length & ~1;
    this.#odd = even < joined.length ? joined[even]! : null;
    return joined.subarray(0, even).swap16();
  }
}
