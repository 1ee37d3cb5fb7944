import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { MAIN, openSandbox, type Result, type Sandbox } from '../support/sandbox.ts';

// The hooks that git calls by itself: put in, chained, found again, taken away.

const KIND = 'groq-api-key';
const HOOK = '.git/hooks/pre-commit';
const SAVED = `${HOOK}.keyward-saved`;

let sandbox: Sandbox;

beforeEach(() => {
  sandbox = openSandbox();
  sandbox.git(['init', '-q']);
});

function hook(...args: string[]): Result {
  return sandbox.run(['hook', ...args]);
}

function states(cwd = '.'): string[] {
  const { stdout } = sandbox.run(['hook', 'status', '--json'], { cwd });
  return (JSON.parse(stdout) as { hooks: { state: string }[] }).hooks.map(({ state }) => state);
}

function stageKey(cwd = '.'): void {
  sandbox.write(join(cwd, 'a.py'), `key = "${sandbox.key(KIND)}"\n`);
  sandbox.git(['add', '.'], { cwd });
}

/** All files below a folder with their contents, modes and links. */
function snapshot(folder: string): string[] {
  const root = sandbox.path(folder);
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .toSorted()
    .map((name) => {
      const path = join(root, name);
      const stats = lstatSync(path);
      const content = stats.isFile() ? sandbox.read(path) : stats.isSymbolicLink() ? readlinkSync(path) : '';
      return `${name} ${stats.mode.toString(8)} ${content}`;
    });
}

test('installed twice, it changes nothing; uninstalled, nothing is left', () => {
  const before = snapshot('.git');
  expect(hook('status')).toMatchObject({ status: 1, stdout: expect.stringContaining('not installed') as string });
  const dry = hook('install', '--dry-run');
  expect(dry).toMatchObject({ status: 0, stderr: '' });
  expect(dry.stdout).toContain(`${HOOK}  would write the pre-commit hook`);
  expect(snapshot('.git')).toEqual(before);

  expect(hook('install').status).toBe(0);
  expect(states()).toEqual(['installed', 'installed']);
  expect(hook('status').status).toBe(0);
  expect(statSync(sandbox.path(HOOK)).mode & 0o777).toBe(0o755);
  const installed = snapshot('.git');
  expect(hook('install').stdout).toBe('nothing to change: both hooks are there\n');
  expect(snapshot('.git')).toEqual(installed);

  expect(hook('uninstall').status).toBe(0);
  expect(snapshot('.git')).toEqual(before);
  expect(hook('uninstall').stdout).toBe('nothing to change: there is no hook of ours\n');
});

test('the JSON of each action', () => {
  expect(JSON.parse(hook('install', '--json', '--dry-run').stdout)).toEqual({
    version: 1,
    applied: false,
    changes: [
      { path: HOOK, description: 'write the pre-commit hook', lines: [] },
      { path: '.git/hooks/pre-push', description: 'write the pre-push hook', lines: [] },
    ],
    manual: [],
    notes: [],
  });
  expect(JSON.parse(hook('install', '--json').stdout)).toMatchObject({ applied: true });
  expect(JSON.parse(hook('status', '--json').stdout)).toEqual({
    version: 1,
    hooks: [
      { name: 'pre-commit', state: 'installed', manager: null, path: HOOK },
      { name: 'pre-push', state: 'installed', manager: null, path: '.git/hooks/pre-push' },
    ],
  });
  expect(JSON.parse(hook('uninstall', '--json').stdout)).toMatchObject({ changes: [{ path: HOOK }, {}] });
});

