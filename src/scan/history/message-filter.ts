const NEWLINE = 0x0a;

/** Passes on what stands behind the headers of a commit or a tag, which end with an empty line. */
export class MessageFilter {
  #isInMessage = false;
  #isAtLineStart = false;

  /** The part of the next piece that belongs to the message. */
  pass(piece: Buffer): Buffer {
    if (this.#isInMessage) return piece;
    for (const [at, byte] of piece.entries()) {
      if (byte === NEWLINE && this.#isAtLineStart) {
        this.#isInMessage = true;
        return piece.subarray(at + 1);
      }
      this.#isAtLineStart = byte === NEWLINE;
    }
    return piece.subarray(piece.length);
  }
}
