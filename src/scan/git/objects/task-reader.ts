import { isKeywardError } from '../../../core/errors.ts';
import { NumberList } from './delta.ts';
import { idOf } from './entries.ts';
import { FamilyReader } from './family-reader.ts';
import { HASH_BYTES, type ObjectType } from './format.ts';
import { LARGEST_STREAM } from './limits.ts';
import { readLoose } from './loose.ts';
import { loosePath } from './loose-names.ts';
import { closePlan, type ObjectPlan, planObjects, type Source } from './plan.ts';
import { FoundObject, type Visitor } from './visitor.ts';

/** A loose object's type is not known before it is read, so that it is looked for among all. */
const ALL_TYPES: readonly ObjectType[] = ['commit', 'tree', 'blob', 'tag'];

/**
 * Does the tasks of a plan, one at a time: has every sought object of a task visited, its content in `memory` from
 * `start` on, or tells why it was not. Whatever the objects are made of, `read` throws only what the visitor throws.
 */
export class TaskReader<State> {
  readonly #plan: ObjectPlan;
  readonly #memory: Uint8Array;
  readonly #start: number;
  readonly #visitor: Visitor<State>;
  readonly #families: FamilyReader<State>;
  readonly #found: FoundObject<State>;
  #source: Source | null = null;
  #vanished: string[] = [];

  constructor(plan: ObjectPlan, memory: Uint8Array, start: number, visitor: Visitor<State>) {
    this.#plan = plan;
    this.#memory = memory;
    this.#start = start;
    this.#visitor = visitor;
    this.#families = new FamilyReader(plan, memory, start, visitor);
    this.#found = new FoundObject(plan.entries, plan.hash, new NumberList(), new NumberList());
  }

  /**
   * Does the task of this number, from 0 to before `plan.taskCount`. Between tasks the event loop should get a turn: of
   * streams that cannot be inflated only some thousand are looked at in one, the others are told as broken.
   */
  read(task: number): void {
    const vanished = this.readAsPlanned(task);
    if (vanished.length > 0) this.#lookAgain(vanished);
  }

  /** The same; gives the ids of loose objects that are no longer where they were listed, and says nothing of them. */
  readAsPlanned(task: number): string[] {
    const { roots, starts } = this.#plan.tasks;
    this.#vanished = [];
    for (let place = starts[task]!; place < starts[task + 1]!; place++) {
      const root = roots[place]!;
      const source = this.#sourceOf(root);
      if (source.descriptor === null) this.#readLoose(root, source);
      else this.#families.read(root, source);
    }
    return this.#vanished;
  }

  /** Mostly that of the root before. */
  #sourceOf(entry: number): Source {
    const last = this.#source;
    if (last !== null && last.start <= entry && entry < last.end) return last;
    this.#source = this.#plan.sources.find(({ start, end }) => start <= entry && entry < end)!;
    return this.#source;
  }

  #readLoose(entry: number, source: Source): void {
    const plan = this.#plan;
    const id = idOf(plan.entries, entry, plan.hash);
    const largest = Math.min(LARGEST_STREAM, this.#memory.length - this.#start);
    const loose = readLoose(loosePath(source.path, id), largest);
    if (loose.state === 'vanished') {
      this.#vanished.push(id);
      return;
    }
    if (loose.state === 'broken') return this.#visitor.broken(id, null, loose.reason);
    if (!plan.types.includes(loose.type)) return;
    if (loose.state === 'large') return this.#visitor.large(id, loose.type, loose.size);
    const found = this.#found;
    found.entry = entry;
    found.type = loose.type;
    found.from = this.#start;
    found.to = this.#start + loose.bytes.length - loose.bodyAt;
    found.setWhole();
    this.#memory.set(loose.bytes.subarray(loose.bodyAt), found.from);
    this.#visitor.visit(found);
  }

  /** A loose object vanishes when a repack has put it into a pack: the folders are listed again, once. */
  #lookAgain(vanished: readonly string[]): void {
    const { directory, hash } = this.#plan;
    const missing = new Set(vanished);
    const width = HASH_BYTES[hash];
    let reason = 'it vanished while it was read';
    try {
      const wanted = (ids: Uint8Array, at: number): boolean =>
        missing.has(Buffer.from(ids.subarray(at, at + width)).toString('hex'));
      const plan = planObjects(directory, { hash, types: ALL_TYPES, wanted });
      try {
        this.#readAgain(plan, missing);
      } finally {
        closePlan(plan);
      }
    } catch (error) {
      if (!isKeywardError(error)) throw error;
      reason = error.message;
    }
    for (const id of missing) this.#visitor.broken(id, null, reason);
  }

  /** Reads what a new plan has found of the missing objects, and takes them off the list. */
  #readAgain(plan: ObjectPlan, missing: Set<string>): void {
    const visitor = this.#visitor;
    const { types } = this.#plan;
    const reader = new TaskReader<State | undefined>(plan, this.#memory, this.#start, {
      visit(object) {
        missing.delete(object.id);
        object.setWhole();
        return types.includes(object.type) ? visitor.visit(object as FoundObject<State>) : undefined;
      },
      large(id, type, size) {
        missing.delete(id);
        if (types.includes(type)) visitor.large(id, type, size);
      },
      broken(id, type, why) {
        missing.delete(id);
        visitor.broken(id, type, why);
      },
    });
    for (let task = 0; task < plan.taskCount; task++) reader.readAsPlanned(task);
  }
}