describe('a hook that is there already', () => {
  const OTHER = '#!/bin/sh\necho "other: $*"\n[ ! -e refuse ] || exit 7\n';

  test.each([0o755, 0o711, 0o700])('of mode %o is called first, and comes back', (mode) => {
    sandbox.write(HOOK, OTHER);
    chmodSync(sandbox.path(HOOK), mode);
    const before = snapshot('.git/hooks');
    expect(states()).toEqual(['foreign', 'absent']);
    expect(hook('install').status).toBe(0);
    expect(statSync(sandbox.path(SAVED)).mode & 0o777).toBe(mode);

    stageKey();
    const blocked = sandbox.tryGit(['commit', '-qm', 'x']);
    expect(blocked.status).toBe(1);
    expect(blocked.stderr).toMatch(/^other: \n[^]*commit stopped/);
    sandbox.write('refuse', '');
    const refused = sandbox.tryGit(['commit', '-qm', 'x']);
    expect(refused.stderr).toBe('other: \n');

    expect(hook('install').stdout).toContain('nothing to change');
    expect(hook('uninstall').status).toBe(0);
    expect(snapshot('.git/hooks')).toEqual(before);
  });

  test('its exit status is the hook’s', () => {
    sandbox.write(HOOK, OTHER, 0o755);
    expect(hook('install').status).toBe(0);
    sandbox.write('refuse', '');
    expect(sandbox.exec(sandbox.path(HOOK), []).status).toBe(7);
  });

  test('of pre-push gets the same arguments and the same lines', () => {
    const said = sandbox.path('../said');
    sandbox.write('.git/hooks/pre-push', `#!/bin/sh\n{ echo "$@"; cat; } > '${said}'\n`, 0o755);
    expect(hook('install').status).toBe(0);
    sandbox.git(['init', '-q', '--bare', '../remote.git']);
    sandbox.git(['remote', 'add', 'origin', '../remote.git']);
    sandbox.git(['commit', '-q', '--allow-empty', '-m', 'x']);
    const head = sandbox.git(['rev-parse', 'HEAD']).trim();
    expect(sandbox.tryGit(['push', '-q', 'origin', 'main', 'main:two'])).toMatchObject({ status: 0, stderr: '' });
    const lines = ['main', 'two'].map((name) => `refs/heads/main ${head} refs/heads/${name} ${'0'.repeat(40)}\n`);
    expect(sandbox.read(said)).toBe(`origin ../remote.git\n${lines.join('')}`);
    // Nothing to push: git calls the hook all the same, and tells it nothing.
    sandbox.git(['push', '-q', 'origin', 'main']);
    expect(sandbox.read(said)).toBe('origin ../remote.git\n');
  });

  test('that may not be run is not run, as before', () => {
    sandbox.write(HOOK, OTHER, 0o644);
    expect(hook('install').status).toBe(0);
    expect(sandbox.tryGit(['commit', '-q', '--allow-empty', '-m', 'x'])).toMatchObject({ status: 0, stderr: '' });
    expect(hook('uninstall').status).toBe(0);
    expect(statSync(sandbox.path(HOOK)).mode & 0o777).toBe(0o644);
  });

  test.each([
    ['leads to a script', '../../tools/check.sh'],
    ['leads nowhere', '../../tools/none.sh'],
  ])('as a link that %s', (_, target) => {
    sandbox.write('tools/check.sh', OTHER, 0o755);
    mkdirSync(sandbox.path('.git/hooks'), { recursive: true });
    symlinkSync(target, sandbox.path(HOOK));
    const before = snapshot('.git/hooks');
    expect(hook('install').status).toBe(0);
    expect(lstatSync(sandbox.path(HOOK)).isFile()).toBe(true);
    expect(sandbox.read('tools/check.sh')).toBe(OTHER);
    expect(states()).toEqual(['installed', 'installed']);
    expect(hook('uninstall').status).toBe(0);
    expect(snapshot('.git/hooks')).toEqual(before);
  });

  test('and calls keyward by itself, is left alone', () => {
    const own = '#!/bin/sh\nkeyward hook run pre-commit\n';
    sandbox.write(HOOK, own, 0o755);
    expect(states()[0]).toBe('installed');
    expect(hook('install').status).toBe(0);
    expect(hook('uninstall').stderr).toContain('take that line out by hand');
    expect(sandbox.read(HOOK)).toBe(own);
  });

  test('is not put over another one that was kept', () => {
    sandbox.write(HOOK, OTHER, 0o755);
    sandbox.write(SAVED, '#!/bin/sh\n', 0o755);
    const before = snapshot('.git/hooks');
    expect(hook('install')).toMatchObject({ status: 2, stderr: expect.stringContaining('is another hook') as string });
    expect(snapshot('.git/hooks')).toEqual(before);
  });

  test('stopped halfway, the work is taken up again', () => {
    sandbox.write(HOOK, OTHER, 0o755);
    sandbox.write(SAVED, OTHER, 0o755);
    expect(hook('install').status).toBe(0);
    rmSync(sandbox.path(HOOK));
    expect(hook('uninstall').status).toBe(0);
    expect(sandbox.read(HOOK)).toBe(OTHER);
    expect(existsSync(sandbox.path(SAVED))).toBe(false);
  });
});

