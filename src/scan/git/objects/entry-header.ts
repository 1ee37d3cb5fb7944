import { LONGEST_NUMBER_BYTES, OFFSET_DELTA, REFERENCE_DELTA } from './format.ts';

/** What stands before an object's stream in a pack (https://git-scm.com/docs/gitformat-pack, checked 2026-11-24). */
export class EntryHeader {
  /** 1 to 4, `OFFSET_DELTA` or `REFERENCE_DELTA`. */
  type = 0;
  /** Bytes of the inflated stream. */
  size = 0;
  /** How many bytes before this object an `OFFSET_DELTA`'s base begins. */
  distance = 0;
  /** Where the base's id stands, of a `REFERENCE_DELTA`. */
  baseAt = 0;
  /** Where the stream begins. */
  bodyAt = 0;

  /** Reads the header at `at`, which ends before `end`; false where it is not valid. */
  read(bytes: Uint8Array, at: number, end: number, idBytes: number): boolean {
    let next = at;
    let byte = next < end ? bytes[next++]! : 0;
    this.type = (byte >> 4) & 7;
    this.size = byte & 15;
    for (let unit = 16; (byte & 128) !== 0; unit *= 128) {
      if (next >= end || next - at >= LONGEST_NUMBER_BYTES) return false;
      byte = bytes[next++]!;
      this.size += (byte & 127) * unit;
    }
    if (!Number.isSafeInteger(this.size) || this.type === 0 || this.type === 5) return false;
    if (this.type === REFERENCE_DELTA) {
      this.baseAt = next;
      next += idBytes;
    }
    if (this.type === OFFSET_DELTA) {
      const start = next;
      let distance = -1;
      do {
        if (next >= end || next - start >= LONGEST_NUMBER_BYTES) return false;
        byte = bytes[next++]!;
        distance = (distance + 1) * 128 + (byte & 127);
      } while ((byte & 128) !== 0);
      this.distance = distance;
    }
    this.bodyAt = next;
    return next <= end;
  }
}
