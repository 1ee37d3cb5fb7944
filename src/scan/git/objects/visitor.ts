import type { NumberList } from './delta.ts';
import { type Entries, idOf } from './entries.ts';
import { HASH_BYTES, type HashName, type ObjectType } from './format.ts';

/** An object that another one builds on. */
export interface Base<State> {
  readonly from: number;
  readonly to: number;
  /** What the visitor gave back for it. */
  readonly state: State;
}

/**
 * Is told of each sought object once, one way or another. What is handed to it holds until it returns. An object may
 * move in memory before one that builds on it is visited: what a state keeps of places should count from `from`.
 */
export interface Visitor<State> {
  /** An object whose content stands in memory. */
  visit(object: FoundObject<State>): State;
  /** One that is too large to be made here; its size where that is known, else null. git can read it. */
  large(id: string, type: ObjectType, size: number | null): void;
  /** One that cannot be read, and why; its type where that is known, else null. git may know of another copy of it. */
  broken(id: string, type: ObjectType | null, reason: string): void;
}

/** The object that is being visited. */
export class FoundObject<State> {
  type: ObjectType = 'blob';
  /** Its bytes are `memory[from..to)`. */
  from = 0;
  to = 0;
  /** What it was made from, if that was visited; null: nothing of it has been seen before. */
  base: Base<State> | null = null;
  /** See `Delta`. Without a base the whole is fresh. */
  readonly fresh: NumberList;
  readonly copies: NumberList;
  entry = 0;
  readonly #entries: Entries;
  readonly #hash: HashName;

  constructor(entries: Entries, hash: HashName, fresh: NumberList, copies: NumberList) {
    this.#entries = entries;
    this.#hash = hash;
    this.fresh = fresh;
    this.copies = copies;
  }

  /** In hexadecimal. */
  get id(): string {
    return idOf(this.#entries, this.entry, this.#hash);
  }

  /** Writes the bytes of its id to `target`, from `at` on. */
  copyId(target: Uint8Array, at: number): void {
    const { ids, items } = this.#entries;
    const width = HASH_BYTES[this.#hash];
    const from = items[this.entry]! * width;
    target.set(ids.subarray(from, from + width), at);
  }

  /** Tells that all of it is to be looked at. */
  setWhole(): void {
    this.base = null;
    this.copies.length = 0;
    this.fresh.length = 0;
    this.fresh.push(this.from);
    this.fresh.push(this.to);
  }
}