describe('our hook, changed by hand', () => {
  beforeEach(() => {
    expect(hook('install').status).toBe(0);
    sandbox.write(HOOK, `${sandbox.read(HOOK)}echo mine\n`);
  });

  test.each(['install', 'uninstall'])('is not touched by %s', (action) => {
    const before = snapshot('.git/hooks');
    const { status, stderr } = hook(action);
    expect(status).toBe(2);
    expect(stderr).toContain('was written by keyward and changed since');
    expect(stderr).toContain('keyward: hint: move your own lines to');
    expect(snapshot('.git/hooks')).toEqual(before);
    expect(states()).toEqual(['foreign', 'installed']);
  });
});

describe('core.hooksPath', () => {
  test('in the repository is used', () => {
    sandbox.git(['config', 'core.hooksPath', 'tools/hooks']);
    sandbox.write('below/x', '');
    expect(sandbox.run(['hook', 'install'], { cwd: 'below' }).status).toBe(0);
    expect(existsSync(sandbox.path('tools/hooks/pre-commit'))).toBe(true);
    stageKey();
    expect(sandbox.tryGit(['commit', '-qm', 'x']).stderr).toContain('commit stopped');
    expect(hook('uninstall').status).toBe(0);
    expect(readdirSync(sandbox.path('tools/hooks'))).toEqual([]);
  });

  test('of the user serves all repositories, and runs nothing that lies in one', () => {
    sandbox.write('../home/.gitconfig', '[core]\n\thooksPath = ~/hooks\n');
    const { status, stderr } = hook('install');
    expect(status).toBe(0);
    expect(stderr).toContain('for all of your repositories');
    const script = sandbox.read('../home/hooks/pre-commit');
    expect(script).not.toContain('node_modules');
    sandbox.git(['init', '-q', '../second']);
    stageKey('../second');
    expect(sandbox.tryGit(['commit', '-qm', 'x'], { cwd: '../second' }).stderr).toContain('commit stopped');
    expect(states('../second')).toEqual(['installed', 'installed']);
  });

  test.each([
    ['an absolute path', (root: string) => join(dirname(root), 'elsewhere')],
    ['a way up', () => '../elsewhere'],
    ['a link', () => 'link'],
  ])('of the repository is refused where it leads outside by %s', (_, path) => {
    mkdirSync(sandbox.path('../elsewhere'));
    symlinkSync('../elsewhere', sandbox.path('link'));
    sandbox.git(['config', 'core.hooksPath', path(sandbox.root)]);
    const { status, stderr } = hook('install');
    expect(status).toBe(2);
    expect(stderr).toContain('outside of this repository');
    expect(stderr).toContain('git config --unset core.hooksPath');
    expect(readdirSync(sandbox.path('../elsewhere'))).toEqual([]);
    expect(states()).toEqual(['absent', 'absent']);
  });

  test('a folder of hooks that is a link leading outside is refused', () => {
    mkdirSync(sandbox.path('../elsewhere'));
    rmSync(sandbox.path('.git/hooks'), { recursive: true, force: true });
    symlinkSync('../../elsewhere', sandbox.path('.git/hooks'));
    expect(hook('install')).toMatchObject({ status: 2, stderr: expect.stringContaining('a link leads') as string });
    expect(readdirSync(sandbox.path('../elsewhere'))).toEqual([]);
  });

  test('set afterwards, the old hooks are still taken away', () => {
    expect(hook('install').status).toBe(0);
    sandbox.git(['config', 'core.hooksPath', 'tools/hooks']);
    expect(states()).toEqual(['absent', 'absent']);
    expect(hook('uninstall').status).toBe(0);
    expect(existsSync(sandbox.path(HOOK))).toBe(false);
  });
});

test('a linked working tree shares the hooks of its repository', () => {
  sandbox.git(['commit', '-q', '--allow-empty', '-m', 'x']);
  sandbox.git(['worktree', 'add', '-q', '../linked']);
  expect(sandbox.run(['hook', 'install'], { cwd: '../linked' }).status).toBe(0);
  expect(existsSync(sandbox.path(HOOK))).toBe(true);
  expect(states()).toEqual(['installed', 'installed']);
  expect(states('../linked')).toEqual(['installed', 'installed']);
});

