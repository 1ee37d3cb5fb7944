import {
  applyPlan,
  type HookPlan,
  type HookStatus,
  hookStatus,
  planInstall,
  planUninstall,
} from '../project/hook/hook.ts';
import type { ExitStatus } from './command.ts';
import { hookPlanJson, pathFrom } from './hook-plan-output.ts';
import type { CommandContext } from './context.ts';
import type { Style } from './terminal.ts';
import { visible } from '../core/visible.ts';

interface Options {
  readonly json: boolean;
  readonly dryRun: boolean;
}

/** Installs or uninstalls. Says what is changed, and what is left for the user to do. */
export async function changeHooks(context: CommandContext, install: boolean, options: Options): Promise<ExitStatus> {
  const plan = install ? planInstall(context) : planUninstall(context);
  if (!options.dryRun) applyPlan(plan);
  if (options.json) context.terminal.out(planJson(plan, context, !options.dryRun));
  else {
    printPlan(plan, context, options);
    if (plan.changes.length === 0 && plan.manual.length === 0) {
      context.terminal.out(
        install ? 'nothing to change: both hooks are there' : 'nothing to change: there is no hook of ours',
      );
    } else if (!options.dryRun && install) printStatus(hookStatus(context), context);
  }
  return plan.manual.length > 0 ? 2 : 0;
}

/** Tells how it stands with each hook. */
export async function showStatus(context: CommandContext, { json }: Options): Promise<ExitStatus> {
  const hooks = hookStatus(context);
  if (json) {
    const shown = hooks.map(({ name, state, manager, path }) => ({
      name,
      state,
      manager,
      path: pathFrom(context.cwd, path),
    }));
    context.terminal.out(JSON.stringify({ version: 1, hooks: shown }));
  } else {
    printStatus(hooks, context);
    for (const remedy of new Set(hooks.flatMap((hook) => hook.remedy ?? []))) context.terminal.hint(`run ${remedy}`);
  }
  return hooks.every(({ state }) => state === 'installed') ? 0 : 1;
}

function planJson(plan: HookPlan, { cwd }: CommandContext, applied: boolean): string {
  return JSON.stringify({ version: 1, applied, ...hookPlanJson(plan, cwd) });
}

function printPlan(plan: HookPlan, context: CommandContext, { dryRun }: Options): void {
  const { terminal } = context;
  for (const { path, description, lines } of plan.changes) {
    const would = dryRun ? terminal.style('dim', 'would ') : '';
    terminal.out(`${terminal.style('bold', visible(pathFrom(context.cwd, path)))}  ${would}${description}`);
    for (const line of lines)
      terminal.out(`  ${terminal.style(line.startsWith('+') ? 'green' : 'red', visible(line))}`);
  }
  const additions = plan.manual.filter(({ action }) => action === 'add');
  for (const path of new Set(additions.map((change) => change.path))) {
    const left = additions.filter((change) => change.path === path);
    terminal.error(`${pathFrom(context.cwd, path)} was not changed: ${left[0]?.reason}`);
    terminal.hint('add these lines to it by hand');
    for (const line of left.flatMap(({ lines }) => lines)) terminal.out(visible(line));
  }
  for (const note of plan.notes) terminal.note(note);
  for (const { reason, lines } of plan.manual.filter(({ action }) => action === 'run')) {
    terminal.error(`left to you: ${reason}`);
    for (const line of lines) terminal.hint(`run \`${line}\``);
  }
}

const COLOURS: Readonly<Record<HookStatus['state'], Style>> = {
  installed: 'green',
  absent: 'red',
  foreign: 'yellow',
  edited: 'yellow',
  stale: 'yellow',
};

const MEANINGS: Readonly<Record<HookStatus['state'], string>> = {
  installed: 'installed',
  absent: 'not installed',
  foreign: 'another hook is there',
  edited: 'changed by hand',
  stale: 'there, but does not work',
};

function printStatus(hooks: readonly HookStatus[], context: CommandContext): void {
  const { terminal } = context;
  for (const { name, state, manager, path } of hooks) {
    const by = manager === null ? '' : ` (${manager})`;
    const place = terminal.style('dim', visible(pathFrom(context.cwd, path)));
    terminal.out(`${name.padEnd(10)}  ${terminal.style(COLOURS[state], MEANINGS[state])}${by}  ${place}`);
  }
}
