import type { KeywardError } from '../core/errors.ts';
import { ENVIRONMENT } from '../project/env-files.ts';
import type { HookState, HookStatus } from '../project/hook/hook.ts';
import { providerById } from '../project/key-names.ts';
import type { ProjectKey } from '../project/keys.ts';
import type { NextStep } from '../project/next-steps.ts';
import type { Project } from '../project/project.ts';
import type { SecretFile } from '../project/secret-file-status.ts';
import { byteCount, count } from './progress.ts';
import { type Cell, tableOf } from './table.ts';
import type { Terminal } from './terminal.ts';
import { visible } from '../core/visible.ts';
import { withoutKeys } from './without-keys.ts';

/** What the overview shows. */
export interface Overview {
  readonly project: Project;
  /** None outside of a repository. */
  readonly hooks: readonly HookStatus[];
  /** Why the hooks could not be looked at; null where they could. */
  readonly hookProblem: KeywardError | null;
  readonly next: readonly NextStep[];
  /** The folder as the user named it; null where it is the current one. */
  readonly folder: string | null;
  /** What to type for `keyward`, where that is not enough; null where it is. */
  readonly typed: string | null;
}

const KEYS_SHOWN = 15;
const FILES_SHOWN = 15;
const FINDINGS_SHOWN = 5;

/** The overview for people: keys, files, hooks, hardcoded keys, what to do next. */
export function overviewText(overview: Overview, terminal: Terminal): void {
  const { project, hooks, hookProblem, next, folder, typed } = overview;
  const section = (title: string, lines: readonly string[]): void => {
    if (lines.length === 0) return;
    terminal.out(`\n${terminal.style('bold', title)}`);
    for (const line of lines) terminal.out(line);
  };
  terminal.out(terminal.style('bold', 'keys'));
  for (const line of keyLines(project, terminal)) terminal.out(line);
  section('files of keys', fileLines(project, terminal));
  section(
    'git hooks',
    hookProblem === null ? tableOf(hooks.map(hookRow), terminal) : [`  ${visible(hookProblem.message)}`],
  );
  section('hardcoded keys', findingLines(project, terminal));
  section(
    `what to do next${folder === null ? '' : `, in ${visible(withoutKeys(folder))}`}`,
    nextLines(next, typed, terminal),
  );
}

function keyLines({ keys, listed }: Project, terminal: Terminal): string[] {
  const lines = tableOf(keys.slice(0, KEYS_SHOWN).map(keyRow), terminal);
  if (keys.length > KEYS_SHOWN) lines.push(`  and ${keys.length - KEYS_SHOWN} more, which --json lists`);
  if (listed > 0) {
    const names = count(listed, keys.length > 0 ? 'more name' : 'name');
    lines.push(
      terminal.style('dim', `  the code lists ${names} of keys, as a catalogue does: they are not taken for its own`),
    );
  } else if (lines.length === 0) {
    lines.push('  no AI key is used here: neither the code nor an env file names one');
  }
  return lines;
}

function keyRow(key: ProjectKey): Cell[] {
  const [first] = key.usedIn;
  const place = first === undefined ? `named in ${key.declaredIn.join(', ')}` : `used in ${first}`;
  return [
    { text: key.name },
    { text: key.provider.name, style: 'dim' },
    stateOf(key),
    { text: visible(place), style: 'dim' },
  ];
}

function stateOf({ source, shape, otherProvider, notAsked }: ProjectKey): Cell {
  if (notAsked.length > 0) return { text: `perhaps in ${notAsked.join(' or ')} (not asked)` };
  if (source === null) return { text: 'not set', style: 'yellow' };
  const place = source === ENVIRONMENT ? 'in the environment' : `in ${visible(source)}`;
  if (shape === null || shape === 'right') return { text: `set ${place}`, style: 'green' };
  const other = providerById(otherProvider ?? '')?.name ?? '';
  const texts: Readonly<Record<typeof shape, string>> = {
    empty: `empty ${place}`,
    placeholder: `a placeholder ${place}`,
    untrimmed: `quotes or white space around it ${place}`,
    'other-provider': `set ${place}, looks like a key of ${other}`,
    unusual: `set ${place}, of an unusual shape`,
  };
  return shape === 'unusual' ? { text: texts[shape] } : { text: texts[shape], style: 'yellow' };
}

