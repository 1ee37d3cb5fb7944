import type { Project } from '../project.ts';
import type { FileChange } from './change.ts';
import { planConfig } from './config.ts';
import { planEnv, planExample } from './env.ts';
import { planGitignore } from './gitignore.ts';
import { planModes } from './modes.ts';
import type { Remark } from './remark.ts';

export interface FilesPlan {
  readonly changes: readonly FileChange[];
  /** Files that have to be changed, and that keyward does not write. */
  readonly remarks: readonly Remark[];
}

/**
 * What `keyward init` would change in a project's files, in the order in which it does: first what keeps git's hands
 * off, then what holds values. Throws where .gitignore or keyward.toml cannot be changed, and then nothing is to be
 * changed.
 */
export function planFiles(project: Project): FilesPlan {
  if (project.configProblem !== null) throw project.configProblem;
  const [env, example] = [planEnv(project), planExample(project)];
  const plans = [planGitignore(project), env.change, example.change, planConfig(project)];
  const changes = plans.filter((change) => change !== null);
  const paths = changes.map(({ path }) => path);
  return {
    changes: [...changes, ...planModes(project, paths)],
    remarks: [env.remark, example.remark].filter((remark) => remark !== null),
  };
}
