import type { Project } from '../project.ts';
import type { FileChange } from './change.ts';
import { planConfig } from './config.ts';
import { planEnv, planExample } from './env.ts';
import { planGitignore } from './gitignore.ts';

/**
 * What `keyward init` would change in a project's files, in the order in which it does: first what keeps git's hands
 * off, then what holds values. Throws where one of the files cannot be changed, and then nothing is to be changed.
 */
export function planFiles(project: Project): FileChange[] {
  if (project.configProblem !== null) throw project.configProblem;
  const plans = [planGitignore(project), planEnv(project), planExample(project), planConfig(project)];
  return plans.filter((change) => change !== null);
}
