import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { describe, expect, onTestFinished, test } from 'vitest';
import { MAIN, openSandbox, type Sandbox } from '../support/sandbox.ts';
import { places, scanJson } from '../support/scan-report.ts';

/** Two keys in two files. */
function withKeys(): { sandbox: Sandbox; keys: [string, string] } {
  const sandbox = openSandbox();
  const keys: [string, string] = [sandbox.key('groq-api-key'), sandbox.key('anthropic-api-key')];
  sandbox.write('src/b.py', `x = 1\nkey = "${keys[0]}"\n`);
  sandbox.write('a.ts', `const key = '${keys[1]}';\n`);
  return { sandbox, keys };
}

describe('the answer as JSON', () => {
  test('has these keys, in this order, and no other', () => {
    const { sandbox } = withKeys();
    sandbox.write('.env', 'x\n');
    sandbox.exec('mkfifo', ['pipe']);
    const { stdout, stderr, status } = sandbox.run(['scan', '--json']);
    const report = JSON.parse(stdout) as Record<string, Record<string, unknown>[] & Record<string, unknown>>;
    expect(Object.keys(report)).toEqual([
      'version',
      'scanned',
      'skipped',
      'local',
      'findings',
      'allowed',
      'allowances',
    ]);
    expect(Object.keys(report['scanned']!)).toEqual(['files', 'bytes', 'blobs', 'commits']);
    expect(Object.keys(report['skipped']![0]!)).toEqual(['path', 'reason']);
    expect(Object.keys(report['local']![0]!)).toEqual(['path']);
    const names = 'kind provider file line column endLine endColumn redacted fingerprint confidence'.split(' ');
    for (const finding of report['findings']!) expect(Object.keys(finding)).toEqual(names);
    expect(stdout.split('\n')).toHaveLength(2);
    expect({ stderr, status }).toEqual({ stderr: '', status: 1 });
  });

  test('tells the place, never the key', () => {
    const { sandbox, keys } = withKeys();
    const { report } = scanJson(sandbox);
    expect(report.version).toBe(1);
    expect(report.scanned).toEqual({ files: 2, bytes: expect.any(Number) as number, blobs: 0, commits: 0 });
    expect(report.findings).toEqual([
      {
        kind: 'anthropic-api-key',
        provider: 'anthropic',
        file: 'a.ts',
        line: 1,
        column: 14,
        endLine: 1,
        endColumn: 14 + keys[1].length,
        redacted: expect.stringMatching(/^sk-ant-api\d*-?…....$/) as string,
        fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/) as string,
        confidence: 'certain',
      },
      {
        kind: 'groq-api-key',
        provider: 'groq',
        file: 'src/b.py',
        line: 2,
        column: 8,
        endLine: 2,
        endColumn: 8 + keys[0].length,
        redacted: `gsk_…${keys[0].slice(-4)}`,
        fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/) as string,
        confidence: 'certain',
      },
    ]);
  });

  test('--format json is the same', () => {
    const { sandbox } = withKeys();
    expect(sandbox.run(['scan', '--format', 'json']).stdout).toBe(sandbox.run(['scan', '--json']).stdout);
  });

  test('is the same on every run, sorted by file, line and column', () => {
    const sandbox = openSandbox();
    const key = sandbox.key('groq-api-key');
    const other = sandbox.key('groq-api-key');
    for (const name of ['z', 'a', 'm/b', 'm/a', 'B']) sandbox.write(name, `"${key}" "${other}"\n\n"${key}"\n`);
    const first = sandbox.run(['scan', '--json']).stdout;
    const { findings } = JSON.parse(first) as { findings: { file: string; line: number; column: number }[] };
    expect(findings.map(({ file }) => file)).toEqual(
      ['B', 'a', 'm/a', 'm/b', 'z'].flatMap((name) => [name, name, name]),
    );
    expect(findings.slice(0, 3).map(({ line, column }) => [line, column])).toEqual([
      [1, 2],
      [1, 59],
      [3, 2],
    ]);
    expect(sandbox.run(['scan', '--json']).stdout).toBe(first);
  });
});

