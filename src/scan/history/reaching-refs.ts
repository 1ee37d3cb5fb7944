import type { Graph } from './commits.ts';
import type { Ref } from './refs.ts';

/** Objects looked for at a time: one bit of a number each. */
const AT_ONCE = 32;

/** Refs that reach something. */
export interface Reaching {
  /** Their names, in the order of the refs; no more than were asked for. */
  readonly names: readonly string[];
  /** How many there are in all. */
  readonly count: number;
}

/** Tells for each set of commits which refs reach one of them. The graph holds what the refs reach. */
export function refsReaching(
  graph: Graph,
  refs: readonly Ref[],
  sets: readonly (readonly string[])[],
  most: number,
): Reaching[] {
  const masks = new Int32Array(graph.ids.length);
  const tips = refs.flatMap(({ name, target }) => {
    const at = graph.index.get(target);
    return at === undefined ? [] : [{ name, at }];
  });
  const answers: Reaching[] = [];
  for (let from = 0; from < sets.length; from += AT_ONCE) {
    const batch = sets.slice(from, from + AT_ONCE);
    mark(masks, graph, batch);
    for (const bit of batch.keys()) {
      const names: string[] = [];
      let count = 0;
      for (const { name, at } of tips) {
        if (((masks[at]! >>> bit) & 1) === 0) continue;
        if (count < most) names.push(name);
        count += 1;
      }
      answers.push({ names, count });
    }
  }
  return answers;
}

/** Gives each commit a bit for each set of which it is, or has above it, a commit. */
function mark(masks: Int32Array, { index, parents }: Graph, sets: readonly (readonly string[])[]): void {
  masks.fill(0);
  for (const [bit, commits] of sets.entries()) {
    for (const commit of commits) {
      const at = index.get(commit);
      if (at !== undefined) masks[at]! |= 1 << bit;
    }
  }
  // Parents come first, so that one pass carries each bit to all that stand above it.
  for (const [at, above] of parents.entries()) for (const parent of above) masks[at]! |= masks[parent]!;
}
