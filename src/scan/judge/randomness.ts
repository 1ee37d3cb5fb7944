/**
 * How random a token looks.
 *
 * A single entropy threshold cannot serve 16 hex digits and 80 base62 characters: the entropy that a random string of
 * n characters out of a can show is bounded by log2 of both. The limit is therefore a share of that bound. Simulated
 * over every alphabet of src/formats/alphabet.ts and lengths from 16 to 160, fewer than one random string in 100,000
 * falls below it (test/scan/judge/randomness.test.ts repeats the simulation).
 */
const SHARE = 0.62;
/** Below this length a random string may repeat itself by chance. */
const SHORTEST_JUDGED = 12;

/** Shannon entropy of the bytes, in bits per byte. */
export function entropy(bytes: Uint8Array): number {
  const counts = new Uint32Array(256);
  for (const byte of bytes) counts[byte]! += 1;
  let bits = 0;
  for (const count of counts) {
    if (count > 0) bits -= (count / bytes.length) * Math.log2(count / bytes.length);
  }
  return bits;
}

/** Whether the bytes show too little entropy to be drawn at random from an alphabet of `size` characters. */
export function isMonotonous(bytes: Uint8Array, size: number): boolean {
  return bytes.length >= SHORTEST_JUDGED && entropy(bytes) < leastEntropy(bytes.length, size);
}

/** The entropy that a random string of so many characters out of `size` shows at the least, in bits per character. */
export function leastEntropy(length: number, size: number): number {
  return SHARE * Math.min(Math.log2(length), Math.log2(size));
}
