import { KeywardError } from '../../core/errors.ts';
import {
  applyInit,
  changesAnything,
  type InitPlan,
  leavesAnything,
  planInit,
  stepsOf,
} from '../../project/init/init.ts';
import { readProject } from '../../project/project.ts';
import type { Run } from '../command.ts';
import { confirm } from '../confirm.ts';
import type { CommandContext } from '../context.ts';
import { initJson, initText } from '../init-output.ts';
import { progressOf } from '../progress.ts';
import { projectFolder } from '../project-folder.ts';
import { noteSkipped } from '../scan-output.ts';
import type { Terminal } from '../terminal.ts';

export const run: Run = async (context, { arguments: [path], options }) => {
  const { terminal, environment, signal, program } = context;
  const root = projectFolder(context, path);
  const project = await readProject(root, { environment, signal, progress: progressOf(terminal) });
  noteSkipped({ skipped: project.skipped.filter(({ incomplete }) => incomplete) }, terminal);
  const plan = planInit(project, { environment, program });

  const asJson = options['json'] === true;
  const goesOn = changesAnything(plan) && options['dryRun'] !== true;
  if (!asJson) initText(plan, terminal);
  for (const note of plan.hook.notes) terminal.note(note);
  const applied = goesOn && (options['yes'] === true || (await isWanted(context, asJson)));
  if (applied) apply(plan, terminal);
  if (asJson) terminal.out(initJson(plan, applied));
  if (goesOn && !applied) throw notWanted(context, asJson);
  if (applied && !asJson) terminal.out(`\n${terminal.style('green', 'done')}: \`keyward\` shows how things stand now`);
  return leavesAnything(plan) ? 1 : 0;
};

/** Nobody is asked where nobody can answer. */
async function isWanted(context: CommandContext, asJson: boolean): Promise<boolean> {
  if (asJson || !context.terminal.interactive) return false;
  context.terminal.out();
  return confirm('make these changes?', context);
}

function notWanted({ terminal }: CommandContext, asJson: boolean): KeywardError {
  if (terminal.interactive && !asJson) {
    return new KeywardError('cancelled', 'nothing was changed', 'run it again to see the changes once more');
  }
  const hint = '--yes to apply, --dry-run to look';
  return new KeywardError('cancelled', 'nothing was changed: there is no terminal to ask on', hint);
}

/** Where a step fails, tells which were made before. */
function apply(plan: InitPlan, terminal: Terminal): void {
  const left = new Set(stepsOf(plan));
  const done: string[] = [];
  try {
    applyInit(plan, (step) => {
      left.delete(step);
      done.push(step);
    });
  } catch (error) {
    terminal.note(`done: ${done.join(', ') || 'nothing'}; not done: ${[...left].join(', ')}`);
    throw error;
  }
}
