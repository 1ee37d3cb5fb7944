import type { KeywardError } from '../../core/errors.ts';
import { attempt } from '../../project/attempt.ts';
import { hookStatus } from '../../project/hook/hook.ts';
import { nextSteps } from '../../project/next-steps.ts';
import { type Project, readProject } from '../../project/project.ts';
import type { ExitStatus, Run } from '../command.ts';
import { overviewJson } from '../overview-json.ts';
import { overviewText } from '../overview-output.ts';
import { progressOf } from '../progress.ts';
import { projectFolder } from '../project-folder.ts';
import { typedFor } from '../program-name.ts';
import { noteSkipped } from '../scan-output.ts';
import { COMMANDS } from './_all.ts';

export const run: Run = async (context, { arguments: [path], options }) => {
  const { terminal, environment, signal, program } = context;
  const names = COMMANDS.map(({ name }) => name);
  const root = projectFolder(context, path, names);
  const project = await readProject(root, { environment, signal, progress: progressOf(terminal) });
  const { value: hooks, problem: hookProblem } = attempt(() =>
    project.repository === null ? [] : hookStatus({ cwd: root, environment, program }),
  );
  const next = nextSteps(project, hooks ?? []);
  const folder = path === undefined || root === context.cwd ? null : path;
  const overview = { project, hooks: hooks ?? [], hookProblem, next, folder, typed: typedFor(context) };

  if (options['json'] === true) terminal.out(overviewJson(overview));
  else overviewText(overview, terminal);
  noteSkipped({ skipped: project.skipped.filter(({ incomplete }) => incomplete) }, terminal);
  for (const problem of [project.configProblem, project.baselineProblem]) {
    if (problem === null) continue;
    terminal.error(problem.message);
    terminal.hint(problem.hint);
  }
  return statusOf(project, hookProblem);
};

/** What is wrong is the answer; that nothing is wrong is one only where everything could be read. */
function statusOf(project: Project, hookProblem: KeywardError | null): ExitStatus {
  const { findings, secretFiles, skipped, configProblem, baselineProblem, gitProblem } = project;
  const exposed = secretFiles.some(({ problems }) => problems.includes('tracked') || problems.includes('not-ignored'));
  if (findings.length > 0 || exposed) return 1;
  const problems = [configProblem, baselineProblem, gitProblem, hookProblem].filter((problem) => problem !== null);
  return problems.length > 0 || skipped.some(({ incomplete }) => incomplete) ? 2 : 0;
}
