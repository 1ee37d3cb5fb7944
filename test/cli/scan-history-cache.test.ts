import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { commitFile, keyLine, KIND, sandbox, scanned } from '../support/history.ts';
import { MAIN } from '../support/sandbox.ts';

/** The one file in the cache folder. */
function cacheFile(): string {
  const folder = join(sandbox.home, '.cache/keyward');
  const names = readdirSync(folder);
  expect(names).toHaveLength(1);
  return join(folder, names[0]!);
}

/** Blobs read, and blobs known to be clean. */
function counts(args: readonly string[] = []): number[] {
  const { report } = scanned(['--history', ...args]);
  return [report.scanned.blobs, report.history!.known];
}

/** Three clean blobs and one with a key. */
function withHistory(): void {
  for (const name of ['a', 'b', 'c']) commitFile(name, `${name}\n`);
  commitFile('key', keyLine());
}

describe('what was found clean', () => {
  test('is not read again, and the answer is the same', () => {
    withHistory();
    const first = scanned();
    expect(counts()).toEqual([1, 3]);
    expect(scanned().findings).toEqual(first.findings);
    expect(scanned().report.scanned.commits).toBe(4);
    commitFile('d', keyLine());
    commitFile('e', 'e\n');
    expect(counts()).toEqual([3, 3]);
    expect(scanned().findings).toHaveLength(2);
    expect(sandbox.run(['scan', '--history']).stdout).toMatch(
      / in 6 commits, 2 blobs, .* \(4 more blobs known to be clean\)/,
    );
  });

  test('by one range is known to the next scan', () => {
    withHistory();
    scanned(['--range', 'HEAD']);
    expect(counts()).toEqual([1, 3]);
    expect(scanned(['--range', 'HEAD']).report.history?.known).toBe(3);
    expect(scanned(['--since', '2024-01-01']).findings).toHaveLength(1);
  });

  test('a history in which all is known is not empty', () => {
    commitFile('a', 'x\n');
    sandbox.run(['scan', '--history']);
    const { stdout, status } = sandbox.run(['scan', '--history']);
    expect(stdout).toBe('no hardcoded keys in 1 commit, 0 blobs, 0 B (1 more blob known to be clean)\n');
    expect(status).toBe(0);
  });

  test('stands in a private file, without a key, a path or a name', () => {
    withHistory();
    scanned();
    const file = cacheFile();
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(statSync(join(sandbox.home, '.cache/keyward')).mode & 0o777).toBe(0o700);
    const bytes = readFileSync(file);
    // A mark, a digest, three blobs and four messages of commits, a digest.
    expect(bytes).toHaveLength(16 + 32 + 20 * 7 + 32);
    const blob = Buffer.from(sandbox.git(['rev-parse', 'HEAD:key']).trim(), 'hex');
    expect(bytes.includes(blob)).toBe(false);
  });

  test('goes to XDG_CACHE_HOME where that is an absolute path', () => {
    commitFile('a', 'x\n');
    const cache = sandbox.path('../cache');
    scanned(['--history'], { env: { XDG_CACHE_HOME: cache } });
    expect(readdirSync(join(cache, 'keyward'))).toHaveLength(1);
    scanned(['--history'], { env: { XDG_CACHE_HOME: 'relative' } });
    expect(readdirSync(sandbox.root)).toEqual(['.git', 'a']);
    cacheFile();
  });

  test('a match that is not sure enough to be told is read again', () => {
    commitFile('a', keyLine());
    expect(scanned(['--history', '--confidence', 'certain']).findings).toHaveLength(1);
    expect(counts(['--confidence', 'possible'])).toEqual([1, 0]);
  });

  test('--no-cache neither reads nor writes', () => {
    withHistory();
    expect(counts(['--no-cache'])).toEqual([4, 0]);
    expect(readdirSync(sandbox.home)).toEqual([]);
    scanned();
    const before = readFileSync(cacheFile());
    commitFile('z', 'z\n');
    expect(counts(['--no-cache'])).toEqual([5, 0]);
    expect(readFileSync(cacheFile()).equals(before)).toBe(true);
  });
});

