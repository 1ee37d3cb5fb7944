/** What contents are pushed into, one after the other: a scanner, or whoever keeps them. */
export interface Sink<Result> {
  /** Memory for the next piece; never empty. */
  space(): Uint8Array;
  /** Says that `length` bytes were written to the start of `space()`. */
  advance(length: number): void;
  /** Gives what came of the content, and makes ready for the next. */
  end(): Result;
  /** Forgets a content that could not be read to its end. */
  reset(): void;
}

/** Hands a piece of any length to a sink. */
export function push(sink: Sink<unknown>, bytes: Uint8Array): void {
  let from = 0;
  while (from < bytes.length) {
    const space = sink.space();
    const length = Math.min(space.length, bytes.length - from);
    space.set(bytes.subarray(from, from + length));
    sink.advance(length);
    from += length;
  }
}
