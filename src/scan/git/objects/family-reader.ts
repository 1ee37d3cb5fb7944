import { ContentStack } from './content-stack.ts';
import { Delta } from './delta.ts';
import { BEYOND_SIZES, IS_OFFSET_DELTA, IS_REFERENCE_DELTA, IS_SOUGHT, idOf, TYPE_BITS } from './entries.ts';
import { EntryHeader } from './entry-header.ts';
import { FAULTS, HASH_BYTES, OFFSET_DELTA, REFERENCE_DELTA, TYPE_NAMES } from './format.ts';
import { inflateExactly } from './inflate.ts';
import { LARGEST_STREAM } from './limits.ts';
import { PackWindow } from './pack-window.ts';
import type { ObjectPlan, Source } from './plan.ts';
import { FoundObject, type Visitor } from './visitor.ts';

/** Reads packed objects together with all that hang from them, each after what it is made from. */
export class FamilyReader<State> {
  readonly #plan: ObjectPlan;
  readonly #memory: Uint8Array;
  readonly #visitor: Visitor<State>;
  readonly #stack: ContentStack<State>;
  readonly #found: FoundObject<State>;
  readonly #base: { from: number; to: number; state: State };
  readonly #delta = new Delta();
  readonly #header = new EntryHeader();
  readonly #window: PackWindow;
  readonly #idBytes: number;

  constructor(plan: ObjectPlan, memory: Uint8Array, start: number, visitor: Visitor<State>) {
    this.#plan = plan;
    this.#memory = memory;
    this.#visitor = visitor;
    this.#stack = new ContentStack(memory, start);
    this.#found = new FoundObject(plan.entries, plan.hash, this.#delta.fresh, this.#delta.copies);
    this.#base = { from: 0, to: 0, state: undefined as State };
    this.#window = new PackWindow(plan.sources.reduce((largest, { bytes }) => Math.max(largest, bytes), 0));
    this.#idBytes = HASH_BYTES[plan.hash];
  }

  /** Reads a family, whose root stands in `source`. */
  read(root: number, source: Source): void {
    const stack = this.#stack;
    const { nextSibling } = this.#plan.entries;
    stack.depth = 0;
    this.#make(root, -1, source);
    while (stack.depth > 0) {
      const top = stack.depth - 1;
      const entry = stack.child[top]!;
      if (entry === -1) {
        stack.pop();
        continue;
      }
      stack.child[top] = nextSibling[entry]!;
      this.#make(entry, stack.entry[top]!, source);
    }
  }

  /** Makes an entry, from the content on top of the stack where it has a parent, and has it visited. */
  #make(entry: number, parent: number, source: Source): void {
    const { faults, sizes, kinds, firstChild } = this.#plan.entries;
    const stack = this.#stack;
    const size = sizes[entry]!;
    if (faults[entry] !== 0) return this.#tellBroken(entry, FAULTS[faults[entry]!]!);
    if (size > LARGEST_STREAM) return this.#tellLarge(entry, parent === -1 && size < BEYOND_SIZES ? size : null);
    const stream = this.#inflate(entry, parent, source);
    if (stream === null) return this.#tellLarge(entry, parent === -1 ? size : null);
    if (typeof stream === 'string') return this.#tellBroken(entry, stream);

    const delta = this.#delta;
    let length = size;
    if (parent !== -1) {
      if (!delta.read(stream)) return this.#tellBroken(entry, 'the delta is cut short');
      length = delta.size;
    }
    if (!stack.makeRoom(length)) return this.#tellLarge(entry, length);
    const top = stack.depth - 1;
    const from = stack.top;
    if (parent === -1) {
      this.#memory.set(stream, from);
    } else {
      const wrong = delta.apply(this.#memory, stack.from[top]!, stack.to[top]!, from);
      if (wrong !== null) return this.#tellBroken(entry, wrong);
    }

    const isSought = (kinds[entry]! & IS_SOUGHT) !== 0;
    const state = isSought ? this.#visit(entry, from, from + length, top) : undefined;
    const child = firstChild[entry]!;
    if (child !== -1) stack.push(entry, from, from + length, child, isSought, state);
  }

  #visit(entry: number, from: number, to: number, top: number): State {
    const found = this.#found;
    const stack = this.#stack;
    found.entry = entry;
    found.type = TYPE_NAMES[this.#plan.entries.kinds[entry]! & TYPE_BITS]!;
    found.from = from;
    found.to = to;
    if (top !== -1 && stack.visited[top]!) {
      const base = this.#base;
      base.from = stack.from[top]!;
      base.to = stack.to[top]!;
      base.state = stack.state[top] as State;
      found.base = base;
    } else {
      found.setWhole();
    }
    return this.#visitor.visit(found);
  }

  /** The stream of an entry; what is wrong with it, in words; null where it takes up more room than is read at once. */
  #inflate(entry: number, parent: number, source: Source): Buffer | string | null {
    const { offsets, sizes } = this.#plan.entries;
    const from = offsets[entry]!;
    const to = entry + 1 < source.end ? offsets[entry + 1]! : source.bytes;
    if (to - from > 2 * LARGEST_STREAM) return null;
    const window = this.#window;
    if (!window.read(source.descriptor!, from, to, source.bytes)) return 'the pack has become shorter';
    const { buffer, at } = window;
    if (!this.#isAsPlanned(entry, parent, buffer, at, at + to - from)) return 'the pack has changed';
    return inflateExactly(buffer.subarray(this.#header.bodyAt, at + to - from), sizes[entry]!);
  }

  /** Whether the header still says what the plan was made by. */
  #isAsPlanned(entry: number, parent: number, bytes: Uint8Array, at: number, end: number): boolean {
    const header = this.#header;
    const { kinds, sizes, offsets, items, ids } = this.#plan.entries;
    const width = this.#idBytes;
    if (!header.read(bytes, at, end, width) || header.size !== sizes[entry]) return false;
    const kind = kinds[entry]!;
    if ((kind & IS_OFFSET_DELTA) !== 0) {
      return header.type === OFFSET_DELTA && offsets[entry]! - header.distance === offsets[parent];
    }
    if ((kind & IS_REFERENCE_DELTA) === 0) return header.type === (kind & TYPE_BITS);
    if (header.type !== REFERENCE_DELTA) return false;
    const base = items[parent]! * width;
    for (let byte = 0; byte < width; byte++) if (ids[base + byte] !== bytes[header.baseAt + byte]) return false;
    return true;
  }

  #tellBroken(entry: number, reason: string): void {
    this.#tell(entry, (id, type) => this.#visitor.broken(id, type, reason));
  }

  #tellLarge(root: number, size: number | null): void {
    this.#tell(root, (id, type, entry) => {
      if (type === null) this.#visitor.broken(id, type, 'its type is not known');
      else this.#visitor.large(id, type, entry === root ? size : null);
    });
  }

  /** Tells of an entry and of all that hang from it, as far as they are sought. */
  #tell(root: number, tell: (id: string, type: (typeof TYPE_NAMES)[number], entry: number) => void): void {
    const { entries, hash } = this.#plan;
    const waiting = [root];
    for (let entry = waiting.pop(); entry !== undefined; entry = waiting.pop()) {
      const kind = entries.kinds[entry]!;
      if ((kind & IS_SOUGHT) !== 0) tell(idOf(entries, entry, hash), TYPE_NAMES[kind & TYPE_BITS]!, entry);
      for (let child = entries.firstChild[entry]!; child !== -1; child = entries.nextSibling[child]!) {
        waiting.push(child);
      }
    }
  }
}
