/** Stretches of numbers that are used again for each object: only the first `length` of them count. */
export class NumberList {
  values = new Int32Array(256);
  length = 0;

  push(value: number): void {
    if (this.length === this.values.length) {
      const larger = new Int32Array(2 * this.length);
      larger.set(this.values);
      this.values = larger;
    }
    this.values[this.length++] = value;
  }
}

/** Bytes up to which a loop is faster than asking the engine to copy. */
const SHORT_COPY = 32;
const SIZE_WHERE_NONE = 0x10000;

/**
 * Making an object from its base and a delta (https://git-scm.com/docs/gitformat-pack, checked 2026-11-24): sizes of
 * both, then commands that copy a stretch of the base or insert bytes of the delta.
 */
export class Delta {
  /** The sizes that the delta names; `read` fills them in. */
  baseSize = 0;
  size = 0;
  /**
   * Pairs of places in the object, ascending: from the first to before the second the bytes are not from the base. A
   * pair of two equal places is a seam: what stands there one beside the other does not in the base. The object's start
   * and end are seams unless the base starts or ends likewise.
   */
  readonly fresh = new NumberList();
  /** Triples, ascending: a place in the object, the place in the base that it is copied from, how many bytes. */
  readonly copies = new NumberList();

  #delta: Uint8Array = new Uint8Array(0);
  #at = 0;

  /** Takes up a delta; false where it is too short to name its sizes. */
  read(delta: Uint8Array): boolean {
    this.#delta = delta;
    this.#at = 0;
    this.baseSize = this.#number();
    this.size = this.#number();
    return Number.isSafeInteger(this.size) && this.baseSize >= 0;
  }

  /**
   * Makes the object at `memory[to..)`, where there must be room for `size` bytes, from the base at
   * `memory[baseFrom..baseTo)`. Gives what is wrong with the delta, in words; null where it is well.
   */
  apply(memory: Uint8Array, baseFrom: number, baseTo: number, to: number): string | null {
    const { fresh, copies } = this;
    fresh.length = 0;
    copies.length = 0;
    if (baseTo - baseFrom !== this.baseSize) return 'its base does not have the size that it builds on';
    const delta = this.#delta;
    const end = to + this.size;
    let at = this.#at;
    let next = to;
    // Where in the base the next byte would stand, had the last stretch gone on; the object begins where the base does.
    let expected = baseFrom;
    while (at < delta.length) {
      const command = delta[at++]!;
      if (command === 0) return 'a command that is not known';
      if (command < 128) {
        if (at + command > delta.length) return 'the delta is cut short';
        if (next + command > end) return 'it does not have the size that it tells';
        // One that follows another makes it longer.
        if (expected === -1) fresh.length--;
        else fresh.push(next);
        for (const stop = at + command; at < stop;) memory[next++] = delta[at++]!;
        fresh.push(next);
        expected = -1;
        continue;
      }
      let from = 0;
      let size = 0;
      if ((command & 1) !== 0) from = delta[at++]!;
      if ((command & 2) !== 0) from |= delta[at++]! << 8;
      if ((command & 4) !== 0) from |= delta[at++]! << 16;
      if ((command & 8) !== 0) from += delta[at++]! * 2 ** 24;
      if ((command & 16) !== 0) size = delta[at++]!;
      if ((command & 32) !== 0) size |= delta[at++]! << 8;
      if ((command & 64) !== 0) size |= delta[at++]! << 16;
      if (at > delta.length) return 'the delta is cut short';
      if (size === 0) size = SIZE_WHERE_NONE;
      if (from + size > this.baseSize) return 'it copies more than its base has';
      if (next + size > end) return 'it does not have the size that it tells';
      from += baseFrom;
      if (from === expected && copies.length > 0) {
        copies.values[copies.length - 1]! += size;
      } else {
        // An inserted stretch that ends here is a seam already.
        if (from !== expected && expected !== -1) {
          fresh.push(next);
          fresh.push(next);
        }
        copies.push(next);
        copies.push(from);
        copies.push(size);
      }
      expected = from + size;
      if (size > SHORT_COPY) {
        memory.copyWithin(next, from, expected);
        next += size;
      } else {
        while (from < expected) memory[next++] = memory[from++]!;
      }
    }
    if (next !== end) return 'it does not have the size that it tells';
    if (expected !== -1 && expected !== baseTo) {
      fresh.push(next);
      fresh.push(next);
    }
    return null;
  }

  #number(): number {
    const delta = this.#delta;
    let value = 0;
    for (let unit = 1; this.#at < delta.length; unit *= 128) {
      const byte = delta[this.#at++]!;
      value += (byte & 127) * unit;
      if (byte < 128) return value;
    }
    return -1;
  }
}
