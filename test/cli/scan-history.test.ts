import { beforeEach, describe, expect, test } from 'vitest';
import { commit, commitFile, keyLine, KIND, sandbox, scanned } from '../support/history.ts';
import { places } from '../support/scan-report.ts';

describe('a key that was committed', () => {
  test('and taken away again: where, by whom, when, and what reaches it', () => {
    commitFile('README', 'y\n');
    const id = commitFile('src/a.py', `x\n${keyLine()}`, {
      env: { GIT_AUTHOR_NAME: 'Ada', GIT_AUTHOR_EMAIL: 'ada@example.com' },
    });
    commitFile('src/a.py', 'x\n');
    const { status, report, findings } = scanned();
    expect(findings).toMatchObject([
      {
        kind: KIND,
        file: 'src/a.py',
        line: 2,
        column: 8,
        commit: id,
        author: 'Ada <ada@example.com>',
        date: expect.stringMatching(/^2025-01-01T\d\d:\d\d:00\+02:00$/) as string,
        refs: ['main'],
        refCount: 1,
        inHead: false,
      },
    ]);
    expect(report.scanned).toMatchObject({ files: 0, blobs: 3, commits: 3 });
    expect(status).toBe(1);
    expect(scanned(['.']).findings).toEqual([]);
  });

  test('has these keys in JSON, in this order', () => {
    commitFile('a', keyLine());
    const { stdout } = sandbox.run(['scan', '--history', '--json']);
    const report = JSON.parse(stdout) as { history: object; findings: object[] };
    expect(Object.keys(report)).toEqual([
      'version',
      'scanned',
      'history',
      'skipped',
      'local',
      'findings',
      'allowed',
      'allowances',
    ]);
    expect(Object.keys(report.history)).toEqual(['known', 'unreachable']);
    const names =
      'kind provider file line column endLine endColumn redacted fingerprint confidence commit author date refs refCount inHead';
    expect(Object.keys(report.findings[0]!)).toEqual(names.split(' '));
  });

  test('in fifty commits is one blob, and one secret', () => {
    const line = keyLine();
    commitFile('a', line);
    for (let index = 0; index < 50; index += 1) commitFile('b', `${index}\n`);
    expect(places(scanned().report)).toEqual(['a:1:8']);
    for (let index = 0; index < 50; index += 1) commitFile('a', `${line}${index}\n`);
    expect(scanned().findings).toHaveLength(51);
    const { stdout } = sandbox.run(['scan', '--history', '--no-cache']);
    expect(stdout.match(/^a:1:8 /gm)).toHaveLength(1);
    expect(stdout).toContain('still in HEAD; reached by main; and 50 more places');
    expect(stdout).toContain('\n1 hardcoded key at 51 places in 101 commits, 101 blobs, ');
  });

  test('under two paths at once: both', () => {
    const line = keyLine();
    sandbox.write('b/x', line);
    sandbox.write('a/x', line);
    sandbox.git(['add', '.']);
    commit();
    expect(places(scanned().report)).toEqual(['a/x:1:8', 'b/x:1:8']);
  });

  test('in a file that was moved and then taken away: where it came in first', () => {
    commitFile('README', 'x\n');
    const first = commitFile('old', keyLine());
    sandbox.git(['mv', 'old', 'new']);
    commit();
    expect(scanned().findings).toMatchObject([{ file: 'old', commit: first, inHead: true }]);
    sandbox.git(['rm', '--quiet', 'new']);
    commit();
    expect(scanned().findings).toMatchObject([{ file: 'old', commit: first, inHead: false }]);
  });

  test('still in HEAD though the file that had it first has changed', () => {
    const line = keyLine();
    commitFile('a', line);
    commitFile('a', `${line}more\n`);
    const { findings } = scanned();
    expect(findings.map(({ inHead }) => inHead)).toEqual([true, true]);
  });

  test('the oldest first, the same on every run', () => {
    for (const name of ['z', 'm', 'a']) commitFile(name, keyLine());
    const first = sandbox.run(['scan', '--history', '--json', '--no-cache']).stdout;
    expect((JSON.parse(first) as { findings: { file: string }[] }).findings.map(({ file }) => file)).toEqual([
      'z',
      'm',
      'a',
    ]);
    expect(sandbox.run(['scan', '--history', '--json', '--no-cache']).stdout).toBe(first);
  });

  test('in the root commit, in a link, in an executable', () => {
    const key = sandbox.key(KIND);
    sandbox.exec('ln', ['-s', key, 'link']);
    sandbox.write('run.sh', keyLine(), 0o755);
    sandbox.git(['add', '.']);
    commit();
    expect(places(scanned().report)).toEqual(['link:1:1', 'run.sh:1:8']);
  });
});

