/** Object ids, packed: a million of them take 20 MB, where strings would take a hundred. */
export class IdList {
  /** Bytes of one id: 20 for SHA-1, 32 for SHA-256. */
  readonly width: number;
  #bytes: Buffer;
  #length = 0;

  constructor(width: number, capacity = 1024) {
    this.width = width;
    this.#bytes = Buffer.allocUnsafe(width * capacity);
  }

  /** A list over bytes that hold one id after the other. */
  static over(bytes: Buffer, width: number): IdList {
    const list = new IdList(width, 0);
    list.#bytes = bytes;
    list.#length = Math.floor(bytes.length / width);
    return list;
  }

  get length(): number {
    return this.#length;
  }

  /** The ids, one after the other. Valid until the next `add`. */
  get bytes(): Buffer {
    return this.#bytes.subarray(0, this.#length * this.width);
  }

  /** Adds an id given in hex digits. */
  add(id: string): void {
    const end = (this.#length + 1) * this.width;
    if (end > this.#bytes.length) {
      const larger = Buffer.allocUnsafe(Math.max(2 * this.#bytes.length, 64 * this.width));
      this.bytes.copy(larger);
      this.#bytes = larger;
    }
    this.#bytes.write(id, end - this.width, this.width, 'hex');
    this.#length += 1;
  }

  /** Adds ids given as bytes, one behind the other. */
  addAll(ids: Uint8Array): void {
    const from = this.#length * this.width;
    if (from + ids.length > this.#bytes.length) {
      const larger = Buffer.allocUnsafe(2 * (from + ids.length));
      this.bytes.copy(larger);
      this.#bytes = larger;
    }
    this.#bytes.set(ids, from);
    this.#length += ids.length / this.width;
  }

  at(index: number): string {
    return this.#bytes.toString('hex', index * this.width, (index + 1) * this.width);
  }

  *[Symbol.iterator](): Generator<string> {
    for (let index = 0; index < this.#length; index += 1) yield this.at(index);
  }

  /** The same ids in order, each once. */
  sorted(): SortedIds {
    const { bytes, width } = this;
    const target = Buffer.allocUnsafe(bytes.length);
    let end = 0;
    for (const index of orderOf(this)) {
      const from = index * width;
      if (end > 0 && compareAt(bytes, from, target, end - width, width) === 0) continue;
      bytes.copy(target, end, from, from + width);
      end += width;
    }
    return new SortedIds(target.subarray(0, end), width);
  }
}

/** Which of two 32-bit halves of a 64-bit number is the greater part. */
const HIGH = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1 ? 1 : 0;

/** The indexes of ids in the order of the ids. Sorted natively by four bytes, which nearly always decide; then the rest. */
function orderOf({ bytes, width, length }: IdList): Uint32Array {
  const halves = new Uint32Array(2 * length);
  for (let index = 0; index < length; index += 1) {
    halves[2 * index + HIGH] = bytes.readUInt32BE(index * width);
    halves[2 * index + 1 - HIGH] = index;
  }
  new BigUint64Array(halves.buffer).sort();
  const order = Uint32Array.from({ length }, (_, at) => halves[2 * at + 1 - HIGH]!);
  for (let from = 0, to = 0; from < length; from = to) {
    while (to < length && halves[2 * to + HIGH] === halves[2 * from + HIGH]) to += 1;
    if (to - from < 2) continue;
    order.subarray(from, to).sort((left, right) => compareAt(bytes, left * width, bytes, right * width, width));
  }
  return order;
}

/** A set of object ids: packed, in order, each once. */
export class SortedIds {
  readonly bytes: Buffer;
  readonly width: number;

  constructor(bytes: Buffer, width: number) {
    this.bytes = bytes;
    this.width = width;
  }

  static none(width: number): SortedIds {
    return new SortedIds(Buffer.alloc(0), width);
  }

  get length(): number {
    return this.bytes.length / this.width;
  }

  /** Whether an id, given in hex digits, is among them. */
  has(id: string): boolean {
    return id.length === 2 * this.width && this.hasAt(Buffer.from(id, 'hex'), 0);
  }

  /** Whether the id whose bytes begin at `at` is among them. */
  hasAt(ids: Uint8Array, at: number): boolean {
    const wanted = Buffer.from(ids.buffer, ids.byteOffset + at, this.width);
    let from = 0;
    let to = this.length;
    while (from < to) {
      const middle = (from + to) >>> 1;
      const order = compareAt(this.bytes, middle * this.width, wanted, 0, this.width);
      if (order === 0) return true;
      if (order < 0) from = middle + 1;
      else to = middle;
    }
    return false;
  }

  /** Whether each id comes after the one before it. */
  isInOrder(): boolean {
    const { bytes, width } = this;
    if (bytes.length % width !== 0) return false;
    for (let at = width; at < bytes.length; at += width) {
      if (compareAt(bytes, at - width, bytes, at, width) >= 0) return false;
    }
    return true;
  }

  /** These and others. */
  with(others: IdList): SortedIds {
    return IdList.over(Buffer.concat([this.bytes, others.bytes]), this.width).sorted();
  }
}

/** Nearly always the first four bytes decide. */
function compareAt(left: Buffer, leftAt: number, right: Buffer, rightAt: number, width: number): number {
  const first = left.readUInt32BE(leftAt) - right.readUInt32BE(rightAt);
  return first === 0 ? left.compare(right, rightAt, rightAt + width, leftAt, leftAt + width) : first;
}
