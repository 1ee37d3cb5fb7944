import { KeywardError } from '../core/errors.ts';
import { changeBaseline } from '../project/change-baseline.ts';
import { BASELINE_PATH } from '../scan/allow/baseline.ts';
import { isFound, standingsOf } from './baseline-standing.ts';
import type { CommandInput, ExitStatus } from './command.ts';
import type { CommandContext } from './context.ts';
import { count } from './progress.ts';

/** `keyward baseline prune`. */
export async function pruneBaseline(context: CommandContext, options: CommandInput['options']): Promise<ExitStatus> {
  const { terminal, signal } = context;
  const { top, standings, isComplete } = await standingsOf(context);
  const dropped = standings.filter((standing) => !isFound(standing)).map(({ entry }) => entry);
  if (dropped.length > 0 && !isComplete) {
    const hint = 'mend what is told above, or drop lines by hand (`keyward baseline review` lists them)';
    throw new KeywardError('unreadable', 'not everything could be read, so that nothing was dropped', hint);
  }

  const applied = dropped.length > 0 && options['dryRun'] !== true;
  if (applied) {
    const gone = new Set(dropped.map(({ fingerprint }) => fingerprint));
    await changeBaseline(top, signal, ({ entries, comments }) => ({
      entries: new Map([...entries].filter(([fingerprint]) => !gone.has(fingerprint))),
      comments,
    }));
  }
  const left = standings.length - dropped.length;
  if (options['json'] === true) {
    const list = dropped.map(({ fingerprint, kind }) => ({ fingerprint, kind }));
    terminal.out(JSON.stringify({ version: 1, applied, dropped: list, entries: left }));
    return 0;
  }
  for (const { fingerprint, kind } of dropped) terminal.out(`${fingerprint}  ${terminal.style('cyan', kind)}`);
  if (dropped.length === 0) terminal.out(`nothing to drop: all of ${BASELINE_PATH} stands somewhere`);
  else {
    const does = applied ? 'dropped from' : 'to be dropped from';
    terminal.out(`${count(dropped.length, 'secret')} ${does} ${BASELINE_PATH}, which then holds ${left}`);
  }
  return 0;
}
