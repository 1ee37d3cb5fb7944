import type { KeywardError } from '../../core/errors.ts';
import { attempt } from '../attempt.ts';
import { applyPlan, type HookOptions, type HookPlan, planInstall } from '../hook/hook.ts';
import type { Project } from '../project.ts';
import { applyChange, type FileChange } from './change.ts';
import { planFiles } from './plan.ts';
import type { Remark } from './remark.ts';
import { remarksOn } from './remarks.ts';

/** All that `keyward init` would do to a project, and what it leaves to the owner. */
export interface InitPlan {
  readonly root: string;
  readonly files: readonly FileChange[];
  readonly hook: HookPlan;
  readonly remarks: readonly Remark[];
}

const HOOK_STEP = 'the git hooks';
const NO_REPOSITORY: HookPlan = {
  changes: [],
  manual: [],
  notes: ['not a git repository: run `git init`, then this again, for the hooks'],
};
const NO_HOOK: HookPlan = { changes: [], manual: [], notes: [] };

/**
 * Plans all of it before anything is done. Throws where git cannot be asked, and what the plans of the single files
 * throw; outside of a repository there is no hook to plan.
 */
export function planInit(project: Project, options: Omit<HookOptions, 'cwd'>): InitPlan {
  if (project.gitProblem !== null) throw project.gitProblem;
  const hook = attempt(() =>
    project.repository === null ? NO_REPOSITORY : planInstall({ ...options, cwd: project.root }),
  );
  // A hook of another hand that cannot be chained does not keep the rest from being set up.
  if (hook.problem !== null && hook.problem.code !== 'hook-conflict') throw hook.problem;
  const conflict = hook.problem === null ? [] : [{ path: HOOK_STEP, text: textOf(hook.problem), command: null }];
  const { changes, remarks } = planFiles(project);
  const changed = changes.map(({ path }) => path);
  return {
    root: project.root,
    files: changes,
    hook: hook.value ?? NO_HOOK,
    remarks: [...remarksOn(project, changed), ...remarks, ...conflict],
  };
}

function textOf({ message, hint }: KeywardError): string {
  return `${message}; ${hint}`;
}

/** Whether there is anything to do. */
export function changesAnything(plan: InitPlan): boolean {
  return stepsOf(plan).length > 0;
}

/** Whether something stays that only the owner can do. */
export function leavesAnything({ remarks, hook }: InitPlan): boolean {
  return remarks.length + hook.manual.length > 0;
}

/** What is done, in this order. */
export function stepsOf({ files, hook }: InitPlan): string[] {
  return [...files.map(({ path }) => path), ...(hook.changes.length > 0 ? [HOOK_STEP] : [])];
}

/** Does it, and calls `done` after each step. Throws `write-failed`; what is done by then stays done. */
export function applyInit({ root, files, hook }: InitPlan, done: (step: string) => void): void {
  for (const change of files) {
    applyChange(root, change);
    done(change.path);
  }
  if (hook.changes.length > 0) {
    applyPlan(hook);
    done(HOOK_STEP);
  }
}
