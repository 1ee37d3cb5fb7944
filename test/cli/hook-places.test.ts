import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { HOOK, hook, sandbox, stageKey, states } from '../support/hook.ts';
import { MAIN } from '../support/sandbox.ts';

// Where the hook goes, and how it finds keyward.

describe('core.hooksPath', () => {
  test('in the repository is used', () => {
    sandbox.git(['config', 'core.hooksPath', 'tools/hooks']);
    sandbox.write('below/x', '');
    expect(sandbox.run(['hook', 'install'], { cwd: 'below' }).status).toBe(0);
    expect(existsSync(sandbox.path('tools/hooks/pre-commit'))).toBe(true);
    rmSync(sandbox.path('tools/hooks/pre-commit'));
    // It holds paths of this machine, and such a folder is mostly committed.
    expect(hook('install').stderr).toContain('core.hooksPath is tools/hooks, a folder of the working tree');
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

  test('set to nothing, git calls no hook: nothing is installed, and none counts', () => {
    expect(hook('install').status).toBe(0);
    rmSync(sandbox.path('.git/hooks/pre-push'));
    sandbox.git(['config', 'core.hooksPath', '']);
    const { status, stderr } = hook('install');
    expect(status).toBe(2);
    expect(stderr).toContain('core.hooksPath is set to nothing, so that git calls no hook');
    expect(stderr).toContain('git config --unset core.hooksPath');
    expect(states()).toEqual(['stale', 'absent']);
    expect(hook('status')).toMatchObject({
      status: 1,
      stderr: 'keyward: hint: run `git config --unset core.hooksPath`\n',
    });
    expect(hook('uninstall').status).toBe(0);
    expect(existsSync(sandbox.path(HOOK))).toBe(false);
  });

  test('set to nothing by the user, it is to be taken out there', () => {
    sandbox.write('../home/.gitconfig', '[core]\n\thooksPath =\n');
    expect(hook('install')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('git config --global --unset core.hooksPath') as string,
    });
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