describe('how keyward is found', () => {
  /** Installs with a keyward of its own, at a path that has to be quoted. */
  function installFrom(folder: string): string {
    const program = sandbox.path(join('..', folder));
    cpSync(dirname(MAIN), program, { recursive: true });
    const main = join(program, 'main.js');
    expect(sandbox.exec(process.execPath, [main, 'hook', 'install']).status).toBe(0);
    return program;
  }

  const shells = ['sh', 'dash', 'bash'].filter(
    (shell) => existsSync(`/bin/${shell}`) || existsSync(`/usr/bin/${shell}`),
  );

  test.each(shells)('where it was, under any path, in %s', (shell) => {
    installFrom('it’s "a" $(touch x) `b`\nfolder\'s');
    stageKey();
    const { status, stdout } = sandbox.exec(shell, [HOOK]);
    expect({ status, stopped: stdout.includes('commit stopped') }).toEqual({ status: 1, stopped: true });
    expect(existsSync(sandbox.path('x'))).toBe(false);
  });

  test('nowhere: the commit is stopped, with a way out', () => {
    rmSync(installFrom('gone'), { recursive: true });
    expect(states()).toEqual(['stale', 'stale']);
    const { status, stderr } = sandbox.tryGit(['commit', '-q', '--allow-empty', '-m', 'x']);
    expect(status).toBe(1);
    expect(stderr.split('\n')).toEqual([
      'keyward: error: keyward was not found, so that this commit was not checked for keys',
      'keyward: hint: install keyward again and run `keyward hook install`, or put keyward on PATH',
      'keyward: hint: to go on once without the check, knowingly: git commit --no-verify',
      '',
    ]);
    expect(hook('install').stdout).toContain('write the pre-commit hook anew');
    expect(states()).toEqual(['installed', 'installed']);
    expect(sandbox.tryGit(['commit', '-q', '--allow-empty', '-m', 'x']).status).toBe(0);
  });

  test.each([
    ['on PATH', '../bin/keyward'],
    ['among the packages of the repository', 'node_modules/.bin/keyward'],
  ])('%s', (_, path) => {
    rmSync(installFrom('gone'), { recursive: true });
    sandbox.write(path, `#!/bin/sh\necho "found: $*"\nexit 3\n`, 0o755);
    const env = { PATH: `${sandbox.path('../bin')}:${sandbox.environment['PATH']}` };
    const { status, stderr } = sandbox.tryGit(['commit', '-q', '--allow-empty', '-m', 'x'], { env });
    expect(status).toBe(1);
    expect(stderr).toBe('found: hook run pre-commit --\n');
    const { stdout } = sandbox.run(['hook', 'status', '--json'], { env });
    expect(stdout).toContain('"state":"installed"');
  });

  test('from a cache, it is told to be installed to stay', () => {
    const program = sandbox.path('../home/.npm/_npx/0123/node_modules/keyward');
    cpSync(dirname(MAIN), program, { recursive: true });
    const { status, stderr } = sandbox.exec(process.execPath, [join(program, 'main.js'), 'hook', 'install']);
    expect(status).toBe(0);
    expect(stderr).toContain('npm install --save-dev keyward');
  });
});

describe('where there is nothing to install into', () => {
  test.each([
    ['no repository', () => '..'],
    [
      'a bare repository',
      () => {
        sandbox.git(['init', '-q', '--bare', '../bare.git']);
        return '../bare.git';
      },
    ],
  ])('%s', (_, folder) => {
    const cwd = folder();
    for (const action of ['install', 'uninstall', 'status']) {
      const { status, stdout, stderr } = sandbox.run(['hook', action], { cwd });
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr).toMatch(/^keyward: error: .+\nkeyward: hint: .+\n$/);
    }
  });

  test('no commit and no file in the way', () => {
    rmSync(sandbox.path('.git/hooks'), { recursive: true, force: true });
    expect(hook('install').status).toBe(0);
    expect(states()).toEqual(['installed', 'installed']);
  });

  test('a folder or a pipe in the way of a hook', () => {
    mkdirSync(sandbox.path(HOOK), { recursive: true });
    expect(hook('install')).toMatchObject({ status: 2, stderr: expect.stringContaining('not a plain file') as string });
    rmSync(sandbox.path(HOOK), { recursive: true });
    sandbox.exec('mkfifo', [HOOK]);
    expect(hook('install')).toMatchObject({ status: 2, stderr: expect.stringContaining('not a plain file') as string });
  });
});

test.each([
  [['hook']],
  [['hook', 'instal']],
  [['hook', 'install', 'pre-commit']],
  [['hook', 'status', '--dry-run']],
  [['hook', 'run', 'pre-commit', '--dry-run']],
])('%j is a mistake', (args) => {
  const { status, stdout, stderr } = sandbox.run(args);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(/^keyward: error: .+\nkeyward: hint: .+\n$/);
});
