import { isAbsolute, relative, resolve, sep } from 'node:path';
import type { HookPlan } from '../project/hook/hook.ts';

/** A path as it is shown: from the folder where it lies below it, and as it is where it does not. */
export function pathFrom(folder: string, path: string): string {
  const way = relative(folder, resolve(folder, path));
  return way === '' || way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way) ? path : way;
}

/** A plan for hooks as the JSON of `hook` and `init` holds it; its paths start at the folder. */
export function hookPlanJson({ changes, manual, notes }: HookPlan, folder: string): object {
  return {
    changes: changes.map(({ path, description, lines }) => ({ path: pathFrom(folder, path), description, lines })),
    manual: manual.map(({ action, path, reason, lines }) => ({ action, path: pathFrom(folder, path), reason, lines })),
    notes,
  };
}
