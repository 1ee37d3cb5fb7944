import { createHash } from 'node:crypto';
import { closePlan, type ObjectPlan, planObjects, type PlanOptions } from '../../../../src/scan/git/objects/plan.ts';
import { TaskReader } from '../../../../src/scan/git/objects/task-reader.ts';
import type { FoundObject } from '../../../../src/scan/git/objects/visitor.ts';

/** What became of one object. */
export interface Told {
  readonly id: string;
  readonly type: string | null;
  readonly state: 'visited' | 'large' | 'broken';
  /** The content of a visited one. */
  readonly content: Buffer;
  readonly reason: string;
  readonly size: number | null;
  readonly fromBase: boolean;
}

const NOTHING = Buffer.alloc(0);

/** Reads all objects that are asked for, and checks what the reader says of bases and fresh stretches on the way. */
export function readAll(
  directory: string,
  options: PlanOptions,
  memory: Uint8Array = new Uint8Array(1 << 20),
  start = 5,
  between?: (plan: ObjectPlan) => void,
): Told[] {
  const plan = planObjects(directory, options);
  try {
    between?.(plan);
    const told: Told[] = [];
    const note = (id: string, type: string | null, state: Told['state'], more: Partial<Told>): void => {
      told.push({ id, type, state, content: NOTHING, reason: '', size: null, fromBase: false, ...more });
    };
    const reader = new TaskReader<Buffer>(plan, memory, start, {
      visit(object) {
        const content = Buffer.from(memory.subarray(object.from, object.to));
        if (object.from < start) throw new Error('a content before the start of the memory');
        checkStretches(object, memory);
        note(object.id, object.type, 'visited', { content, fromBase: object.base !== null });
        return content;
      },
      large: (id, type, size) => note(id, type, 'large', { size }),
      broken: (id, type, reason) => note(id, type, 'broken', { reason }),
    });
    for (let task = 0; task < plan.taskCount; task++) reader.read(task);
    return told;
  } finally {
    closePlan(plan);
  }
}

/** Fresh stretches and copies make up the object, and copies are what the base holds. */
function checkStretches(object: FoundObject<Buffer>, memory: Uint8Array): void {
  const { from, to, base } = object;
  const copies = object.copies.values.subarray(0, object.copies.length);
  const fresh = object.fresh.values.subarray(0, object.fresh.length);
  if (base === null) {
    if (copies.length > 0 || fresh.join() !== [from, to].join()) throw new Error('a whole object that is not fresh');
    return;
  }
  if (!base.state.equals(memory.subarray(base.from, base.to))) throw new Error('a base that is no longer in memory');
  const pieces = [...stretches(fresh, 2), ...stretches(copies, 3)].sort(
    (one, other) => one.from - other.from || one.to - other.to,
  );
  let at = from;
  let inBase = base.from;
  for (const piece of pieces) {
    if (piece.from !== at || piece.to > to) throw new Error('stretches that leave something out');
    at = piece.to;
    if (piece.source === -1) {
      inBase = -1;
      continue;
    }
    if (inBase !== -1 && inBase !== piece.source) throw new Error('a seam that is not told');
    inBase = piece.source + piece.to - piece.from;
    if (piece.source < base.from || inBase > base.to) throw new Error('a copy from outside of the base');
    const copied = Buffer.compare(memory.subarray(piece.from, piece.to), memory.subarray(piece.source, inBase));
    if (copied !== 0) throw new Error('a copy that is not what the base holds');
  }
  if (at !== to) throw new Error('stretches that leave something out');
  if (inBase !== -1 && inBase !== base.to) throw new Error('an end that is not told');
}

function stretches(values: Int32Array, step: number): { from: number; to: number; source: number }[] {
  const found: { from: number; to: number; source: number }[] = [];
  for (let at = 0; at < values.length; at += step) {
    const [from, second, length] = values.subarray(at, at + step) as unknown as [number, number, number];
    if (step === 2) found.push({ from, to: second, source: -1 });
    else found.push({ from, to: from + length, source: second });
  }
  return found;
}

/** The id that git gives a content. */
export function idOfContent(type: string, content: Uint8Array, hash: 'sha1' | 'sha256'): string {
  return createHash(hash).update(`${type} ${content.length}\0`).update(content).digest('hex');
}
