import { readFully } from './files.ts';

const WINDOW_BYTES = 1024 * 1024;
/** How much is read at once, since what hangs together mostly stands close together. */
const STEP_BYTES = 4 * 1024;

/** Reads stretches of packs. */
export class PackWindow {
  /** Where the last stretch stands, from `at`; until the next one is read. */
  buffer: Uint8Array;
  at = 0;
  readonly #window: Buffer;
  #descriptor = -1;
  #from = 0;
  #to = 0;

  /** For packs of at most `largest` bytes. */
  constructor(largest: number) {
    this.#window = Buffer.allocUnsafeSlow(Math.min(WINDOW_BYTES, largest));
    this.buffer = this.#window;
  }

  /** Reads `[from, to)` of a pack that ends at `end`; false where it has become shorter. */
  read(descriptor: number, from: number, to: number, end: number): boolean {
    if (to - from > this.#window.length) {
      this.buffer = Buffer.allocUnsafeSlow(to - from);
      this.at = 0;
      return readFully(descriptor, this.buffer, 0, to - from, from);
    }
    this.buffer = this.#window;
    if (descriptor !== this.#descriptor || from < this.#from || to > this.#to) {
      const stop = Math.min(end, Math.max(to, from + STEP_BYTES));
      this.#descriptor = -1;
      if (!readFully(descriptor, this.#window, 0, stop - from, from)) return false;
      this.#descriptor = descriptor;
      this.#from = from;
      this.#to = stop;
    }
    this.at = from - this.#from;
    return true;
  }
}
