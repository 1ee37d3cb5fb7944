import { providerById } from '../project/key-names.ts';
import { untrackCommand } from '../project/shell-quote.ts';
import type { Finding } from '../scan/finding.ts';
import type { ScanReport } from '../scan/report.ts';
import { isSecretFile } from '../scan/secret-files.ts';
import { noteAllowed } from './allowed-output.ts';
import { bySecret } from '../scan/by-secret.ts';
import { lookUpOf } from './look-up.ts';
import { count } from './progress.ts';
import { printFindings, shortId } from './scan-output.ts';
import type { Terminal } from './terminal.ts';
import { visible } from '../core/visible.ts';

type HookName = 'pre-commit' | 'pre-push';

/** What is refused. `first`: the commit would be the first one, so that there is none to restore from. */
export type Refused = { readonly hook: 'pre-commit'; readonly first: boolean } | { readonly hook: 'pre-push' };

const LOOK_UPS_SHOWN = 4;
const FILES_SHOWN = 3;

/** Says what stops a commit or a push, and what to do next. */
export function printRefusal(report: ScanReport, refused: Refused, terminal: Terminal): void {
  const { hook } = refused;
  const { findings, scanned } = report;
  printFindings(findings, terminal);
  noteAllowed({ allowed: [], remarks: report.remarks }, terminal);
  const keys = count(bySecret(findings).size, 'hardcoded key');
  // A tag may be put on a file alone, which comes with no commit.
  const pushed = scanned.commits === 0 ? 'what is to be pushed' : `${count(scanned.commits, 'commit')} to be pushed`;
  const where = hook === 'pre-commit' ? count(scanned.blobs, 'staged file') : pushed;
  terminal.out();
  terminal.out(`${terminal.style('red', `${hook === 'pre-commit' ? 'commit' : 'push'} stopped: ${keys}`)} in ${where}`);
  terminal.out();
  terminal.out('what to do next');
  const steps =
    refused.hook === 'pre-commit' ? commitSteps(findings, refused.first, terminal) : pushSteps(findings, terminal);
  for (const [index, [step = '', ...details]] of steps.entries()) {
    terminal.out(`  ${index + 1}. ${step}`);
    for (const detail of details) terminal.out(`       ${detail}`);
  }
  const bypass = hook === 'pre-commit' ? 'git commit --no-verify' : 'git push --no-verify';
  terminal.out();
  terminal.out('not a key? `keyward explain FILE:LINE` says why it is taken for one, and how to allow it for good;');
  terminal.out(`\`${bypass}\` skips this check once, at your own risk`);
}

/** Says that nothing was found, but not everything could be read. */
export function printIncomplete(report: ScanReport, hook: HookName, terminal: Terminal): void {
  const what = hook === 'pre-commit' ? 'commit' : 'push';
  const lost = report.skipped.filter(({ incomplete }) => incomplete);
  const [first] = lost;
  const others = lost.length > 1 ? `, and ${lost.length - 1} more` : '';
  terminal.error(`${what} stopped: not everything could be read (${first?.path}: ${first?.reason}${others})`);
  terminal.hint(`fetch what is missing, or skip this check once, at your own risk: git ${what} --no-verify`);
}

const REVOKE = ['if the key was ever pushed or shared, revoke it at the page above: who has seen it has it'];

function commitSteps(findings: readonly Finding[], first: boolean, terminal: Terminal): string[][] {
  const { kept, others } = filesOf(findings);
  const leaveOut = first ? 'git rm --cached' : 'git restore --staged';
  return [
    ...keepSteps(kept, terminal),
    ...(others.length === 0
      ? []
      : [
          [
            'put the key into .env, which git ignores (`keyward init`), and look it up where it stands',
            ...lookUps(findings, terminal),
          ],
          [`stage the file again (git add), or leave it out (${leaveOut}): ${listOf(others.map(visible))}`],
        ]),
    REVOKE,
  ];
}

function pushSteps(findings: readonly Finding[], terminal: Terminal): string[][] {
  const { kept, others } = filesOf(findings);
  const commits = [...new Set(findings.flatMap(({ commit }) => commit ?? []))].map(shortId);
  return [
    [
      commits.length === 0
        ? 'take the key out of what is pushed'
        : `take the key out of the ${commits.length === 1 ? 'commit that brings' : 'commits that bring'} it in: ${listOf(commits)}`,
      'a later commit that removes it does not help: who fetches the branch gets them all',
      'the last commit: mend the file, git add it (or git rm --cached a file of keys), git commit --amend',
      'an earlier one: git rebase --interactive, and there `edit` it',
    ],
    ...keepSteps(kept, terminal),
    ...(others.length === 0
      ? []
      : [['put the key into .env, which git ignores (`keyward init`), and read it from the environment']]),
    REVOKE,
  ];
}

/** A key is where it belongs in a file of keys: it is the file that git must not have. */
function keepSteps(files: readonly string[], terminal: Terminal): string[][] {
  if (files.length === 0) return [];
  const commands = files.slice(0, FILES_SHOWN).map((path) => untrackCommand({ path, staged: false }));
  return [
    [
      `keep the key where it is, and the file out of git: ${listOf(files.map(visible))}`,
      `${terminal.style('green', 'keyward init')}  ${terminal.style('dim', 'adds what .gitignore lacks')}`,
      ...commands.map((command) => terminal.style('green', visible(command))),
    ],
  ];
}

function filesOf(findings: readonly Finding[]): { kept: string[]; others: string[] } {
  const files = [...new Set(findings.map(({ file }) => file))];
  return { kept: files.filter(isSecretFile), others: files.filter((file) => !isSecretFile(file)) };
}

function listOf(names: readonly string[]): string {
  const more = names.length > FILES_SHOWN ? ` and ${names.length - FILES_SHOWN} more` : '';
  return names.slice(0, FILES_SHOWN).join(', ') + more;
}

/** How each kind of file reads each provider's variable from the environment. */
function lookUps(findings: readonly Finding[], terminal: Terminal): string[] {
  const rows = new Map<string, string>();
  for (const { file, provider } of findings) {
    const name = providerById(provider)?.env[0];
    if (name === undefined || isSecretFile(file)) continue;
    const expression = lookUpOf(file, name);
    if (!rows.has(expression)) rows.set(expression, file);
  }
  return [...rows]
    .slice(0, LOOK_UPS_SHOWN)
    .map(
      ([expression, file]) => `${terminal.style('green', expression)}  ${terminal.style('dim', `in ${visible(file)}`)}`,
    );
}
