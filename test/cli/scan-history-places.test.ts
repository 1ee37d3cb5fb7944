import { chmodSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commit, commitFile, keyLine, sandbox, scanned } from '../support/history.ts';
import { openSandbox } from '../support/sandbox.ts';

describe('where a history may be', () => {
  test('seen from a folder in the middle: all of it, with paths from its top', () => {
    commitFile('src/deep/a', keyLine());
    commitFile('b', keyLine());
    expect(scanned(['--history'], { cwd: 'src/deep' }).findings.map(({ file }) => file)).toEqual(['src/deep/a', 'b']);
    expect(scanned(['--history', 'src'], {}).findings).toHaveLength(2);
  });

  test('a bare repository, as the current folder or by its path', () => {
    commitFile('a', keyLine());
    sandbox.git(['clone', '--quiet', '--bare', '.', '../bare']);
    expect(scanned(['--history'], { cwd: '../bare' }).findings).toMatchObject([{ file: 'a', inHead: true }]);
    expect(scanned(['--history', '../bare']).findings).toMatchObject([{ file: 'a', refs: ['main'] }]);
    expect(scanned(['--range', 'HEAD', '../bare']).findings).toHaveLength(1);
  });

  test('a worktree: the history of all of them, a detached one too', () => {
    commitFile('a', keyLine());
    sandbox.git(['worktree', 'add', '--quiet', '--detach', '../tree']);
    commitFile('b', keyLine(), { cwd: '../tree' });
    const here = scanned().findings;
    expect(here.map(({ file, refs }) => [file, refs])).toEqual([
      ['a', ['main', 'HEAD of tree']],
      ['b', ['HEAD of tree']],
    ]);
    const there = scanned(['--history'], { cwd: '../tree' }).findings;
    expect(there.map(({ file, inHead }) => [file, inHead])).toEqual([
      ['a', true],
      ['b', true],
    ]);
  });

  test('a submodule: its own history, from inside', () => {
    sandbox.exec('mkdir', ['../inner']);
    sandbox.git(['init', '--quiet'], { cwd: '../inner' });
    commitFile('secret', keyLine(), { cwd: '../inner' });
    sandbox.git(['-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', '../inner', 'sub']);
    commit();
    expect(scanned().findings).toEqual([]);
    expect(scanned(['--history'], { cwd: 'sub' }).findings).toMatchObject([{ file: 'secret' }]);
  });

  test('one with SHA-256', () => {
    sandbox.git(['init', '--quiet', '--object-format=sha256', '../long']);
    const id = commitFile('a', keyLine(), { cwd: '../long' });
    expect(id).toHaveLength(64);
    for (const [run, known] of [0, 1].entries()) {
      const { findings, report } = scanned(['--history'], { cwd: '../long' });
      expect(findings).toMatchObject([{ file: 'a', commit: id, refs: ['main'] }]);
      if (run === 0) commitFile('b', 'x\n', { cwd: '../long' });
      expect(report.history?.known).toBe(run === 0 ? 0 : known - 1);
    }
    expect(scanned(['--history'], { cwd: '../long' }).report.history?.known).toBe(1);
  });

  test('packed, with alternates', () => {
    commitFile('a', keyLine());
    sandbox.git(['gc', '--quiet']);
    sandbox.git(['clone', '--quiet', '--shared', '.', '../shared']);
    expect(scanned(['--history'], { cwd: '../shared' }).findings).toMatchObject([
      { file: 'a', refs: ['main', 'origin/main'] },
    ]);
  });

  test('a branch and a tag of one name are told apart', () => {
    commitFile('a', keyLine());
    sandbox.git(['tag', 'main']);
    expect(scanned().findings[0]!.refs).toEqual(['heads/main', 'tags/main']);
  });

  test('one without any ref: nothing in it is reached', () => {
    commitFile('a', keyLine());
    sandbox.git(['update-ref', '-d', 'refs/heads/main']);
    expect(scanned()).toMatchObject({ status: 0, report: { skipped: [], history: { unreachable: 1 } } });
    const { findings, report } = scanned(['--history', '--unreachable']);
    expect(findings).toMatchObject([{ file: 'a', refs: [], inHead: false }]);
    expect(report.skipped).toEqual([]);
  });

  test('none: an error', () => {
    const { stdout, stderr, status } = openSandbox().run(['scan', '--history']);
    expect(stderr).toContain('keyward: error: not in a git repository, so that there is no history\nkeyward: hint: ');
    expect({ stdout, status }).toEqual({ stdout: '', status: 2 });
    expect(sandbox.run(['scan', '--history', 'nowhere']).stderr).toContain('no such file or folder: nowhere');
    sandbox.write('file', 'x');
    expect(sandbox.run(['scan', '--history', 'file']).stderr).toContain('not a folder: file');
    expect(sandbox.run(['scan', '--history', '.', '.']).stderr).toContain('one repository is scanned at a time');
  });

  test('an empty one: an error, since nothing was read', () => {
    const { stdout, stderr, status } = sandbox.run(['scan', '--history']);
    expect(stderr).toContain('keyward: error: the repository holds no commit yet');
    expect({ stdout, status }).toEqual({ stdout: '', status: 2 });
    expect(sandbox.run(['scan', '--since', '1 day ago']).status).toBe(2);
    expect(sandbox.run(['scan', '--range', 'HEAD']).stderr).toContain('no such commit here: HEAD');
  });
});

