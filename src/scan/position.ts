export const NEWLINE = 0x0a;
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

/** A place in a text, counted from 1; a column is a UTF-16 code unit. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Counts lines and columns over bytes of UTF-8 that are given in order. An invalid byte counts one column. */
export class PositionCounter {
  #line = 1;
  #column = 1;
  #started = false;
  /** Continuation bytes that the last lead byte still asks for, and whether it began a character of four bytes. */
  #missing = 0;
  #isLong = false;

  get position(): Position {
    return { line: this.#line, column: this.#column };
  }

  /** Moves over `bytes[from, to)`, in which so many lines end. */
  advance(bytes: Uint8Array, from: number, to: number, newlines = newlinesIn(bytes, from, to)): void {
    let at = from;
    if (!this.#started && to > from) {
      this.#started = true;
      // Editors do not count the mark as a character of the first line.
      if (BYTE_ORDER_MARK.every((byte, index) => bytes[from + index] === byte)) at += BYTE_ORDER_MARK.length;
    }
    if (newlines > 0) {
      this.#line += newlines;
      this.#column = 1;
      this.#missing = 0;
      at = from + bytes.subarray(from, to).lastIndexOf(NEWLINE) + 1;
    }
    for (; at < to; at += 1) this.#count(bytes[at]!);
  }

  clone(): PositionCounter {
    const copy = new PositionCounter();
    copy.#line = this.#line;
    copy.#column = this.#column;
    copy.#started = this.#started;
    copy.#missing = this.#missing;
    copy.#isLong = this.#isLong;
    return copy;
  }

  #count(byte: number): void {
    if (byte < 0x80) {
      this.#missing = 0;
      this.#column += 1;
    } else if ((byte & 0xc0) === 0x80 && this.#missing > 0) {
      this.#missing -= 1;
      // A character beyond the basic plane takes two code units.
      if (this.#missing === 0 && this.#isLong) this.#column += 1;
    } else {
      this.#missing = continuationsOf(byte);
      this.#isLong = this.#missing === 3;
      this.#column += 1;
    }
  }
}

/** Where a line (from 1) begins in bytes; null where there are fewer lines. */
export function startOfLine(bytes: Uint8Array, line: number): number | null {
  let at = 0;
  for (let passed = 1; passed < line; passed += 1) {
    const end = bytes.indexOf(NEWLINE, at);
    if (end === -1) return null;
    at = end + 1;
  }
  return at;
}

function newlinesIn(bytes: Uint8Array, from: number, to: number): number {
  let newlines = 0;
  for (let at = from; at < to; at += 1) if (bytes[at] === NEWLINE) newlines += 1;
  return newlines;
}

/** How many continuation bytes a lead byte asks for; none for a byte that cannot lead. */
function continuationsOf(byte: number): number {
  if (byte >= 0xc2 && byte <= 0xdf) return 1;
  if (byte >= 0xe0 && byte <= 0xef) return 2;
  return byte >= 0xf0 && byte <= 0xf4 ? 3 : 0;
}
