import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { HOOK, hook, sandbox, stageKey, states } from '../support/hook.ts';

// The hooks that git calls by itself: put in, chained, found again, taken away.

const SAVED = `${HOOK}.keyward-saved`;

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
    expect(states()).toEqual(['edited', 'installed']);
  });

  test('says what to do about it, and that helps', () => {
    const { stderr } = hook('status');
    const path = sandbox.path(HOOK);
    expect(stderr).toBe(
      `keyward: hint: run \`rm -- ${path}\`, which drops what was changed in it, then install it again\n`,
    );
    const overview = sandbox.run([]).stdout;
    expect(overview).toMatch(/pre-commit +changed by hand since it was installed/);
    expect(overview).toContain(`rm -- ${path}`);
    rmSync(path);
    expect(hook('install').status).toBe(0);
    expect(states()).toEqual(['installed', 'installed']);
  });
});

describe('our hook, moved by another manager that was installed later', () => {
  test.each([
    ['.legacy', '#!/bin/sh\n# https://pre-commit.com\n"$0.legacy" "$@"\n', ['installed', 'absent']],
    ['.old', '#!/bin/sh\n# lefthook\n', ['foreign', 'absent']],
  ])('to %s, is found where it is called, and taken away', (ending, other, expected) => {
    const earlier = '#!/bin/sh\necho earlier\n';
    sandbox.write(HOOK, earlier, 0o755);
    expect(hook('install').status).toBe(0);
    rmSync(sandbox.path('.git/hooks/pre-push'));
    renameSync(sandbox.path(HOOK), sandbox.path(HOOK + ending));
    sandbox.write(HOOK, other, 0o755);
    expect(states()).toEqual(expected);
    if (expected[0] === 'installed') {
      stageKey();
      const { stderr } = sandbox.tryGit(['commit', '-qm', 'x']);
      expect(stderr).toMatch(/^earlier\n[^]*commit stopped/);
      const before = sandbox.read(HOOK + ending);
      expect(hook('install').status).toBe(0);
      expect(sandbox.read(HOOK)).toBe(other);
      expect(sandbox.read(HOOK + ending)).toBe(before);
    }
    expect(hook('uninstall')).toMatchObject({ status: 0, stderr: '' });
    expect(sandbox.read(HOOK)).toBe(other);
    expect(sandbox.read(HOOK + ending)).toBe(earlier);
    expect(existsSync(sandbox.path(SAVED))).toBe(false);
  });

  test('with nothing before it, nothing is left behind', () => {
    expect(hook('install').status).toBe(0);
    for (const name of ['pre-commit', 'pre-push']) {
      renameSync(sandbox.path(`.git/hooks/${name}`), sandbox.path(`.git/hooks/${name}.old`));
    }
    expect(hook('uninstall').status).toBe(0);
    expect(readdirSync(sandbox.path('.git/hooks')).filter((name) => name.endsWith('.old'))).toEqual([]);
  });
});
