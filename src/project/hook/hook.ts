import { join, sep } from 'node:path';
import { KeywardError } from '../../core/errors.ts';
import { shellQuote } from '../shell-quote.ts';
import {
  bringsKeyward,
  callsKeyward,
  launcherPath,
  managerOf,
  planLauncher,
  planManagedHooks,
  planManagedRemoval,
} from './managed-hooks.ts';
import type { Manager } from './managers/manager.ts';
import { ownHook, ownHookPath, planOwnHook, planOwnHookRemoval, works } from './own-hooks.ts';
import { isOnPath, canRun, type Places, placesOf } from './places.ts';
import { HOOK_NAMES, type HookName, type HookOptions, type HookPlan, type ManagerId, type PlanDraft } from './plan.ts';

export { applyPlan } from './plan.ts';
export type { HookName, HookOptions, HookPlan } from './plan.ts';

/**
 * - `installed`: keyward is called, and found.
 * - `absent`: nothing calls keyward.
 * - `foreign`: there is a hook, and it is not ours.
 * - `edited`: ours is there, and no longer as we wrote it, so that we cannot say what it does.
 * - `stale`: ours is there, but would not run as it stands.
 */
export type HookState = 'installed' | 'absent' | 'foreign' | 'edited' | 'stale';

export interface HookStatus {
  readonly name: HookName;
  readonly state: HookState;
  /** Who runs the hook; null where git does by itself. */
  readonly manager: ManagerId | null;
  /** The file (absolute) that holds it, or would. */
  readonly path: string;
  /** What to do about it; null where there is nothing to do. */
  readonly remedy: string | null;
}

const INSTALL = '`keyward hook install`';

/** How it stands with each hook. Throws `not-a-repository` outside of a working tree. */
export function hookStatus(options: HookOptions): HookStatus[] {
  const places = placesOf(options);
  const manager = managerOf(places);
  return HOOK_NAMES.map((name) => {
    return manager !== null && places.silenced === null && isManaged(places, manager, name)
      ? managedStatus(places, manager, name)
      : ownStatus(places, name);
  });
}

/**
 * Plans what it takes to have both hooks; nothing to change where they are. Throws `not-a-repository`, and
 * `hook-conflict` where something that is not ours would be lost or git calls no hook; nothing is changed then.
 */
export function planInstall(options: HookOptions): HookPlan {
  const places = placesOf(options);
  refuseSilenced(places);
  const manager = managerOf(places);
  const draft: PlanDraft = { changes: [], manual: [], notes: [] };
  const managed = HOOK_NAMES.filter((name) => manager !== null && isManaged(places, manager, name));
  for (const name of HOOK_NAMES) {
    if (!managed.includes(name)) planOwnHook(draft, places, name, options.program);
  }
  if (manager !== null && managed.length > 0) {
    planManagedHooks(draft, places, manager, managed);
    const needed = managed.some((name) => !bringsKeyward(manager, manager.fileOf(places, name)!, name));
    if (needed) planLauncher(draft, places, options.program);
  }
  noteProgram(draft, options);
  if (managed.length < HOOK_NAMES.length) noteFolder(draft, places);
  return draft;
}

/** Plans to take away all that is ours, and to put back what stood there before. Throws like `planInstall`. */
export function planUninstall(options: HookOptions): HookPlan {
  const places = placesOf(options);
  const draft: PlanDraft = { changes: [], manual: [], notes: [] };
  // What was installed before core.hooksPath was set lies there still.
  const folders = new Set([places.hooks, join(places.common, 'hooks')]);
  for (const folder of folders) {
    for (const name of HOOK_NAMES) planOwnHookRemoval(draft, places, folder, name);
  }
  planManagedRemoval(draft, places, HOOK_NAMES);
  return draft;
}

function refuseSilenced({ silenced }: Places): void {
  if (silenced === null) return;
  throw new KeywardError(
    'hook-conflict',
    'core.hooksPath is set to nothing, so that git calls no hook',
    `take it out (${silenced}), then run it again`,
  );
}

/** Whether a hook is the manager's affair. One of ours in the folder of hooks is called whoever else is in charge. */
function isManaged(places: Places, manager: Manager, name: HookName): boolean {
  const path = ownHookPath(places, name);
  return manager.fileOf(places, name) === path || !['intact', 'by hand'].includes(ownHook(path, name));
}

function ownStatus(places: Places, name: HookName): HookStatus {
  const path = ownHookPath(places, name);
  const of = (state: HookState, remedy: string | null): HookStatus => ({ name, state, manager: null, path, remedy });
  if (places.silenced !== null) {
    return of(ownHook(path, name) === 'absent' ? 'absent' : 'stale', `\`${places.silenced}\``);
  }
  switch (ownHook(path, name)) {
    case 'absent':
      return of('absent', INSTALL);
    case 'intact':
      return works(path, places) ? of('installed', null) : of('stale', INSTALL);
    case 'by hand':
      return canRun(path) ? of('installed', null) : of('stale', `\`chmod +x ${shellQuote(path)}\``);
    case 'edited':
      return of('edited', `\`rm -- ${shellQuote(path)}\`, which drops what was changed in it, then install it again`);
    default:
      return of('foreign', INSTALL);
  }
}

function managedStatus(places: Places, manager: Manager, name: HookName): HookStatus {
  const path = manager.fileOf(places, name)!;
  const of = (state: HookState, remedy: string | null): HookStatus => ({
    name,
    state,
    manager: manager.id,
    path,
    remedy,
  });
  if (!callsKeyward(manager, path, name)) return of('absent', INSTALL);
  const missing = manager.missing(places, name);
  if (missing !== null) return of('stale', `\`${missing}\``);
  const found =
    bringsKeyward(manager, path, name) ||
    works(launcherPath(places), places) ||
    isOnPath('keyward', places.environment) ||
    (manager.id === 'husky' && canRun(join(places.top, 'node_modules/.bin/keyward')));
  return found ? of('installed', null) : of('stale', INSTALL);
}

/** npx and its like run from a cache that is emptied some day. */
const CACHE = /[\\/](?:_npx|dlx|dlx-[^\\/]+|bunx-[^\\/]+|xfs-[^\\/]+)[\\/]/;

/** Says what the folder of hooks means for other repositories, and for other people. */
function noteFolder(draft: PlanDraft, { shared, hooks, common, ownHooksPath }: Places): void {
  if (shared) {
    draft.notes.push(`core.hooksPath is ${hooks} for all of your repositories, so that keyward guards them all`);
  } else if (ownHooksPath !== null && !isBelow(common, hooks)) {
    draft.notes.push(
      `core.hooksPath is ${ownHooksPath}, a folder of the working tree: the hooks name paths of this machine, ` +
        'so that they are better not committed (put them into .gitignore)',
    );
  }
}

function isBelow(folder: string, path: string): boolean {
  return path === folder || path.startsWith(folder + sep);
}

function noteProgram(draft: PlanDraft, { program, environment }: HookOptions): void {
  if (!CACHE.test(program.script) || isOnPath('keyward', environment)) return;
  draft.notes.push(
    'keyward runs from a cache that may be emptied, and every commit is refused then: ' +
      'install it to stay, with `npm install --save-dev keyward`',
  );
}
