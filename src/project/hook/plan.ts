import { lstatSync, mkdirSync, readFileSync, readlinkSync, renameSync, rmdirSync, rmSync, symlinkSync } from 'node:fs';
import { dirname } from 'node:path';
import { systemCodeOf } from '../../core/errors.ts';
import { writeAtomic, writeFailed } from '../atomic-write.ts';

/** The hooks that keyward knows. */
export const HOOK_NAMES = ['pre-commit', 'pre-push'] as const;
export type HookName = (typeof HOOK_NAMES)[number];

/** How a hook manager is called, in the order in which one is looked for. */
export type ManagerId = 'husky' | 'lefthook' | 'pre-commit';

export interface HookOptions {
  readonly cwd: string;
  readonly environment: NodeJS.ProcessEnv;
  /** How keyward was started; the hook will start it the same way. */
  readonly program: { readonly node: string; readonly script: string };
}

/** One thing that is done to a file. */
export type Step =
  | { readonly type: 'write'; readonly path: string; readonly content: string | Uint8Array; readonly mode: number }
  /** A copy, byte for byte and with its mode; of a link, the link. */
  | { readonly type: 'copy'; readonly path: string; readonly to: string }
  /** Takes the place of what stands at `to`. */
  | { readonly type: 'rename'; readonly path: string; readonly to: string }
  | { readonly type: 'remove'; readonly path: string }
  /** Only if it is empty. */
  | { readonly type: 'remove-folder'; readonly path: string };

/** A change for the user to look at, and the steps that make it. */
export interface HookChange {
  /** Absolute. */
  readonly path: string;
  readonly description: string;
  /** The lines that are added (`+`) or taken away (`-`) in a file that is not ours alone. */
  readonly lines: readonly string[];
  readonly steps: readonly Step[];
}

/** What is left to the user: lines to add to a file that keyward cannot change safely, or commands to run. */
export interface ManualChange {
  readonly action: 'add' | 'run';
  /** The file that it is about. */
  readonly path: string;
  readonly reason: string;
  /** The lines, or one command a line. */
  readonly lines: readonly string[];
}

export interface HookPlan {
  readonly changes: readonly HookChange[];
  readonly manual: readonly ManualChange[];
  /** What else there is to know or to do. */
  readonly notes: readonly string[];
}

/** A plan as it is put together. */
export interface PlanDraft {
  readonly changes: HookChange[];
  readonly manual: ManualChange[];
  readonly notes: string[];
}

/**
 * Makes the changes of a plan, in order. Each step leaves the file whole, and what stood there is copied before it is
 * replaced, so that it may be stopped anywhere and run again. Throws `write-failed`.
 */
export function applyPlan(plan: HookPlan): void {
  for (const step of plan.changes.flatMap(({ steps }) => steps)) apply(step);
}

function apply(step: Step): void {
  if (step.type === 'write') {
    makeFolder(dirname(step.path));
    writeAtomic(step.path, step.content, { mode: step.mode });
    return;
  }
  try {
    if (step.type === 'copy') copy(step.path, step.to);
    else if (step.type === 'rename') renameSync(step.path, step.to);
    else if (step.type === 'remove') rmSync(step.path);
    else rmdirSync(step.path);
  } catch (error) {
    if (step.type === 'remove-folder' && systemCodeOf(error) === 'ENOTEMPTY') return;
    throw writeFailed(step.path, error);
  }
}

function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true });
  } catch (error) {
    throw writeFailed(path, error);
  }
}

function copy(from: string, to: string): void {
  const stats = lstatSync(from);
  if (stats.isSymbolicLink()) {
    rmSync(to, { force: true });
    symlinkSync(readlinkSync(from), to);
    return;
  }
  writeAtomic(to, readFileSync(from), { mode: stats.mode & 0o7777 });
}