describe('the answer as text', () => {
  test('is file:line:column, kind and redacted key, by provider, and what to do next', () => {
    const { sandbox, keys } = withKeys();
    const { stdout, stderr, status } = sandbox.run(['scan']);
    expect(stdout).toMatch(/^a\.ts:1:14 {2}anthropic-api-key {2}sk-ant-api\S*…....$/m);
    expect(stdout).toMatch(/^src\/b\.py:2:8 {2}groq-api-key {2}gsk_…....$/m);
    expect(stdout).toMatch(/^Anthropic {2}https:\/\/\S+$/m);
    expect(stdout).toContain('\n2 hardcoded keys in 2 files, ');
    expect(stdout).toContain('\nwhat to do next\n  1. ');
    for (const key of keys) expect(stdout).not.toContain(key.slice(12, -4));
    expect({ stderr, status }).toEqual({ stderr: '', status: 1 });
  });

  test('counts a key once, in however many places it stands', () => {
    const sandbox = openSandbox();
    const key = sandbox.key('groq-api-key');
    sandbox.write('a', `${key}\n${key}\n`);
    expect(sandbox.run(['scan']).stdout).toContain('\n1 hardcoded key at 2 places in 1 file, ');
  });

  test('nothing found', () => {
    const sandbox = openSandbox();
    sandbox.write('a', 'x\n');
    const { stdout, stderr, status } = sandbox.run(['scan']);
    expect({ stdout, stderr, status }).toEqual({ stdout: 'no hardcoded keys in 1 file, 2 B\n', stderr: '', status: 0 });
  });

  test('has colour on a terminal alone, and not with NO_COLOR', () => {
    const { sandbox } = withKeys();
    const onTerminal = (env: Record<string, string>): string =>
      sandbox.exec('script', ['-qec', `"${process.execPath}" "${MAIN}" scan`, '/dev/null'], {
        env: { TERM: 'xterm', ...env },
      }).stdout;
    expect(sandbox.run(['scan']).stdout).not.toContain('\u001b');
    expect(onTerminal({})).toContain('\u001b[33m');
    expect(onTerminal({ NO_COLOR: '1' })).not.toContain('\u001b[3');
    expect(onTerminal({ TERM: 'dumb' })).not.toContain('\u001b');
  });
});

