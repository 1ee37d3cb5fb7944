import { createHash } from 'node:crypto';
import type { HookName, HookOptions } from './plan.ts';

// The shell scripts that keyward writes. POSIX sh, for dash and for the sh of Git for Windows alike. The second line
// names the script and holds a digest of all that follows, so that one changed by hand is told from ours.

/** Mode of a hook: git runs only what may be run. */
export const SCRIPT_MODE = 0o755;
/** What a hook that stood there before is called now. */
export const SAVED = '.keyward-saved';

const HEADER = /^#!\/bin\/sh\n# keyward (hook pre-commit|hook pre-push|launcher), sum ([0-9a-f]{32})\n/;
const HEADER_LINE = /^# keyward (?:hook pre-commit|hook pre-push|launcher), sum /m;
const PROGRAM = /^keyward_node='((?:[^']|'\\'')*)'\nkeyward_script='((?:[^']|'\\'')*)'$/m;

export type Program = HookOptions['program'];

/** The hook itself. `shared`: it serves every repository of the user, and so runs nothing that lies in one. */
export function hookScript(hook: HookName, program: Program, options: { shared: boolean }): string {
  const words = hook === 'pre-commit' ? 'commit' : 'push';
  return withHeader(`hook ${hook}`, [
    '# Written by `keyward hook install`, taken away by `keyward hook uninstall`. Once changed by hand it is left alone.',
    ...programLines(program),
    '',
    '# A hook that stood here before is called first, and what it refuses is refused.',
    `case $0 in */*) saved=\${0%/*}/${hook}${SAVED} ;; *) saved=./${hook}${SAVED} ;; esac`,
    ...(hook === 'pre-commit'
      ? ['if [ -x "$saved" ]; then "$saved" "$@" || exit $?; fi']
      : [
          'updates=$(cat)',
          'tell() { [ -z "$updates" ] || printf \'%s\\n\' "$updates"; }',
          'if [ -x "$saved" ]; then tell | "$saved" "$@" || exit $?; fi',
        ]),
    '',
    ...choose(`hook run ${hook} -- "$@"`, { onPath: true, inRepository: !options.shared }),
    ...failure(`this ${words} was not checked for keys`, `git ${words} --no-verify`),
    hook === 'pre-commit' ? 'exec "$@"' : 'tell | "$@"',
  ]);
}

/** What a hook manager's line falls back on where there is no keyward on PATH. It lies in .git, for this clone alone. */
export function launcherScript(program: Program): string {
  return withHeader('launcher', [
    '# Written by `keyward hook install` for the hook manager of this repository, which looks here last.',
    ...programLines(program),
    '',
    // Not from PATH, where it would find itself.
    ...choose('"$@"', { onPath: false, inRepository: true }),
    ...failure('nothing was checked for keys', 'git commit --no-verify (or git push --no-verify)'),
    'exec "$@"',
  ]);
}

/** Whether a file is one of keyward's scripts, `edited` if someone has changed it since; null for any other. */
export function scriptState(text: string): 'intact' | 'edited' | null {
  const header = HEADER.exec(text);
  if (header === null) return HEADER_LINE.test(text) ? 'edited' : null;
  return header[2] === sumOf(text.slice(header[0].length)) ? 'intact' : 'edited';
}

/** How a script starts keyward; null where it does not say. */
export function programIn(text: string): Program | null {
  const match = PROGRAM.exec(text);
  return match === null ? null : { node: unquote(match[1]!), script: unquote(match[2]!) };
}

function programLines({ node, script }: Program): string[] {
  return [`keyward_node=${quote(forwardSlashes(node))}`, `keyward_script=${quote(forwardSlashes(script))}`];
}

function choose(command: string, { onPath, inRepository }: { onPath: boolean; inRepository: boolean }): string[] {
  const repository = ['elif [ -x node_modules/.bin/keyward ]; then', `  set -- node_modules/.bin/keyward ${command}`];
  return [
    '# The way keyward was run when it was installed, then other places where it may be.',
    'if [ -f "$keyward_script" ] && [ -x "$keyward_node" ]; then',
    `  set -- "$keyward_node" "$keyward_script" ${command}`,
    'elif [ -f "$keyward_script" ] && command -v node >/dev/null 2>&1; then',
    `  set -- node "$keyward_script" ${command}`,
    ...(onPath ? ['elif command -v keyward >/dev/null 2>&1; then', `  set -- keyward ${command}`] : []),
    ...(inRepository ? repository : []),
  ];
}

function failure(what: string, bypass: string): string[] {
  return [
    'else',
    `  echo 'keyward: error: keyward was not found, so that ${what}' >&2`,
    "  echo 'keyward: hint: install keyward again and run `keyward hook install`, or put keyward on PATH' >&2",
    `  echo 'keyward: hint: to go on once without the check, knowingly: ${bypass}' >&2`,
    '  exit 2',
    'fi',
  ];
}

function withHeader(name: string, lines: readonly string[]): string {
  const body = `${lines.join('\n')}\n`;
  return `#!/bin/sh\n# keyward ${name}, sum ${sumOf(body)}\n${body}`;
}

function sumOf(body: string): string {
  return createHash('sha256').update(body, 'utf8').digest('hex').slice(0, 32);
}

function quote(word: string): string {
  return `'${word.replaceAll("'", "'\\''")}'`;
}

function unquote(quoted: string): string {
  return quoted.replaceAll("'\\''", "'");
}

/** Both sh and node of Windows take them. */
function forwardSlashes(path: string): string {
  return process.platform === 'win32' ? path.replaceAll('\\', '/') : path;
}