describe('what other tools miss', () => {
  test('a key that only a merge brings in', () => {
    commitFile('a', 'x\n');
    sandbox.git(['checkout', '--quiet', '-b', 'side']);
    commitFile('b', 'x\n');
    sandbox.git(['checkout', '--quiet', 'main']);
    commitFile('c', 'x\n');
    sandbox.git(['merge', '--quiet', '--no-ff', '--no-commit', 'side']);
    const id = commitFile('a', keyLine());
    commitFile('a', 'y\n');
    expect(scanned().findings).toMatchObject([{ file: 'a', commit: id, inHead: false }]);
  });

  test('a key that an octopus merge brings in', () => {
    commitFile('a', 'x\n');
    for (const name of ['one', 'two']) {
      sandbox.git(['checkout', '--quiet', '-b', name, 'main']);
      commitFile(name, 'x\n');
    }
    sandbox.git(['checkout', '--quiet', 'main']);
    sandbox.git(['merge', '--quiet', '--no-ff', '-m', 'octopus', 'one', 'two']);
    sandbox.write('a', keyLine());
    sandbox.git(['commit', '--quiet', '--amend', '--all', '--no-edit']);
    const id = sandbox.git(['rev-parse', 'HEAD']).trim();
    expect(sandbox.git(['rev-list', '--parents', '-n1', 'HEAD']).trim().split(' ')).toHaveLength(4);
    expect(scanned().findings).toMatchObject([{ file: 'a', commit: id, inHead: true }]);
  });

  test('a merged key is placed in the commit that had it, not in the merge', () => {
    commitFile('a', 'x\n');
    sandbox.git(['checkout', '--quiet', '-b', 'side']);
    const id = commitFile('b', keyLine());
    sandbox.git(['checkout', '--quiet', 'main']);
    commitFile('c', 'x\n');
    sandbox.git(['merge', '--quiet', '--no-ff', '-m', 'merge', 'side']);
    expect(scanned().findings).toMatchObject([{ file: 'b', commit: id, refs: ['main', 'side'], inHead: true }]);
  });

  test('a key that a tag alone reaches', () => {
    commitFile('a', 'x\n');
    sandbox.git(['checkout', '--quiet', '-b', 'gone']);
    commitFile('b', keyLine());
    sandbox.git(['tag', '-a', '-m', 'a tag', 'v1']);
    sandbox.git(['checkout', '--quiet', 'main']);
    sandbox.git(['branch', '--quiet', '-D', 'gone']);
    expect(scanned().findings).toMatchObject([{ file: 'b', refs: ['v1'], inHead: false }]);
  });

  test('tags on a file, on a tree and on a tag', () => {
    commitFile('a', 'x\n');
    sandbox.write('loose', keyLine());
    const blob = sandbox.git(['hash-object', '-w', 'loose']).trim();
    sandbox.write('other', keyLine());
    const other = sandbox.git(['hash-object', '-w', 'other']).trim();
    const tree = sandbox.git(['mktree'], { stdin: `100644 blob ${other}\tin-tree\n` }).trim();
    sandbox.git(['tag', 'on-blob', blob]);
    sandbox.git(['tag', '-a', '-m', 'x', 'on-tree', tree]);
    sandbox.git(['tag', '-a', '-m', keyLine(), 'on-tag', 'on-tree']);
    const { findings } = scanned();
    expect(
      findings.map(({ file, commit: id, refs }) => ({ file, id, refs })).toSorted((a, b) => (a.file < b.file ? -1 : 1)),
    ).toEqual([
      { file: 'in-tree', id: null, refs: ['on-tag', 'on-tree'] },
      { file: 'message of on-tag', id: null, refs: ['on-tag'] },
      { file: 'on-blob', id: null, refs: ['on-blob'] },
    ]);
  });

  test('every entry of the stash, what was staged and what was untracked too', () => {
    commitFile('a', 'x\n');
    commitFile('b', 'x\n');
    for (const name of ['first', 'second']) {
      sandbox.write('a', keyLine());
      sandbox.write('b', keyLine());
      sandbox.git(['add', 'b']);
      sandbox.write('b', 'y\n');
      sandbox.write(name, keyLine());
      sandbox.git(['stash', '--quiet', '--include-untracked']);
    }
    const { findings } = scanned();
    expect(findings.map(({ file, refs }) => `${file} ${String(refs)}`).toSorted()).toEqual([
      'a stash@{0}',
      'a stash@{1}',
      'b stash@{0}',
      'b stash@{1}',
      'first stash@{1}',
      'second stash@{0}',
    ]);
    expect(findings.every(({ inHead }) => inHead === false)).toBe(true);
  });

  test('messages of commits and tags, notes, a detached HEAD', () => {
    const first = commitFile('a', 'x\n', { message: `use ${sandbox.key(KIND)}` });
    sandbox.git(['tag', '-a', '-m', `see ${sandbox.key(KIND)}`, 'v1']);
    sandbox.git(['notes', 'add', '-m', `note ${sandbox.key(KIND)}`]);
    sandbox.git(['checkout', '--quiet', '--detach']);
    commitFile('b', keyLine());
    const { findings } = scanned();
    expect(findings.map(({ file, refs }) => [file, refs])).toEqual(
      expect.arrayContaining([
        ['commit message', ['HEAD', 'main', 'v1']],
        ['message of v1', ['v1']],
        [first, ['notes/commits']],
        ['b', ['HEAD']],
      ]),
    );
    expect(findings).toHaveLength(4);
  });

  test('refs/replace does not hide a key', () => {
    const before = commitFile('a', 'x\n');
    const id = commitFile('a', keyLine());
    sandbox.git(['replace', id, before]);
    expect(scanned().findings).toMatchObject([{ file: 'a', commit: id }]);
  });
});

