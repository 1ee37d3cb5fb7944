const NEWLINE = 0x0a;
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

/** A place in a text, counted from 1; a column is a UTF-16 code unit. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Counts lines and columns over bytes of UTF-8 that are given in order. Invalid bytes count one column each. */
export class PositionCounter {
  #line = 1;
  #column = 1;
  #started = false;

  get position(): Position {
    return { line: this.#line, column: this.#column };
  }

  /** Moves over `bytes[from, to)`. */
  advance(bytes: Uint8Array, from: number, to: number): void {
    let at = from;
    if (!this.#started && to > from) {
      this.#started = true;
      // Editors do not count the mark as a character of the first line.
      if (BYTE_ORDER_MARK.every((byte, index) => bytes[from + index] === byte)) at += BYTE_ORDER_MARK.length;
    }
    const lastNewline = to > at ? bytes.lastIndexOf(NEWLINE, to - 1) : -1;
    if (lastNewline >= at) {
      for (let next = bytes.indexOf(NEWLINE, at); next !== -1 && next <= lastNewline;) {
        this.#line += 1;
        next = bytes.indexOf(NEWLINE, next + 1);
      }
      this.#column = 1;
      at = lastNewline + 1;
    }
    for (; at < to; at += 1) this.#column += codeUnits(bytes[at]!);
  }

  clone(): PositionCounter {
    const copy = new PositionCounter();
    copy.#line = this.#line;
    copy.#column = this.#column;
    copy.#started = this.#started;
    return copy;
  }
}

/** Code units that a byte begins: none for a continuation byte, two for the lead of four. */
function codeUnits(byte: number): number {
  if ((byte & 0xc0) === 0x80) return 0;
  return byte >= 0xf0 ? 2 : 1;
}
