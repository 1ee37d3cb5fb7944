import { KeywardError } from '../../core/errors.ts';
import type { Broken, Entry } from '../../state/audit.ts';
import type { Run } from '../command.ts';
import { openLog } from '../state-log.ts';
import { tableOf } from '../table.ts';
import type { Terminal } from '../terminal.ts';
import { visible } from '../../core/visible.ts';

export const run: Run = async (context, { options }) => {
  const { terminal } = context;
  const asJson = options['json'] === true;
  const last = lastOf(options['last']);
  const { log, close } = await openLog(context);
  try {
    const isVerified = options['verify'] === true;
    const broken = isVerified ? await log.verify() : null;
    const entries = await log.entries(asJson ? undefined : last);
    if (asJson) terminal.out(auditJson(entries, isVerified, broken));
    else auditText(entries, isVerified, broken, terminal);
    return broken === null ? 0 : 1;
  } finally {
    await close();
  }
};

function lastOf(said: unknown): number {
  const count = Number(said);
  if (Number.isInteger(count) && count > 0) return count;
  throw new KeywardError('usage', '--last is not a number of entries', 'give a whole number above 0');
}

function auditJson(entries: readonly Entry[], isVerified: boolean, broken: Broken | null): string {
  return JSON.stringify({
    version: 1,
    whole: isVerified ? broken === null : null,
    broken,
    entries: entries.map((entry) => ({ ...entry, detail: JSON.parse(entry.detail) as unknown })),
  });
}

function auditText(entries: readonly Entry[], isVerified: boolean, broken: Broken | null, terminal: Terminal): void {
  if (entries.length === 0) terminal.out('nothing was done yet');
  const rows = entries.map(({ at, action, subject, target, outcome }) => [
    { text: at.slice(0, 19).replace('T', ' '), style: 'dim' as const },
    { text: visible(action) },
    { text: visible(subject) },
    { text: visible(target) },
    { text: visible(outcome) },
  ]);
  for (const line of tableOf(rows, terminal)) terminal.out(line);
  if (!isVerified) return;
  if (broken === null) {
    terminal.out(terminal.style('green', 'every entry is what was written'));
    return;
  }
  terminal.out(terminal.style('red', `entry ${broken.seq} ${broken.problem}`));
  terminal.hint('somebody, or a broken disk, has changed the state; what stands from there on proves nothing');
}
