import { chmodSync, existsSync, mkdirSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { openSandbox, type Result, type Sandbox } from '../support/sandbox.ts';

// Hooks by the configuration of a hook manager. The managers themselves are stood in for by what they leave in the
// folder of hooks: a script that reads the configuration and runs what stands there.

const KIND = 'groq-api-key';
const LAUNCHER = '.git/keyward/keyward';

interface Setup {
  readonly manager: string;
  /** The files of the project, as they were before. */
  readonly files: Readonly<Record<string, string>>;
  /** Where each hook is put. */
  readonly places: readonly [string, string];
  /** Makes this clone run the manager. */
  readonly activate: () => void;
}

let sandbox: Sandbox;

beforeEach(() => {
  sandbox = openSandbox();
  sandbox.git(['init', '-q']);
});

/** A hook that runs the command behind `name:` of the file's keyward entry. */
function standIn(mark: string, file: string, name: string): void {
  for (const hook of ['pre-commit', 'pre-push']) {
    const find = `sed -n "s/^ *${name}: //p" ${file} | grep "hook run ${hook}" | sed "s/{files}/x/"`;
    sandbox.write(`.git/hooks/${hook}`, `#!/bin/sh\n# ${mark}\neval "$(${find})"\n`, 0o755);
  }
}

const SETUPS: readonly Setup[] = [
  {
    manager: 'husky',
    files: { '.husky/pre-commit': 'echo tests' },
    places: ['.husky/pre-commit', '.husky/pre-push'],
    activate() {
      sandbox.git(['config', 'core.hooksPath', '.husky/_']);
      for (const hook of ['pre-commit', 'pre-push']) {
        sandbox.write(`.husky/_/${hook}`, `#!/bin/sh\n[ ! -f .husky/${hook} ] || sh -e .husky/${hook} "$@"\n`, 0o755);
      }
    },
  },
  {
    manager: 'lefthook',
    files: { 'lefthook.yml': '# ours\npre-commit:\n  commands:\n    tests: # slow\n      run: echo tests\n' },
    places: ['lefthook.yml', 'lefthook.yml'],
    activate: () => standIn('lefthook', 'lefthook.yml', 'run'),
  },
  {
    manager: 'lefthook',
    files: { '.lefthook.toml': '[pre-commit]\nparallel = true # fast' },
    places: ['.lefthook.toml', '.lefthook.toml'],
    activate() {
      standIn('lefthook', '.lefthook.toml', 'run');
      for (const hook of ['pre-commit', 'pre-push']) {
        const find = `sed -n "s/^run = '\\(.*\\)'/\\1/p" .lefthook.toml | grep "run ${hook}" | sed "s/{files}/x/"`;
        sandbox.write(`.git/hooks/${hook}`, `#!/bin/sh\n# lefthook\neval "$(${find})"\n`, 0o755);
      }
    },
  },
  {
    manager: 'pre-commit',
    files: { '.pre-commit-config.yaml': '# ours\nrepos:\n  - repo: local # mine\n    hooks:\n      - id: x\n' },
    places: ['.pre-commit-config.yaml', '.pre-commit-config.yaml'],
    activate: () => standIn('https://pre-commit.com', '.pre-commit-config.yaml', 'entry'),
  },
];

function status(): { state: string; manager: string | null; path: string }[] {
  return (JSON.parse(sandbox.run(['hook', 'status', '--json']).stdout) as { hooks: ReturnType<typeof status> }).hooks;
}

describe.each(SETUPS)('$manager with $places.0', ({ manager, files, places, activate }) => {
  beforeEach(() => {
    for (const [path, content] of Object.entries(files)) sandbox.write(path, content);
  });

  function expectAsBefore(): void {
    for (const [path, content] of Object.entries(files)) expect(sandbox.read(path)).toBe(content);
    for (const place of places) expect(existsSync(sandbox.path(place))).toBe(place in files);
    expect(existsSync(sandbox.path('.git/keyward'))).toBe(false);
  }

  test('it is put in, found again and taken back', () => {
    activate();
    const expected = (state: string): object[] =>
      places.map((path) => expect.objectContaining({ state, manager, path }) as object);
    expect(status()).toEqual(expected('absent'));
    const dry = sandbox.run(['hook', 'install', '--dry-run']);
    expect(dry.stdout).toContain('  + # >>> keyward pre-commit');
    expectAsBefore();

    const installed = sandbox.run(['hook', 'install']);
    expect(installed.status).toBe(0);
    expect(installed.stderr).toMatch(/^keyward: note: all who work on this repository need keyward from now on.*\n$/);
    expect(status()).toEqual(expected('installed'));
    for (const [path, content] of Object.entries(files)) {
      for (const line of content.split('\n')) expect(sandbox.read(path)).toContain(line);
    }
    expect(sandbox.run(['hook', 'install']).stdout).toContain('nothing to change');

    expect(sandbox.run(['hook', 'uninstall'])).toMatchObject({ status: 0, stderr: '' });
    expectAsBefore();
    expect(sandbox.run(['hook', 'uninstall']).stdout).toContain('nothing to change');
  });

  test('it stops a commit and a push, with no keyward on PATH', () => {
    activate();
    expect(sandbox.run(['hook', 'install']).status).toBe(0);
    const dirty = `key = "${sandbox.key(KIND)}"\n`;
    sandbox.write('a.py', dirty);
    sandbox.git(['add', '.']);
    expect(sandbox.tryGit(['commit', '-qm', 'x'])).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('commit stopped: 1 hardcoded key') as string,
    });
    sandbox.git(['commit', '-qnm', 'x']);
    sandbox.git(['init', '-q', '--bare', '../remote.git']);
    sandbox.git(['remote', 'add', 'origin', '../remote.git']);
    expect(sandbox.tryGit(['push', '-q', 'origin', 'main'])).toMatchObject({
      status: 1,
      stdout: expect.stringContaining('push stopped: 1 hardcoded key') as string,
    });
    sandbox.git(['push', '-qn', '--no-verify', 'origin', 'main']);
    sandbox.write('a.py', 'clean\n');
    sandbox.git(['add', '.']);
    expect(sandbox.tryGit(['commit', '-qm', 'x']).status).toBe(0);
  });

  test('not set up in this clone, it says what to run', () => {
    const { status: installed, stderr } = sandbox.run(['hook', 'install']);
    const left = `keyward: error: left to you: ${manager} does not run the pre-commit and pre-push hooks in this clone yet`;
    expect(installed).toBe(2);
    expect(stderr).toMatch(new RegExp(`^${left}\nkeyward: hint: run \``, 'm'));
    const json = JSON.parse(sandbox.run(['hook', 'install', '--json']).stdout) as object;
    expect(json).toMatchObject({ applied: true, changes: [], manual: [{ action: 'run', path: places[0] }] });
    expect(status().map(({ state }) => state)).toEqual(['stale', 'stale']);
    const { status: exit, stderr: hints } = sandbox.run(['hook', 'status']);
    expect(exit).toBe(1);
    expect(hints).toMatch(/^keyward: hint: run `/);
  });

  test('without keyward, a commit and a push are stopped with a word about it', () => {
    activate();
    expect(sandbox.run(['hook', 'install']).status).toBe(0);
    rmSync(sandbox.path('.git/keyward'), { recursive: true });
    const said = 'keyward was not found, so that nothing was checked for keys';
    const commit = sandbox.tryGit(['commit', '-q', '--allow-empty', '-m', 'x']);
    expect(commit).toMatchObject({ status: 1, stderr: expect.stringContaining(said) as string });
    sandbox.git(['commit', '-qn', '--allow-empty', '-m', 'x']);
    sandbox.git(['init', '-q', '--bare', '../remote.git']);
    const push = sandbox.tryGit(['push', '-q', '../remote.git', 'main']);
    expect(push).toMatchObject({ status: 1, stderr: expect.stringContaining(said) as string });
  });

  test('lines of an earlier keyward are put in anew, and taken out', () => {
    activate();
    expect(sandbox.run(['hook', 'install']).status).toBe(0);
    const current = places.map((place) => sandbox.read(place));
    const former = (text: string): string =>
      text
        .replaceAll(/; command -v keyward .*?exit 2; \};/g, '')
        .replaceAll('true {files};', 'true {files} &&')
        .replace(/^\((PATH.* pre-commit)\)/m, '$1')
        .replace(/^keyward_refs=[^]*\| \((PATH.*)\) (\|\| exit .*)\n[^]*^KEYWARD$/m, '$1 $2');
    const older = current.map(former);
    const write = (): void => places.forEach((place, index) => sandbox.write(place, older[index]!, 0o755));
    write();
    expect(older).not.toEqual(current);
    expect(sandbox.run(['hook', 'install']).status).toBe(0);
    expect(places.map((place) => sandbox.read(place))).toEqual(current);
    write();
    expect(sandbox.run(['hook', 'uninstall']).status).toBe(0);
    expectAsBefore();
  });

  test('lines of ours that were changed are not taken away', () => {
    activate();
    expect(sandbox.run(['hook', 'install']).status).toBe(0);
    const changed = sandbox.read(places[0]).replace('keyward hook run', 'nice keyward hook run');
    sandbox.write(places[0], changed);
    const { status: exit, stderr } = sandbox.run(['hook', 'uninstall']);
    expect(exit).toBe(2);
    expect(stderr).toContain('was changed since');
    expect(sandbox.read(places[0])).toBe(changed);
  });

  test('a link that leads outside is not written through', () => {
    const [path] = places;
    rmSync(sandbox.path(path), { force: true });
    sandbox.write('../outside', 'repos:\n');
    symlinkSync(path.includes('/') ? '../../outside' : '../outside', sandbox.path(path));
    const { status: exit, stderr } = sandbox.run(['hook', 'install']);
    expect(exit).toBe(2);
    expect(stderr).toContain('link');
    expect(sandbox.read('../outside')).toBe('repos:\n');
  });
});

describe('what is not plain enough', () => {
  test.each([
    ['lefthook.yml', 'pre-commit: {}\n', 'run: PATH='],
    ['lefthook.json', '{}', '"pre-commit": {"commands"'],
    ['.pre-commit-config.yaml', 'repos: []\n', '- id: keyward'],
  ])('%s is left alone, and the lines are shown', (path, content, line) => {
    sandbox.write(path, content);
    const { status: exit, stdout, stderr } = sandbox.run(['hook', 'install']);
    expect(exit).toBe(2);
    expect(stdout).toContain(line);
    expect(stderr).toContain(`keyward: error: ${path} was not changed`);
    expect(stderr).toContain('keyward: hint: add these lines to it by hand');
    expect(sandbox.read(path)).toBe(content);
    const { manual } = JSON.parse(sandbox.run(['hook', 'install', '--json']).stdout) as {
      manual: { lines: string[] }[];
    };
    expect(manual.flatMap(({ lines }) => lines).join('\n')).toContain(line);
  });

  test('put in by hand, the lines count', () => {
    sandbox.write('lefthook.yml', 'pre-commit: { commands: { k: { run: keyward hook run pre-commit } } }\n');
    expect(status()[0]).toMatchObject({ state: 'stale', manager: 'lefthook' });
    standIn('lefthook', 'lefthook.yml', 'run');
    expect(sandbox.run(['hook', 'install']).stdout).not.toContain('+ # >>> keyward pre-commit');
    expect(status()[0]).toMatchObject({ state: 'installed', manager: 'lefthook' });
    expect(sandbox.run(['hook', 'uninstall']).stderr).toContain('take them out by hand');
  });
});

test('two managers: the one that runs in this clone is in charge', () => {
  sandbox.write('lefthook.yml', '');
  sandbox.write('.pre-commit-config.yaml', 'repos:\n- repo: x\n');
  expect(status()[0]).toMatchObject({ manager: 'lefthook' });
  standIn('https://pre-commit.com', '.pre-commit-config.yaml', 'entry');
  expect(status()[0]).toMatchObject({ manager: 'pre-commit' });
});

test('our own hook stays where it was when a manager comes', () => {
  expect(sandbox.run(['hook', 'install']).status).toBe(0);
  sandbox.write('lefthook.yml', '');
  expect(status()).toMatchObject([
    { state: 'installed', manager: null },
    { state: 'installed', manager: null },
  ]);
  expect(sandbox.run(['hook', 'install']).stdout).toContain('nothing to change');
});

test('husky up to version 8 runs the file itself', () => {
  mkdirSync(sandbox.path('.husky'));
  sandbox.git(['config', 'core.hooksPath', '.husky']);
  expect(sandbox.run(['hook', 'install']).status).toBe(0);
  expect(statSync(sandbox.path('.husky/pre-commit')).mode & 0o777).toBe(0o755);
  expect(status()[0]).toMatchObject({ state: 'installed', manager: 'husky' });
  sandbox.write('a.py', `key = "${sandbox.key(KIND)}"\n`);
  sandbox.git(['add', '.']);
  expect(sandbox.tryGit(['commit', '-qm', 'x']).stderr).toContain('commit stopped');
});

test.each(['cat > ../said', 'while read -r line; do echo "$line"; done > ../said'])(
  'husky: a line that eats what git tells the hook leaves keyward its own: %s',
  (line) => {
    sandbox.write('.husky/pre-push', `#!/usr/bin/env sh\n. "$(dirname -- "$0")/_/husky.sh"\n\n# lfs\n${line}\n`, 0o755);
    sandbox.write('.husky/_/husky.sh', '');
    const before = sandbox.read('.husky/pre-push');
    sandbox.git(['config', 'core.hooksPath', '.husky/_']);
    for (const shell of ['sh', 'dash', 'bash']) {
      if (!existsSync(`/bin/${shell}`)) continue;
      for (const hook of ['pre-commit', 'pre-push']) {
        const run = `exec ${shell} -e .husky/${hook} "$@"`;
        sandbox.write(`.husky/_/${hook}`, `#!/bin/sh\n[ ! -f .husky/${hook} ] || ${run}\n`, 0o755);
      }
      rmSync(sandbox.path('../remote.git'), { recursive: true, force: true });
      sandbox.git(['init', '-q', '--bare', '../remote.git']);
      expect(sandbox.run(['hook', 'install']).status).toBe(0);
      sandbox.write('a.py', `key = "${sandbox.key(KIND)}"\n`);
      sandbox.git(['add', 'a.py']);
      sandbox.git(['commit', '-qnm', 'with a key']);
      const { status: exit, stdout } = sandbox.tryGit(['push', '-q', '../remote.git', 'main']);
      expect({ exit, stopped: stdout.includes('push stopped') }).toEqual({ exit: 1, stopped: true });
      expect(existsSync(sandbox.path('../said'))).toBe(false);

      sandbox.git(['checkout', '-q', '--orphan', `clean-${shell}`]);
      sandbox.git(['rm', '-qf', 'a.py']);
      sandbox.git(['commit', '-qn', '--allow-empty', '-m', 'clean']);
      const head = sandbox.git(['rev-parse', 'HEAD']).trim();
      sandbox.git(['push', '-q', '../remote.git', 'HEAD:one', 'HEAD:two']);
      const lines = ['one', 'two'].map((name) => `HEAD ${head} refs/heads/${name} ${'0'.repeat(40)}\n`);
      expect(sandbox.read('../said')).toBe(lines.join(''));
      sandbox.git(['push', '-q', '../remote.git', 'HEAD:one']);
      expect(sandbox.read('../said')).toBe('');
      rmSync(sandbox.path('../said'));
      expect(sandbox.run(['hook', 'uninstall']).status).toBe(0);
      expect(sandbox.read('.husky/pre-push')).toBe(before);
      sandbox.git(['checkout', '-q', '-B', 'main']);
    }
  },
);

test('the hooks that the pre-commit framework builds itself need nothing of this machine', () => {
  const hooks = '    hooks:\n      - id: keyward\n      - id: keyward-push\n';
  sandbox.write('.pre-commit-config.yaml', `repos:\n  - repo: https://example.com/keyward\n    rev: v1\n${hooks}`);
  standIn('https://pre-commit.com', '.pre-commit-config.yaml', 'entry');
  expect(status().map(({ state }) => state)).toEqual(['installed', 'installed']);
  expect(sandbox.run(['hook', 'install'])).toMatchObject({
    status: 0,
    stdout: 'nothing to change: both hooks are there\n',
    stderr: '',
  });
  expect(existsSync(sandbox.path(LAUNCHER))).toBe(false);
});

test('husky in a folder below', () => {
  sandbox.write('web/.husky/_/pre-push', '#!/bin/sh\n', 0o755);
  sandbox.write('web/.husky/_/pre-commit', '#!/bin/sh\n', 0o755);
  sandbox.git(['config', 'core.hooksPath', 'web/.husky/_']);
  expect(sandbox.run(['hook', 'install']).status).toBe(0);
  expect(existsSync(sandbox.path('web/.husky/pre-commit'))).toBe(true);
});

test('of several remotes none is known where the manager does not tell which', () => {
  sandbox.write('lefthook.yml', '');
  standIn('lefthook', 'lefthook.yml', 'run');
  expect(sandbox.run(['hook', 'install']).status).toBe(0);
  for (const name of ['one', 'two']) {
    sandbox.git(['init', '-q', '--bare', `../${name}.git`]);
    sandbox.git(['remote', 'add', name, `../${name}.git`]);
  }
  sandbox.write('a.py', `key = "${sandbox.key(KIND)}"\n`);
  sandbox.git(['add', 'a.py']);
  sandbox.git(['commit', '-qnm', 'x']);
  sandbox.git(['push', '-q', '--no-verify', 'one', 'main']);
  expect(sandbox.tryGit(['push', '-q', 'two', 'main']).status).toBe(1);
});

describe('the launcher', () => {
  beforeEach(() => {
    sandbox.write('lefthook.yml', '');
    standIn('lefthook', 'lefthook.yml', 'run');
    expect(sandbox.run(['hook', 'install']).status).toBe(0);
  });

  test('missing in another clone, keyward is looked for on PATH, and nothing passes', () => {
    rmSync(sandbox.path(LAUNCHER));
    expect(status()[0]).toMatchObject({ state: 'stale' });
    const { status: exit, stderr }: Result = sandbox.tryGit(['commit', '-q', '--allow-empty', '-m', 'x']);
    expect(exit).toBe(1);
    expect(stderr).toContain('keyward was not found');
    const keyward = sandbox.write('../bin/keyward', '#!/bin/sh\n', 0o755);
    chmodSync(keyward, 0o755);
    const env = { PATH: `${sandbox.path('../bin')}:${sandbox.environment['PATH']}` };
    expect(sandbox.tryGit(['commit', '-q', '--allow-empty', '-m', 'x'], { env }).status).toBe(0);
  });

  test('that finds nothing stops the commit, and says so', () => {
    const script = sandbox.read(LAUNCHER).replace(/^keyward_script='.*'$/m, "keyward_script='/gone'");
    sandbox.write(LAUNCHER, script, 0o755);
    const { status: exit, stderr } = sandbox.tryGit(['commit', '-q', '--allow-empty', '-m', 'x']);
    expect(exit).toBe(1);
    expect(stderr).toContain('keyward: error: keyward was not found, so that nothing was checked for keys');
  });
});
