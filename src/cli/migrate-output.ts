import { BASELINE_PATH } from '../scan/allow/baseline.ts';
import type { Plan } from '../migrate/plan.ts';
import type { Settings } from '../migrate/tool.ts';
import { count } from './progress.ts';
import type { Terminal } from './terminal.ts';
import { visible } from '../core/visible.ts';
import { withoutKeys } from './without-keys.ts';

/** What `keyward migrate` has found out. */
export interface Migration {
  readonly tool: string;
  readonly settings: Settings;
  readonly plan: Plan;
  /** Whether the baseline was written. */
  readonly applied: boolean;
}

const SHOWN = 20;

/** The answer as JSON: one line, the shape that docs/cli.md gives. */
export function migrationJson({ tool, settings, plan, applied }: Migration): string {
  return JSON.stringify({
    version: 1,
    tool,
    applied,
    read: settings.read,
    entries: plan.entries.map(({ fingerprint, kind, file, line, redacted, reason }) => ({
      fingerprint,
      kind,
      file: withoutKeys(file),
      line,
      redacted,
      reason,
    })),
    silent: plan.silent,
    unmatched: plan.unmatched.map(({ place, reason }) => ({ place: withoutKeys(place), reason })),
    left: plan.left,
    lost: settings.lost.map(withoutKeys),
    notes: settings.notes.map(withoutKeys),
  });
}

/** The answer for people: what would be written, what matches nothing and why, what is left. */
export function migrationText({ tool, settings, plan, applied }: Migration, terminal: Terminal): void {
  for (const { kind, file, line, redacted, reason } of plan.entries) {
    terminal.out(
      `${told(file)}:${line}  ${terminal.style('cyan', kind)}  ${terminal.style('yellow', redacted)}  ${told(reason)}`,
    );
  }
  for (const { place, reason } of plan.unmatched.slice(0, SHOWN)) {
    terminal.out(terminal.style('dim', `matches nothing: ${told(place)}: ${reason}`));
  }
  const more = plan.unmatched.length - SHOWN;
  if (more > 0) terminal.out(terminal.style('dim', `matches nothing: ${more} more, which --json lists`));

  for (const text of settings.notes) terminal.note(withoutKeys(text));
  for (const text of settings.lost) terminal.note(`not taken over: ${withoutKeys(text)}`);
  const all = plan.silent + plan.unmatched.length;
  const matching = `${plan.silent} of ${count(all, 'thing')} that ${tool} lets pass ${plan.silent === 1 ? 'is' : 'are'} found by keyward`;
  const secrets = count(plan.entries.length, 'secret');
  terminal.out(`${matching}: ${secrets} ${applied ? 'now' : 'to be'} let pass by ${BASELINE_PATH}`);
  if (plan.left > 0)
    terminal.out(`${count(plan.left, 'secret')} that ${tool} does not let pass: \`keyward scan\` shows them`);
  if (!applied && plan.entries.length > 0) terminal.out('nothing is written yet: --write does');
  if (applied) terminal.note('commit .keyward, so that it holds for everyone');
}

function told(text: string): string {
  return visible(withoutKeys(text));
}