describe('what is scanned', () => {
  test('paths as they were given, tidied', () => {
    const { sandbox } = withKeys();
    const files = (...args: string[]): string[] => scanJson(sandbox, args).report.findings.map(({ file }) => file);
    expect(files()).toEqual(['a.ts', 'src/b.py']);
    expect(files('.')).toEqual(['a.ts', 'src/b.py']);
    expect(files('./')).toEqual(['a.ts', 'src/b.py']);
    expect(files('src')).toEqual(['src/b.py']);
    expect(files('src/')).toEqual(['src/b.py']);
    expect(files('src//')).toEqual(['src/b.py']);
    expect(files('./src')).toEqual(['src/b.py']);
    expect(files('./src/b.py')).toEqual(['src/b.py']);
    expect(files('../work')).toEqual(['../work/a.ts', '../work/src/b.py']);
    expect(files(sandbox.root)).toEqual([`${sandbox.root}/a.ts`, `${sandbox.root}/src/b.py`]);
    expect(files(`${sandbox.root}/src/`)).toEqual([`${sandbox.root}/src/b.py`]);
    expect(files('--', 'a.ts')).toEqual(['a.ts']);
  });

  test('a file that several paths reach, once', () => {
    const { sandbox } = withKeys();
    expect(places(scanJson(sandbox, ['src', '.', 'src/b.py', './src/', sandbox.root]).report)).toEqual([
      'a.ts:1:14',
      'src/b.py:2:8',
    ]);
  });

  test('one of several paths is not there: told, the rest scanned', () => {
    const { sandbox } = withKeys();
    const { status, report } = scanJson(sandbox, ['a.ts', 'nowhere', 'a.ts/below', 'src']);
    expect(places(report)).toEqual(['a.ts:1:14', 'src/b.py:2:8']);
    expect(report.skipped).toEqual([
      { path: 'a.ts/below', reason: 'no such file or folder' },
      { path: 'nowhere', reason: 'no such file or folder' },
    ]);
    expect(status).toBe(1);
    sandbox.write('c', 'x\n');
    expect(scanJson(sandbox, ['c', 'nowhere']).status).toBe(2);
  });

  test('the only path is not there: an error', () => {
    const { stdout, stderr, status } = openSandbox().run(['scan', 'nowhere']);
    expect(stdout).toBe('');
    expect(stderr).toBe('keyward: error: no such file or folder: nowhere\nkeyward: hint: check the spelling\n');
    expect(status).toBe(2);
  });

  test('nothing: an error, with the reason', () => {
    const sandbox = openSandbox();
    const empty = sandbox.run(['scan']);
    expect(empty.stderr).toContain(
      'keyward: error: no file was read: the current folder holds none, or git ignores all',
    );
    expect(empty.stderr).toContain('keyward: hint: name another path, or use --all');
    expect(empty.status).toBe(2);
    sandbox.git(['init', '--quiet']);
    sandbox.write('.gitignore', '*\n');
    expect(sandbox.run(['scan', '--json'])).toMatchObject({ status: 2, stdout: '' });
    expect(scanJson(sandbox, ['--all']).status).toBe(0);
  });

  test('--staged: a file that is only taken away holds no key', () => {
    const { sandbox } = withKeys();
    sandbox.git(['init', '--quiet']);
    sandbox.write('b.txt', 'b\n');
    sandbox.git(['add', 'b.txt']);
    sandbox.git(['commit', '--quiet', '-m', 'b']);
    sandbox.git(['rm', '--quiet', 'b.txt']);
    const { stdout, status } = sandbox.run(['scan', '--staged']);
    expect({ stdout, status }).toEqual({ stdout: 'nothing is staged that could hold a key\n', status: 0 });
  });

  test('--staged: the index, not the files', () => {
    const { sandbox } = withKeys();
    sandbox.git(['init', '--quiet']);
    const none = sandbox.run(['scan', '--staged']);
    expect(none).toMatchObject({ stdout: '', status: 2 });
    expect(none.stderr).toContain('nothing is staged');
    sandbox.git(['add', 'a.ts']);
    sandbox.write('a.ts', 'x\n');
    const { status, report } = scanJson(sandbox, ['--staged']);
    expect(places(report)).toEqual(['a.ts:1:14']);
    expect(report.scanned).toMatchObject({ files: 0, blobs: 1, commits: 0 });
    expect(status).toBe(1);
    expect(places(scanJson(sandbox, ['--staged'], { cwd: 'src' }).report)).toEqual(['../a.ts:1:14']);
  });
});

