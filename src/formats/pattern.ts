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