describe('what is not there is told, never taken for clean', () => {
  test('a shallow clone', () => {
    commitFile('a', keyLine());
    commitFile('a', 'x\n');
    commitFile('b', 'x\n');
    sandbox.git(['clone', '--quiet', '--depth', '1', `file://${sandbox.root}`, '../shallow']);
    const { status, report } = scanned(['--history'], { cwd: '../shallow' });
    expect(report).toMatchObject({ findings: [], skipped: [{ path: 'history' }] });
    expect(report.skipped[0]!.reason).toContain('this clone is shallow');
    expect(status).toBe(2);
    const { stdout, stderr } = sandbox.run(['scan', '--history'], { cwd: '../shallow' });
    expect(stdout).toMatch(/^no keys found in what was read: 1 commit, /);
    expect(stderr).toContain('keyward: note: not read: history: this clone is shallow');
    expect(sandbox.run(['scan', '--range', 'HEAD'], { cwd: '../shallow' }).status).toBe(2);
  });

  test('a shallow clone that ends before the range: complete', () => {
    commitFile('a', 'x\n');
    commitFile('b', 'y\n');
    commitFile('c', 'z\n');
    sandbox.git(['clone', '--quiet', '--depth', '2', `file://${sandbox.root}`, '../shallow']);
    expect(scanned(['--range', 'HEAD~1..HEAD'], { cwd: '../shallow' })).toMatchObject({
      status: 0,
      report: { skipped: [], scanned: { commits: 1, blobs: 1 } },
    });
  });

  test.each([
    ['without blobs', 'blob:none'],
    ['without trees', 'tree:0'],
  ])('a partial clone %s', (_, filter) => {
    commitFile('a', keyLine());
    commitFile('a', 'x\n');
    sandbox.git(['config', 'uploadpack.allowFilter', 'true']);
    const url = `file://${sandbox.root}`;
    sandbox.git(['clone', '--quiet', '--bare', `--filter=${filter}`, url, '../partial']);
    const { status, report } = scanned(['--history'], { cwd: '../partial' });
    expect(report.findings).toEqual([]);
    expect(report.skipped.length).toBeGreaterThan(0);
    if (filter === 'blob:none') {
      expect(report.skipped.map(({ path }) => path.replace(/[0-9a-f]{10}/, 'ID'))).toEqual(['a (blob ID)', 'blob ID']);
    }
    expect(status).toBe(2);
    // Nothing was fetched.
    expect(sandbox.git(['rev-list', '--all', '--objects', '--missing=print'], { cwd: '../partial' })).toContain('?');
  });

  test('a blob that is missing though nobody left it out, which git would pass over', () => {
    commitFile('a', keyLine());
    commitFile('a', 'x\n');
    remove(sandbox.git(['rev-parse', 'HEAD~1:a']).trim());
    const { status, report } = scanned();
    expect(report.skipped).toMatchObject([{ path: expect.stringMatching(/^a \(blob /) as string }]);
    expect(status).toBe(2);
  });

  test('a commit that is missing', () => {
    commitFile('a', 'x\n');
    const id = commitFile('a', 'y\n');
    commitFile('a', 'z\n');
    remove(id);
    const { status, report } = scanned();
    expect(report.skipped[0]!.reason).toContain('git could not follow every ref to its end');
    expect(status).toBe(2);
  });

  test.each([0, 8, 14])('a blob that is corrupt from byte %i on: the others are read', (from) => {
    commitFile('a', 'x\n');
    commitFile('b', keyLine());
    commitFile('c', 'z\n');
    const path = looseFile(sandbox.git(['rev-parse', 'HEAD:a']).trim());
    chmodSync(path, 0o644);
    writeFileSync(path, readFileSync(path).fill(0xff, from));
    const { status, report } = scanned();
    expect(report.findings).toMatchObject([{ file: 'b' }]);
    expect(report.skipped).toMatchObject([{ path: expect.stringMatching(/^a \(blob /) as string }]);
    expect(status).toBe(1);
  });

  test('a pack that was cut off: an error or an incomplete answer, not a clean one', () => {
    for (const name of ['a', 'b', 'c']) commitFile(name, keyLine().repeat(20));
    sandbox.git(['gc', '--quiet']);
    const folder = sandbox.path('.git/objects/pack');
    const pack = join(
      folder,
      readdirSync(folder).find((name) => name.endsWith('.pack'))!,
    );
    chmodSync(pack, 0o644);
    writeFileSync(pack, readFileSync(pack).subarray(0, -60));
    expect(sandbox.run(['scan', '--history', '--json']).status).not.toBe(0);
  });
});

function looseFile(id: string): string {
  return sandbox.path(`.git/objects/${id.slice(0, 2)}/${id.slice(2)}`);
}

function remove(id: string): void {
  rmSync(looseFile(id), { force: true });
}
