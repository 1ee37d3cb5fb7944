import { existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openSandbox, type Sandbox } from '../support/sandbox.ts';
import { places, scanJson } from '../support/scan-report.ts';
import { giveAway } from '../support/unprivileged.ts';

const NOT_LOOKED_FOR = 'files that git tracks although they are ignored were not looked for';

/** A repository with one key in a sound file. */
function repository(): Sandbox {
  const sandbox = openSandbox();
  sandbox.git(['init', '--quiet']);
  sandbox.write('sound.py', `key = "${sandbox.key('groq-api-key')}"\n`);
  sandbox.git(['add', '.']);
  sandbox.git(['commit', '--quiet', '--message', 'first']);
  return sandbox;
}

const SOUND = 'sound.py:1:8';

describe('no repository', () => {
  test('files are scanned all the same', () => {
    const sandbox = openSandbox();
    sandbox.write('.gitignore', 'hidden\n');
    sandbox.write('hidden', 'x\n');
    sandbox.write('a.py', `"${sandbox.key('groq-api-key')}"\n`);
    const { status, report } = scanJson(sandbox);
    expect(places(report)).toEqual(['a.py:1:2']);
    expect(report.scanned.files).toBe(2);
    expect(status).toBe(1);
  });

  test('--staged: an error', () => {
    const { status, stdout, stderr } = openSandbox().run(['scan', '--staged']);
    expect(stdout).toBe('');
    expect(stderr).toContain('keyward: error: not in a git repository\nkeyward: hint: ');
    expect(status).toBe(2);
  });

  test('no git on PATH: files are scanned all the same', () => {
    const sandbox = openSandbox();
    sandbox.write('a.py', `"${sandbox.key('groq-api-key')}"\n`);
    const { status, report, stderr } = scanJson(sandbox, [], { env: { PATH: sandbox.home } });
    expect(places(report)).toEqual(['a.py:1:2']);
    expect({ status, stderr, skipped: report.skipped }).toEqual({ status: 1, stderr: '', skipped: [] });
  });

  test('no git on PATH, in a repository: told, not clean', () => {
    const sandbox = openSandbox();
    sandbox.git(['init', '--quiet']);
    sandbox.write('a.py', 'x\n');
    const { status, report } = scanJson(sandbox, [], { env: { PATH: sandbox.home } });
    expect(report.skipped).toEqual([{ path: '.git', reason: `git is not on PATH; ${NOT_LOOKED_FOR}` }]);
    expect(status).toBe(2);
  });
});

describe('a bare repository', () => {
  function bare(): Sandbox {
    const sandbox = repository();
    sandbox.git(['clone', '--quiet', '--bare', '.', '../bare.git']);
    return sandbox;
  }

  test('is not clean: its files are packed', () => {
    const sandbox = bare();
    for (const [cwd, args, shown] of [
      ['.', ['../bare.git'], '../bare.git'],
      ['../bare.git', [], '.'],
    ] as const) {
      const { status, stdout, stderr } = sandbox.run(['scan', ...args], { cwd });
      expect(stdout).toBe('');
      expect(stderr).toContain(`keyward: error: no file was read (${shown}: bare repository, or the inside of one, `);
      expect(stderr).toContain('where files are packed: scan a clone of it)\nkeyward: hint: ');
      expect(status).toBe(2);
    }
  });

  test('--staged: an error', () => {
    const { status, stderr } = bare().run(['scan', '--staged'], { cwd: '../bare.git' });
    expect(stderr).toContain('keyward: error: a bare repository has no index');
    expect(status).toBe(2);
  });

  test('among other files: told, the rest scanned, not clean', () => {
    const sandbox = bare();
    sandbox.write('../a.py', 'x\n');
    const { status, report } = scanJson(sandbox, ['../bare.git/..', '--all'], { cwd: '../home' });
    expect(report.skipped.map(({ path }) => path)).toEqual(['../bare.git']);
    expect(places(report)).toEqual([`../work/${SOUND}`]);
    expect(status).toBe(1);
    rmSync(sandbox.root, { recursive: true });
    mkdirSync(sandbox.root);
    expect(scanJson(sandbox, ['..']).status).toBe(2);
  });

  test('that is committed as a sample does not make every scan fail', () => {
    const sandbox = openSandbox();
    sandbox.git(['init', '--quiet']);
    sandbox.git(['init', '--quiet', '--bare', '--template=', 'sample.git']);
    sandbox.write('sample.git/objects/keep', 'x\n');
    sandbox.git(['add', '.']);
    const { status, report } = scanJson(sandbox);
    expect(report.skipped.map(({ path }) => path)).toEqual(['sample.git']);
    expect(status).toBe(0);
  });
});

