import type { FileChange } from '../project/init/change.ts';
import { changesAnything, type InitPlan, leavesAnything } from '../project/init/init.ts';
import { hookPlanJson, pathFrom } from './hook-plan-output.ts';
import type { Terminal } from './terminal.ts';
import { withoutKeys } from './without-keys.ts';
import { visible } from '../core/visible.ts';

const LINES_SHOWN = 40;

/** The plan for people: what would be changed, file by file, then what is left to the owner. */
export function initText(plan: InitPlan, terminal: Terminal): void {
  const { files, hook } = plan;
  const changes = changesAnything(plan);
  if (!changes && !leavesAnything(plan)) {
    terminal.out(`${terminal.style('green', 'nothing to change')}: it is all set up`);
  }
  for (const change of files) {
    terminal.out(`${terminal.style('bold', visible(change.path))}  ${terminal.style('dim', headingOf(change))}`);
    printAdded(change.action === 'mode' ? [] : change.added, terminal);
  }
  for (const { path, description, lines } of hook.changes) {
    terminal.out(
      `${terminal.style('bold', visible(pathFrom(plan.root, path)))}  ${terminal.style('dim', visible(description))}`,
    );
    for (const line of lines) terminal.out(terminal.style('green', `  ${visible(line)}`.trimEnd()));
  }
  if (leavesAnything(plan)) {
    if (changes) terminal.out();
    terminal.out(terminal.style('bold', 'left to you'));
    printLeft(plan, terminal);
  }
}

function printAdded(added: readonly string[], terminal: Terminal): void {
  for (const line of added.slice(0, LINES_SHOWN)) {
    terminal.out(terminal.style('green', `  + ${visible(line)}`.trimEnd()));
  }
  const more = added.length - LINES_SHOWN;
  if (more > 0) terminal.out(terminal.style('green', `  + and ${more} more lines`));
}

function headingOf({ action, mode, modeBefore, added }: FileChange): string {
  if (action === 'create') return mode === 0o600 ? `new, mode ${octal(mode)}: only you can read it` : 'new';
  const lines = added.length === 1 ? 'one line more' : `${added.length} lines more`;
  const tighter = modeBefore !== null && modeBefore !== mode ? `mode ${octal(modeBefore)} becomes ${octal(mode)}` : '';
  return [action === 'append' ? lines : '', tighter].filter((text) => text !== '').join(', ');
}

function printLeft({ root, remarks, hook }: InitPlan, terminal: Terminal): void {
  for (const { path, text, command } of remarks) {
    terminal.out(`  ${terminal.style('red', visible(path))}  ${visible(text)}`);
    if (command !== null) terminal.out(`      ${terminal.style('cyan', visible(command))}`);
  }
  for (const { path, reason, lines } of hook.manual) {
    terminal.out(`  ${terminal.style('red', visible(pathFrom(root, path)))}  ${visible(reason)}`);
    for (const line of lines) terminal.out(`      ${terminal.style('cyan', visible(line))}`);
  }
}

/** The plan as JSON: one line, the shape that docs/cli.md gives. */
export function initJson({ root, files, hook, remarks }: InitPlan, applied: boolean): string {
  return JSON.stringify({
    version: 1,
    root: withoutKeys(root),
    applied,
    changes: files.map(({ path, action, added, mode }) => ({
      path,
      action,
      lines: action === 'mode' ? [] : added,
      mode: octal(mode),
    })),
    hook: hookPlanJson(hook, root),
    remarks,
  });
}

function octal(mode: number): string {
  return mode.toString(8).padStart(4, '0');
}