function fileLines({ secretFiles, repository, gitProblem }: Project, terminal: Terminal): string[] {
  const lines = tableOf(secretFiles.slice(0, FILES_SHOWN).map(fileRow), terminal);
  if (secretFiles.length > FILES_SHOWN)
    lines.push(`  and ${secretFiles.length - FILES_SHOWN} more, which --json lists`);
  if (gitProblem !== null) lines.push(`  ${visible(gitProblem.message)}`);
  else if (repository === null) lines.push('  not a git repository, so that nothing is ignored or tracked');
  else if (lines.length === 0) lines.push('  none');
  return lines;
}

function fileRow({ path, ignored, tracked, mode, problems }: SecretFile): Cell[] {
  const words: Cell[] = [];
  if (tracked === true) words.push({ text: 'tracked by git', style: 'red' });
  else if (ignored === false) words.push({ text: 'not ignored by git', style: 'red' });
  else if (ignored === true) words.push({ text: 'ignored by git', style: 'green' });
  if (mode !== null && problems.includes('mode')) {
    words.push({ text: `mode ${mode}, others of this machine may read it`, style: 'yellow' });
  } else if (mode !== null) words.push({ text: `mode ${mode}`, style: 'green' });
  return [{ text: visible(path) }, ...words];
}

const HOOK_STATES: Readonly<Record<HookState, Cell>> = {
  installed: { text: 'installed', style: 'green' },
  absent: { text: 'not installed', style: 'yellow' },
  foreign: { text: 'another hook, which does not look for keys', style: 'yellow' },
  edited: { text: 'changed by hand since it was installed', style: 'yellow' },
  stale: { text: 'installed, but would not run', style: 'yellow' },
};

function hookRow({ name, state, manager, remedy }: HookStatus): Cell[] {
  const by = manager === null ? [] : [`run by ${manager}`];
  const left = remedy === null || state === 'absent' ? [] : [`to mend it: ${visible(remedy)}`];
  return [{ text: name }, HOOK_STATES[state], { text: [...by, ...left].join(', '), style: 'dim' }];
}

function findingLines({ findings, scanned }: Project, terminal: Terminal): string[] {
  if (findings.length === 0) {
    const read = `${count(scanned.files, 'file')}, ${byteCount(scanned.bytes)}`;
    return [`  ${terminal.style('green', 'none')} in ${read}`];
  }
  const lines = tableOf(
    findings
      .slice(0, FINDINGS_SHOWN)
      .map(({ file, line, column, kind, redacted }) => [
        { text: `${visible(file)}:${line}:${column}` },
        { text: kind },
        { text: redacted, style: 'red' },
      ]),
    terminal,
  );
  const more = findings.length - FINDINGS_SHOWN;
  return more > 0 ? [...lines, `  and ${more} more, which keyward scan lists`] : lines;
}

function nextLines(next: readonly NextStep[], typed: string | null, terminal: Terminal): string[] {
  if (next.length === 0) return [`  ${terminal.style('green', 'nothing: all is well')}`];
  const lines = next.flatMap(({ command, text }, index) => {
    const line = `  ${index + 1}. ${visible(text)}`;
    return command === null ? [line] : [line, `     ${terminal.style('cyan', visible(command))}`];
  });
  const needsTyped = typed !== null && next.some(({ command }) => command?.startsWith('keyward') === true);
  return needsTyped ? [...lines, '', terminal.style('dim', `  keyward is not on PATH; type ${typed} for it`)] : lines;
}