describe('a repository that is broken', () => {
  test('a corrupt index: the files are scanned, but not clean', () => {
    const sandbox = repository();
    sandbox.write('.git/index', 'DIRC no index');
    const found = scanJson(sandbox);
    expect(places(found.report)).toEqual([SOUND]);
    expect(found.status).toBe(1);
    sandbox.write('sound.py', 'x\n');
    const { status, stderr } = sandbox.run(['scan']);
    expect(stderr).toMatch(
      /^keyward: note: not read: \.git: git ls-files failed: .*index file.*; files that git tracks .*\n/,
    );
    expect(status).toBe(2);
  });

  test('a corrupt index, --staged: an error', () => {
    const sandbox = repository();
    sandbox.write('.git/index', 'DIRC no index');
    const { status, stdout, stderr } = sandbox.run(['scan', '--staged']);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^keyward: error: git [\w-]+ failed: .*index file.*\nkeyward: hint: /);
    expect(status).toBe(2);
  });

  test.each([
    ['a corrupt configuration', '.git/config', '[core\nno configuration'],
    ['a corrupt HEAD', '.git/HEAD', 'nothing\n'],
  ])('%s: the files are scanned, but not clean', (_, file, content) => {
    const sandbox = repository();
    sandbox.write(file, content);
    expect(places(scanJson(sandbox).report)).toEqual([SOUND]);
    sandbox.write('sound.py', 'x\n');
    const { status, report } = scanJson(sandbox);
    expect(report.skipped).toMatchObject([
      { path: '.git', reason: expect.stringMatching(/^git ls-files failed: .*;/) },
    ]);
    expect(status).toBe(2);
    const staged = sandbox.run(['scan', '--staged']);
    expect(staged.stderr).toMatch(/^keyward: error: .*\nkeyward: hint: /);
    expect(staged.status).toBe(2);
  });

  test('a .git file that leads nowhere: the files are scanned, but not clean', () => {
    const sandbox = openSandbox();
    sandbox.write('.git', 'gitdir: /nowhere/at/all\n');
    sandbox.write('a.py', 'x\n');
    const { status, report } = scanJson(sandbox);
    expect(report.scanned.files).toBe(1);
    expect(report.skipped).toMatchObject([{ path: '.git', reason: expect.stringContaining(NOT_LOOKED_FOR) }]);
    expect(status).toBe(2);
  });

  test.each([
    ['a dangling link', (sandbox: Sandbox) => symlinkSync('nowhere', sandbox.path('.git'))],
    ['an empty folder', (sandbox: Sandbox) => mkdirSync(sandbox.path('.git'))],
    ['a named pipe', (sandbox: Sandbox) => void sandbox.exec('mkfifo', ['.git'])],
  ])('.git as %s is no repository, as git sees it', (_, make) => {
    const sandbox = openSandbox();
    make(sandbox);
    sandbox.write('a.py', 'x\n');
    const { status, report } = scanJson(sandbox);
    expect(report.skipped).toEqual([]);
    expect(report.scanned.files).toBe(1);
    expect(status).toBe(0);
  });

  test('a made-up .git in a folder does not take its .env from the repository around it', () => {
    const sandbox = repository();
    sandbox.write('sub/.env', `GROQ_API_KEY=${sandbox.key('groq-api-key')}\n`);
    sandbox.git(['add', '--force', 'sub/.env']);
    sandbox.git(['init', '--quiet', 'sub']);
    expect(places(scanJson(sandbox).report)).toEqual([SOUND, 'sub/.env:1:14']);
    expect(places(scanJson(sandbox, ['sub']).report)).toEqual(['sub/.env:1:14']);
    expect(places(scanJson(sandbox, ['sub/.env']).report)).toEqual(['sub/.env:1:14']);
  });

  test('an object that is missing, --staged: told, not clean', () => {
    const sandbox = repository();
    sandbox.write('b.py', 'x\n');
    sandbox.git(['add', '.']);
    const id = sandbox.git(['rev-parse', ':b.py']).trim();
    rmSync(sandbox.path(`.git/objects/${id.slice(0, 2)}/${id.slice(2)}`));
    const { status, report } = scanJson(sandbox, ['--staged']);
    expect(report.skipped).toEqual([{ path: 'b.py', reason: 'git does not have this object' }]);
    expect(status).toBe(2);
  });
});

describe('a repository that makes git wait', () => {
  test('its configuration includes a named pipe: given up, told, the files scanned', () => {
    const sandbox = repository();
    sandbox.exec('mkfifo', ['.git/pipe']);
    sandbox.git(['config', 'include.path', 'pipe']);
    const { status, report } = scanJson(sandbox);
    expect(places(report)).toEqual([SOUND]);
    const reason = `git ls-files gave no answer in 10 seconds; ${NOT_LOOKED_FOR}`;
    expect(report.skipped).toEqual([{ path: '.git', reason }]);
    expect(status).toBe(1);
  });

  test('its index is a named pipe, --staged: given up, an error', () => {
    const sandbox = repository();
    sandbox.exec('mkfifo', ['.git/pipe']);
    sandbox.exec('mv', ['.git/pipe', '.git/index']);
    const { status, stderr } = sandbox.run(['scan', '--staged']);
    expect(stderr).toMatch(/^keyward: error: git [\w-]+ gave no answer in 10 seconds\nkeyward: hint: /);
    expect(status).toBe(2);
  });
});