describe('--stdin', () => {
  test('is scanned under the name <stdin>', () => {
    const { sandbox, keys } = withKeys();
    const { status, report } = scanJson(sandbox, ['--stdin'], { stdin: `\n  ${keys[0]}\n` });
    expect(places(report)).toEqual(['<stdin>:2:3']);
    expect(report.scanned.files).toBe(1);
    expect(status).toBe(1);
    expect(sandbox.run(['scan', '--stdin'], { stdin: 'x' }).status).toBe(0);
  });

  test('of which nothing comes: an error, since what was to come may have failed', () => {
    const { stderr, status } = openSandbox().run(['scan', '--stdin'], { stdin: '' });
    expect(stderr).toContain('keyward: error: no file was read (<stdin>: empty)\nkeyward: hint: ');
    expect(status).toBe(2);
  });

  test('that is a folder: an error', () => {
    const sandbox = openSandbox();
    const folder = openSync(sandbox.root, 'r');
    const { stderr, status } = spawnSync(process.execPath, [MAIN, 'scan', '--stdin'], {
      stdio: [folder, 'pipe', 'pipe'],
      env: sandbox.environment,
    });
    closeSync(folder);
    expect(stderr.toString()).toMatch(/^keyward: error: .*\nkeyward: hint: /);
    expect(status).toBe(2);
  });

  test.each([
    [['--stdin', '--staged'], '--staged and --stdin exclude each other'],
    [['--stdin', 'a'], '--stdin and a path exclude each other'],
    [['--staged', 'a'], '--staged and a path exclude each other'],
    [['--staged', '--all'], '--staged and --all exclude each other'],
    [['--stdin', '--all'], '--stdin and --all exclude each other'],
  ])('%s: an error', (args, message) => {
    const { stderr, status } = openSandbox().run(['scan', ...args]);
    expect(stderr).toContain(`keyward: error: ${message}\nkeyward: hint: `);
    expect(status).toBe(2);
  });
});

describe('what may go wrong outside', () => {
  test('whoever reads the answer has had enough', () => {
    const sandbox = openSandbox();
    const key = sandbox.key('groq-api-key');
    sandbox.write('a', `"${key}"\n`.repeat(50_000));
    const { stdout, stderr } = sandbox.exec('sh', ['-c', `"${process.execPath}" "${MAIN}" scan | head -n 2`]);
    expect(stdout.split('\n')).toHaveLength(3);
    expect(stderr).toBe('');
  });

  test.runIf(process.platform === 'linux')('the answer cannot be written: an error, not an answer', () => {
    const { sandbox } = withKeys();
    const { stderr } = sandbox.exec('sh', ['-c', `"${process.execPath}" "${MAIN}" scan > /dev/full; echo $? >&2`]);
    expect(stderr).toMatch(/^keyward: error: the answer could not be written: ENOSPC.*\nkeyward: hint: .*\n2\n$/);
  });

  test.each([
    ['amid many files', (sandbox: Sandbox) => many(sandbox)],
    ['amid a large file', (sandbox: Sandbox) => sandbox.exec('truncate', ['--size=20G', 'large'])],
    ['while it waits for standard input', () => undefined],
  ])('Ctrl-C %s: an error that tells what was not read', async (when, prepare) => {
    const sandbox = openSandbox();
    prepare(sandbox);
    const waits = when.endsWith('input');
    const child = spawn(process.execPath, [MAIN, 'scan', ...(waits ? ['--stdin'] : [])], {
      cwd: sandbox.root,
      env: sandbox.environment,
    });
    onTestFinished(() => void child.kill('SIGKILL'));
    const output = { stdout: '', stderr: '' };
    child.stdout.on('data', (text: Buffer) => (output.stdout += text.toString()));
    child.stderr.on('data', (text: Buffer) => (output.stderr += text.toString()));
    await new Promise((done) => setTimeout(done, 600));
    child.kill('SIGINT');
    const [status] = (await once(child, 'close')) as [number | null];
    expect(output.stderr).toMatch(
      waits
        ? /^keyward: error: the scan was stopped: standard input was not read to its end\nkeyward: hint: /
        : /^keyward: error: the scan was stopped: what comes from \S+ on was not read\nkeyward: hint: run it again/,
    );
    expect({ stdout: output.stdout, status }).toEqual({ stdout: '', status: 2 });
  });
});

/** More than can be read in half a second: one file under many names. */
function many(sandbox: Sandbox): void {
  const script = `
    const { linkSync, mkdirSync } = require('node:fs');
    for (let folder = 0; folder < 20; folder += 1) {
      mkdirSync('d' + folder);
      for (let name = 0; name < 100; name += 1) linkSync('large', 'd' + folder + '/' + name);
    }`;
  sandbox.exec('truncate', ['--size=20M', 'large']);
  sandbox.exec(process.execPath, ['-e', script]);
}
