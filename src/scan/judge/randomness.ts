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

/**
 * Whether most of the bytes lie in runs that go up, down or stay (`abcdef`, `4321`, `xxxx`): what people type for a
 * placeholder, or in a period shorter than a third of the whole (`abc123abc123abc123`).
 */
export function isPattern(bytes: Uint8Array): boolean {
  // `aBcDeF` goes up as `abcdef` does.
  const folded = bytes.map((byte) => (byte >= 0x41 && byte <= 0x5a ? byte | 0x20 : byte));
  return 2 * bytesInRuns(folded) > bytes.length || isPeriodic(folded);
}

const SHORTEST_RUN = 4;

function bytesInRuns(bytes: Uint8Array): number {
  let total = 0;
  let start = 0;
  for (let at = 1; at <= bytes.length; at += 1) {
    const step = at < bytes.length ? bytes[at]! - bytes[at - 1]! : NaN;
    const goesOn = Math.abs(step) <= 1 && (at - start < 2 || step === bytes[at - 1]! - bytes[at - 2]!);
    if (goesOn) continue;
    if (at - start >= SHORTEST_RUN) total += at - start;
    start = at - start > 1 && Math.abs(step) <= 1 ? at - 1 : at;
  }
  return total;
}

function isPeriodic(bytes: Uint8Array): boolean {
  for (let period = 1; 3 * period <= bytes.length; period += 1) {
    let at = period;
    while (at < bytes.length && bytes[at] === bytes[at - period]) at += 1;
    if (at === bytes.length) return true;
  }
  return false;
}