test('a repository of another user is scanned like any other', () => {
  const sandbox = repository();
  sandbox.write('.env', `GROQ_API_KEY=${sandbox.key('groq-api-key')}\n`);
  sandbox.git(['add', '--force', '.env']);
  if (process.getuid?.() === 0) giveAway(sandbox.root);
  const env = process.getuid?.() === 0 ? {} : { GIT_TEST_ASSUME_DIFFERENT_OWNER: '1' };
  const { status, report } = scanJson(sandbox, [], { env });
  expect(places(report)).toEqual(['.env:1:14', SOUND]);
  expect(report.skipped).toEqual([]);
  expect(status).toBe(1);
  expect(places(scanJson(sandbox, ['--staged'], { env }).report)).toEqual(['.env:1:14']);
});

describe('ignore files', () => {
  test('core.excludesFile of the repository itself is not honoured', () => {
    const sandbox = repository();
    sandbox.git(['rm', '--quiet', '--cached', 'sound.py']);
    sandbox.write('everything', '*\n');
    sandbox.git(['config', 'core.excludesFile', sandbox.path('everything')]);
    expect(places(scanJson(sandbox).report)).toEqual([SOUND]);
  });

  test.each([
    ['a named pipe', (sandbox: Sandbox) => void sandbox.exec('mkfifo', ['sub/.gitignore']), 'named pipe'],
    [
      'a looping link',
      (sandbox: Sandbox) => symlinkSync('.gitignore', sandbox.path('sub/.gitignore')),
      'looping symbolic link',
    ],
    ['a link', (sandbox: Sandbox) => symlinkSync('../rules', sandbox.path('sub/.gitignore')), 'symbolic link'],
  ])('%s is not honoured, and not waited for', (_, make, reason) => {
    const sandbox = repository();
    sandbox.write('rules', '*\n');
    sandbox.write('sub/a.py', `"${sandbox.key('groq-api-key')}"\n`);
    make(sandbox);
    const { status, report } = scanJson(sandbox);
    expect(places(report)).toEqual([SOUND, 'sub/a.py:1:2']);
    expect(report.skipped).toEqual([{ path: 'sub/.gitignore', reason }]);
    expect(status).toBe(1);
  });

  test('a folder is none', () => {
    const sandbox = repository();
    sandbox.write('.gitignore/a.py', `"${sandbox.key('groq-api-key')}"\n`);
    expect(places(scanJson(sandbox).report)).toEqual(['.gitignore/a.py:1:2', SOUND]);
  });

  test('one of many megabytes is not honoured, and that is told', () => {
    const sandbox = repository();
    sandbox.write('.gitignore', 'a.py\n'.repeat(1_000_000));
    sandbox.write('a.py', `"${sandbox.key('groq-api-key')}"\n`);
    const { status, stdout, stderr } = sandbox.run(['scan']);
    expect(stdout).toContain('a.py:1:2');
    expect(stderr).toBe('keyward: note: not read, too large to be honoured as ignore rules: .gitignore\n');
    expect(status).toBe(1);
  });

  test('patterns that would take a regular expression for ever take no time', () => {
    const sandbox = repository();
    const slow = ['**/a'.repeat(40) + '/b', '*a'.repeat(100) + 'b', `${'a*'.repeat(60)}/${'**/'.repeat(60)}b`];
    sandbox.write('.gitignore', `${slow.join('\n')}\n`);
    sandbox.write(`${'a/'.repeat(200)}x.py`, `"${sandbox.key('groq-api-key')}"\n`);
    sandbox.write('a'.repeat(250), 'x\n');
    const start = performance.now();
    expect(scanJson(sandbox).report.findings).toHaveLength(2);
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});

test('a hostile keyward.toml is a file like any other for a scan', () => {
  const sandbox = repository();
  const key = sandbox.key('groq-api-key');
  sandbox.write('keyward.toml', `version = [[[\n"__proto__" = "${key}"\n${'a.'.repeat(10_000)}b = 1\n`);
  const { status, report } = scanJson(sandbox);
  expect(places(report)).toEqual(['keyward.toml:2:16', SOUND]);
  expect(status).toBe(1);
});

test('nothing is written into a repository that is scanned', () => {
  const sandbox = repository();
  const state = (): string => sandbox.exec('find', ['.', '-printf', '%p %T@ %s\n']).stdout;
  const before = state();
  sandbox.run(['scan']);
  sandbox.run(['scan', '--staged']);
  expect(state()).toBe(before);
  expect(existsSync(join(sandbox.home, '.config'))).toBe(false);
});
