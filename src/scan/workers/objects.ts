import type { Content, ContentScanner } from '../content-scanner.ts';
import { HASH_BYTES, type ObjectType } from '../git/objects/format.ts';
import type { ObjectPlan } from '../git/objects/plan.ts';
import { TaskReader } from '../git/objects/task-reader.ts';
import type { FoundObject, Visitor } from '../git/objects/visitor.ts';
import { ObjectScanner } from '../object-scanner.ts';
import type { Searcher } from '../searcher.ts';

/** An object that is not clean, or not read: then `reason` says why, or that git has to read it. */
export interface ObjectResult {
  readonly id: string;
  /** null where that is not known. */
  readonly type: ObjectType | null;
  readonly outcome: Content | { readonly reason: string } | 'large';
}

/** What the objects of one task have given. */
export interface TaskResult {
  /** Ids of those that held nothing, as bytes, one behind the other. */
  readonly clean: Uint8Array;
  /** Blobs among them, and bytes of them all. */
  readonly blobs: number;
  readonly bytes: number;
  readonly others: readonly ObjectResult[];
}

const NEWLINE = 0x0a;

/** Reads the tasks of a plan and scans what they hold; of commits and tags the message. */
export class TaskScanner {
  readonly #reader: TaskReader<boolean>;
  readonly #scanner: ObjectScanner;
  readonly #idBytes: number;
  #clean = Buffer.alloc(0);
  #cleanCount = 0;
  #blobs = 0;
  #bytes = 0;
  #others: ObjectResult[] = [];

  /** `searcher` has the memory in which objects are made; `other` is for contents that are not UTF-8. */
  constructor(plan: ObjectPlan, searcher: Searcher, other: ContentScanner) {
    this.#scanner = new ObjectScanner(searcher, other);
    this.#idBytes = HASH_BYTES[plan.hash];
    const visitor: Visitor<boolean> = {
      visit: (object) => this.#visit(object),
      large: (id, type) => this.#others.push({ id, type, outcome: 'large' }),
      broken: (id, type, reason) => this.#others.push({ id, type, outcome: { reason } }),
    };
    this.#reader = new TaskReader(plan, searcher.memory, 0, visitor);
  }

  read(task: number): TaskResult {
    this.#cleanCount = 0;
    this.#blobs = 0;
    this.#bytes = 0;
    this.#others = [];
    this.#reader.read(task);
    const clean = Uint8Array.prototype.slice.call(this.#clean, 0, this.#cleanCount * this.#idBytes);
    return { clean, blobs: this.#blobs, bytes: this.#bytes, others: this.#others };
  }

  /** Gives back whether what is made from the object is to be scanned whole. */
  #visit(object: FoundObject<boolean>): boolean {
    const content = this.#contentOf(object);
    if (content.matches.length > 0) this.#others.push({ id: object.id, type: object.type, outcome: content });
    else {
      if (object.type === 'blob') this.#blobs += 1;
      this.#bytes += content.bytes;
      this.#addClean(object);
    }
    return this.#scanner.needsWhole;
  }

  #contentOf({ type, from, to, base, fresh }: FoundObject<boolean>): Content {
    if (type !== 'blob') return this.#scanner.scan(this.#messageOf(from, to), to);
    return base === null || base.state ? this.#scanner.scan(from, to) : this.#scanner.scanFresh(from, to, fresh);
  }

  /** Where the message begins: behind the empty line that ends the headers. */
  #messageOf(from: number, to: number): number {
    const { memory } = this.#scanner;
    for (let at = from; at + 1 < to; at += 1) {
      if (memory[at] === NEWLINE && memory[at + 1] === NEWLINE) return at + 2;
    }
    return to;
  }

  #addClean(object: FoundObject<boolean>): void {
    const end = (this.#cleanCount + 1) * this.#idBytes;
    if (end > this.#clean.length) {
      const larger = Buffer.alloc(Math.max(4096, 2 * end));
      this.#clean.copy(larger);
      this.#clean = larger;
    }
    object.copyId(this.#clean, end - this.#idBytes);
    this.#cleanCount += 1;
  }
}