describe('--unreachable', () => {
  beforeEach(() => {
    commitFile('a', 'x\n');
    sandbox.git(['checkout', '--quiet', '-b', 'gone']);
    commitFile('b', keyLine());
    sandbox.git(['checkout', '--quiet', 'main']);
    sandbox.git(['branch', '--quiet', '-D', 'gone']);
    sandbox.write('staged', keyLine());
    sandbox.git(['add', 'staged']);
    sandbox.git(['hash-object', '-w', '--stdin'], { stdin: keyLine() });
    const blob = sandbox.git(['hash-object', '-w', '--stdin'], { stdin: keyLine() }).trim();
    const tree = sandbox.git(['mktree'], { stdin: `100644 blob ${blob}\tin-tree\n` }).trim();
    sandbox.git(['mktree'], { stdin: `040000 tree ${tree}\tdeep\n` });
  });

  test('without it: not told, but counted', () => {
    const { status, report } = scanned();
    expect(report.findings).toEqual([]);
    expect(report.history).toMatchObject({ unreachable: 4 });
    expect(status).toBe(0);
    const { stdout, stderr } = sandbox.run(['scan', '--history']);
    expect(stdout).toMatch(/^no hardcoded keys in 1 commit, /);
    expect(stderr).toBe('keyward: note: 4 keys more stand in objects that nothing reaches: --unreachable shows them\n');
  });

  test('a deleted branch, what is staged alone, a tree and a blob that nothing names', () => {
    const { status, findings } = scanned(['--history', '--unreachable']);
    expect(findings.map(({ file, refs, inHead }) => [file, refs, inHead])).toEqual(
      expect.arrayContaining([
        ['b', [], false],
        ['staged', [], false],
        [expect.stringMatching(/^blob [0-9a-f]{10}$/), [], false],
      ]),
    );
    expect(findings.find(({ file }) => file === 'b')).toMatchObject({
      commit: expect.stringMatching(/^[0-9a-f]{40}$/) as string,
      author: 'Test <test@example.com>',
    });
    expect(findings.map(({ file }) => file)).toContain('deep/in-tree');
    expect(status).toBe(1);
    expect(sandbox.run(['scan', '--history', '--unreachable']).stdout).toContain('nothing reaches it');
  });
});