describe('a file that cannot be trusted is read over and written anew', () => {
  const FRONT = 16 + 32;

  test.each<[string, (file: string) => void]>([
    ['empty', (file) => writeFileSync(file, '')],
    ['cut off', (file) => writeFileSync(file, readFileSync(file).subarray(0, -1))],
    ['with one bit changed', (file) => change(file, FRONT + 3)],
    ['for other kinds, or another engine', (file) => change(file, 20)],
    ['of another version', (file) => change(file, 8)],
    ['that others may write', (file) => chmodSync(file, 0o666)],
    ['that is a folder', (file) => (rmSync(file), mkdirSync(file))],
  ])('%s', (what, spoil) => {
    withHistory();
    scanned();
    spoil(cacheFile());
    const { stdout, stderr, status } = sandbox.run(['scan', '--history', '--json']);
    const report = JSON.parse(stdout) as { scanned: { blobs: number }; history: { known: number }; findings: object[] };
    expect([report.scanned.blobs, report.history.known]).toEqual([4, 0]);
    expect(report.findings).toHaveLength(1);
    expect({ stderr, status }).toEqual({ stderr: '', status: 1 });
    if (what !== 'that is a folder') expect(counts()).toEqual([1, 3]);
  });

  test.runIf(process.getuid?.() === 0)('of another user', () => {
    withHistory();
    scanned();
    chownSync(cacheFile(), 12_345, 12_345);
    expect(counts()).toEqual([4, 0]);
    expect(counts()).toEqual([1, 3]);
  });

  test('a link is not followed', () => {
    withHistory();
    scanned();
    const file = cacheFile();
    sandbox.exec('mv', [file, sandbox.path('../elsewhere')]);
    sandbox.exec('ln', ['-s', sandbox.path('../elsewhere'), file]);
    expect(counts()).toEqual([4, 0]);
  });

  test('of a repository that stood in the same place before', () => {
    withHistory();
    scanned();
    sandbox.git(['clone', '--quiet', '.', '../copy']);
    sandbox.exec('mv', ['.git', '../old']);
    sandbox.exec('mv', ['../copy/.git', '.git']);
    expect(counts()).toEqual([4, 0]);
  });

  test('a cache folder that cannot be made is done without', () => {
    withHistory();
    sandbox.write('../home/.cache', 'a file');
    expect(counts()).toEqual([4, 0]);
    expect(counts()).toEqual([4, 0]);
  });

  function change(file: string, at: number): void {
    const bytes = readFileSync(file);
    bytes[at]! ^= 1;
    writeFileSync(file, bytes);
  }
});

describe('Ctrl-C', () => {
  test('says what was not read, and what was read is remembered', async () => {
    const script = `
      let text = 'blob\\nmark :1\\ndata 2\\nx\\n\\n';
      for (let n = 0; n < 30000; n += 1) text += 'blob\\ndata ' + (4000 + String(n).length) + '\\n' + n + 'y'.repeat(4000) + '\\n';
      text += 'commit refs/heads/main\\ncommitter T <t@example.com> 1700000000 +0000\\ndata 1\\nm\\nM 100644 :1 a\\n';
      process.stdout.write(text);`;
    sandbox.write('../make.cjs', script);
    sandbox.exec('sh', ['-c', `"${process.execPath}" ../make.cjs | git fast-import --quiet`]);
    const child = spawn(process.execPath, [MAIN, 'scan', '--history'], { cwd: sandbox.root, env: sandbox.environment });
    onTestFinished(() => void child.kill('SIGKILL'));
    const output = { stdout: '', stderr: '' };
    child.stdout.on('data', (text: Buffer) => (output.stdout += text.toString()));
    child.stderr.on('data', (text: Buffer) => (output.stderr += text.toString()));
    await new Promise((done) => setTimeout(done, 350));
    child.kill('SIGINT');
    const [status] = (await once(child, 'close')) as [number | null];
    expect(output.stderr).toMatch(
      /^keyward: error: the scan was stopped: (?:nothing was read|\d+ of 30002 objects were not read)\nkeyward: hint: run it again/,
    );
    expect({ stdout: output.stdout, status }).toEqual({ stdout: '', status: 2 });
    const [read, known] = counts();
    expect(read! + known!).toBe(30_001);
  });
});

describe('a hostile repository', () => {
  test('authors, paths and refs do not steer the terminal, and are no way for a key to be told', () => {
    const key = sandbox.key(KIND);
    commitFile(`a\u001b[31m`, keyLine(), {
      env: { GIT_AUTHOR_NAME: `x\u001b]0;x\u0007 ${key}`, GIT_AUTHOR_EMAIL: '\u202ex@example.com' },
    });
    sandbox.git(['branch', `branch-${key}`]);
    sandbox.git(['branch', 'b\u202e']);
    const { stdout } = sandbox.run(['scan', '--history']);
    // oxlint-disable-next-line no-control-regex -- it is what must not stand there
    expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
    expect(stdout).toContain('x\\x1b]0;x\\x07 gsk_…');
    expect(stdout).not.toContain(key);
    expect(sandbox.run(['scan', '--history', '--json']).stdout).not.toContain(key);
  });

  test('a commit without an author, and one whose date is nonsense', () => {
    commitFile('a', keyLine());
    const tree = sandbox.git(['rev-parse', 'HEAD^{tree}']).trim();
    const text = `tree ${tree}\nauthor nobody\ncommitter x <y> 99999999999999999999 +9999\n\nm\n`;
    const id = sandbox.git(['hash-object', '-t', 'commit', '-w', '--stdin', '--literally'], { stdin: text }).trim();
    sandbox.git(['update-ref', 'refs/heads/main', id]);
    expect(scanned().findings).toMatchObject([{ file: 'a', commit: id, refs: ['main'], inHead: true }]);
  });

  test('no command of its configuration runs', () => {
    commitFile('a', keyLine());
    for (const name of ['gpg.program', 'core.fsmonitor', 'core.pager', 'diff.external', 'core.sshCommand']) {
      sandbox.git(['config', name, `touch ${sandbox.path('../ran')}`]);
    }
    sandbox.git(['config', 'log.showSignature', 'true']);
    sandbox.git(['config', 'diff.x.textconv', `touch ${sandbox.path('../ran')}`]);
    sandbox.write('.gitattributes', '* diff=x filter=x\n');
    expect(scanned().findings).toHaveLength(1);
    expect(readdirSync(sandbox.path('..')).toSorted()).toEqual(['home', 'work']);
  });
});
