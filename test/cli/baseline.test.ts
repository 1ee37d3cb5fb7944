import { describe, expect, test } from 'vitest';
import { add, BASELINE, commitAll, entries, KIND, sandbox, scanned } from '../support/allow.ts';
import { scanJson } from '../support/scan-report.ts';

// The list of allowed secrets, through the built program.

function write(path: string, key = sandbox.key(KIND)): string {
  sandbox.write(path, `k = "${key}"\n`);
  return key;
}

describe('a secret in the baseline', () => {
  test('is reported nowhere: files, index, pipe, commit, push, history', () => {
    expect(sandbox.run(['hook', 'install']).status).toBe(0);
    const key = write('a.py');
    add('a.py:1');
    expect(scanned()).toEqual({ found: [], allowed: ['a.py:1'], status: 0 });
    sandbox.git(['add', '-A']);
    expect(scanned('--staged').status).toBe(0);
    expect(sandbox.run(['scan', '--stdin'], { stdin: `"${key}"` }).status).toBe(0);
    expect(sandbox.tryGit(['commit', '-qm', 'x'])).toMatchObject({ status: 0, stderr: '' });
    sandbox.git(['init', '-q', '--bare', '../remote.git']);
    expect(sandbox.tryGit(['push', '-q', '../remote.git', 'main']).status).toBe(0);
    expect(scanned('--history')).toEqual({ found: [], allowed: ['a.py:1'], status: 0 });
    expect(scanned('--history', '--no-allow')).toEqual({ found: ['a.py:1'], allowed: [], status: 1 });
  });

  test('stays so through re-indent, move, another file and squash', () => {
    const key = write('a.py');
    add('a.py:1');
    commitAll('first');
    sandbox.write('deep/down/b.py', `def f():\n\n\n        return ["x", "${key}"]\n`);
    sandbox.exec('rm', ['a.py']);
    commitAll('second');
    sandbox.git(['reset', '-q', '--soft', 'HEAD~1']);
    sandbox.git(['commit', '-q', '--amend', '-m', 'squashed']);
    expect(scanned()).toEqual({ found: [], allowed: ['deep/down/b.py:4'], status: 0 });
    expect(scanned('--history').found).toEqual([]);
  });

  test('stays so through a rebase', () => {
    sandbox.write('base', 'x\n');
    commitAll();
    sandbox.git(['checkout', '-qb', 'topic']);
    write('a.py');
    add('a.py:1');
    commitAll('topic');
    sandbox.git(['checkout', '-q', 'main']);
    sandbox.write('other', 'y\n');
    commitAll('main');
    sandbox.git(['checkout', '-q', 'topic']);
    sandbox.git(['rebase', '-q', 'main']);
    expect(scanned('--range', 'main..topic')).toEqual({ found: [], allowed: ['a.py:1'], status: 0 });
  });

  test('is no cover for another key in its place', () => {
    write('a.py');
    add('a.py:1');
    write('a.py');
    expect(scanned()).toEqual({ found: ['a.py:1'], allowed: [], status: 1 });
  });

  test('counts from within a folder, and for a path from outside', () => {
    write('src/a.py');
    add('src/a.py:1');
    const run = (args: string[], cwd: string): number | null => sandbox.run(['scan', ...args], { cwd }).status;
    expect(run([], 'src')).toBe(0);
    expect(run(['src/a.py'], '.')).toBe(0);
    expect(run([sandbox.root], '..')).toBe(0);
    expect(sandbox.run(['scan', '--history', sandbox.root], { cwd: '..' }).status).toBe(2);
    commitAll();
    expect(sandbox.run(['scan', '--history', sandbox.root], { cwd: '..' }).status).toBe(0);
  });

  test('is reported again once its day is over, and that is told', () => {
    write('a.py');
    add('a.py:1', '--until', '2999-12-31');
    expect(scanned().status).toBe(0);
    sandbox.write(BASELINE, sandbox.read(BASELINE).replace('2999', '2020'));
    const { report, status } = scanJson(sandbox);
    expect(status).toBe(1);
    expect(report.allowances).toEqual([
      { file: 'a.py', line: 1, state: 'expired', detail: `${KIND} was allowed until 2020-12-31 by ${BASELINE}` },
    ]);
  });

  test('of one repository hides nothing of another', () => {
    const key = write('mine/a.py');
    sandbox.git(['init', '-q', 'mine']);
    sandbox.git(['init', '-q', 'theirs']);
    write('theirs/b.py', key);
    expect(sandbox.run(['baseline', 'add', 'b.py:1', '--reason', 'x'], { cwd: 'theirs' }).status).toBe(0);
    expect(scanned('mine', 'theirs')).toEqual({ found: ['mine/a.py:1'], allowed: ['theirs/b.py:1'], status: 1 });
  });
});

describe('baseline add', () => {
  test('--all takes what scan reports, each secret once, sorted', () => {
    const key = write('a.py');
    write('b.py');
    write('c.py', key);
    add('--all');
    expect(entries()).toHaveLength(2);
    expect(entries()).toEqual(entries().toSorted());
    expect(entries()[0]).toMatch(/^[0-9a-f]{32} groq-api-key reason=a sample$/);
    expect(sandbox.read(BASELINE)).not.toContain(key);
    expect(scanned().status).toBe(0);
    expect(sandbox.read('.keyward/.gitattributes')).toBe('baseline merge=union\n');
  });

  test('takes the beginning of a fingerprint', () => {
    write('a.py');
    const { fingerprint } = scanJson(sandbox).report.findings[0]!;
    add(fingerprint.slice(0, 8));
    expect(entries()[0]).toMatch(new RegExp(`^${fingerprint} `));
  });

  test('finds what stands in the history alone with --history', () => {
    write('a.py');
    commitAll();
    sandbox.git(['rm', '-q', 'a.py']);
    sandbox.write('x', 'x\n');
    commitAll();
    const { fingerprint } = scanJson(sandbox, ['--history']).report.findings[0]!;
    const { status, stderr } = sandbox.run(['baseline', 'add', fingerprint, '--reason', 'x']);
    expect([status, stderr]).toEqual([2, expect.stringContaining('--history') as string]);
    add('--history', '--all');
    expect(scanned('--history').found).toEqual([]);
  });

  test('a second time changes nothing; another reason takes the place of the first', () => {
    write('a.py');
    add('a.py:1');
    const before = sandbox.read(BASELINE);
    expect(sandbox.run(['baseline', 'add', '--all', '--reason', 'a sample']).stdout).toMatch(/^nothing to add/);
    expect(sandbox.read(BASELINE)).toBe(before);
    sandbox.run(['baseline', 'add', 'a.py:1', '--reason', 'for good']);
    expect(entries()).toEqual([expect.stringMatching(/reason=for good$/)]);
  });

  test('keeps comments, and writes nothing with --dry-run', () => {
    write('a.py');
    add('a.py:1');
    sandbox.write(BASELINE, `# ours\n${sandbox.read(BASELINE)}`);
    write('b.py');
    const before = sandbox.read(BASELINE);
    expect(sandbox.run(['baseline', 'add', '--all', '--reason', 'x', '--dry-run']).stdout).toContain('to be added');
    expect(sandbox.read(BASELINE)).toBe(before);
    add('--all');
    expect(sandbox.read(BASELINE)).toMatch(/^# ours\n# Secrets/);
    expect(entries()).toHaveLength(2);
  });

  test.each([
    [['a.py:1'], 'no reason is given'],
    [['a.py:1', '--reason', ' '], 'no reason is given'],
    [['a.py:1', '--reason', 'x\ny'], 'more than one line'],
    [['a.py:1', '--reason', 'x until=2027-01-01'], 'until='],
    [['a.py:1', '--reason', 'x', '--until', 'soon'], 'no date'],
    [['--reason', 'x'], '--all'],
    [['a.py:1', '--all', '--reason', 'x'], '--all'],
    [['a.py:2', '--reason', 'x'], 'there is no finding at a.py:2'],
    [['b.py:1', '--reason', 'x'], 'there is no finding at b.py:1'],
    [['0123456789', '--reason', 'x'], 'there is no finding of fingerprint 0123456789'],
    [['0123', '--reason', 'x'], 'neither a fingerprint nor a place: 0123'],
  ])('refuses %j', (args, message) => {
    write('a.py');
    const { status, stderr, stdout } = sandbox.run(['baseline', 'add', ...args]);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
    expect(stderr).toMatch(/^keyward: hint: ./m);
  });

  test('refuses a reason that holds a key, and does not repeat it', () => {
    const key = write('a.py');
    const { status, stderr } = sandbox.run(['baseline', 'add', 'a.py:1', '--reason', `was ${key}`]);
    expect([status, stderr.includes('holds a key'), stderr.includes(key)]).toEqual([2, true, false]);
  });
});

describe('baseline review and prune', () => {
  test('tell what is needed, what has expired, what is found nowhere, and drop only that', () => {
    write('a.py');
    write('b.py');
    write('gone.py');
    write('past.py');
    add('--all');
    sandbox.exec('rm', ['gone.py']);
    commitAll();
    sandbox.git(['rm', '-q', 'past.py']);
    commitAll();
    const { fingerprint } = scanJson(sandbox, ['b.py', '--no-allow']).report.findings[0]!;
    const expired = sandbox.read(BASELINE).replace(`${fingerprint} ${KIND}`, `${fingerprint} ${KIND} until=2020-01-01`);
    sandbox.write(BASELINE, expired);

    const { status, stdout } = sandbox.run(['baseline', 'review', '--json']);
    const { entries: reviewed } = JSON.parse(stdout) as { entries: { state: string; places: object[] }[] };
    expect(status).toBe(1);
    expect(reviewed.map(({ state }) => state).toSorted()).toEqual(['expired', 'needed', 'needed', 'stale']);
    const text = sandbox.run(['baseline', 'review']).stdout;
    for (const words of [
      'stands at a.py:1',
      'history alone',
      'has expired; stands at b.py:1',
      'found nowhere any more',
    ]) {
      expect(text).toContain(words);
    }
    expect(sandbox.run(['baseline', 'prune', '--dry-run']).stdout).toContain('1 secret to be dropped');
    expect(entries()).toHaveLength(4);
    expect(sandbox.run(['baseline', 'prune']).stdout).toContain('1 secret dropped');
    expect(entries()).toHaveLength(3);
    expect(sandbox.run(['baseline', 'prune']).stdout).toMatch(/^nothing to drop/);
  });

  test('drop nothing where not everything could be read', () => {
    write('a.py');
    add('--all');
    sandbox.exec('rm', ['a.py']);
    commitAll('one');
    sandbox.write('x', 'x\n');
    commitAll('two');
    sandbox.git(['clone', '-q', '--depth', '1', `file://${sandbox.root}`, '../shallow']);
    const { status, stderr } = sandbox.run(['baseline', 'prune'], { cwd: '../shallow' });
    expect([status, stderr]).toEqual([2, expect.stringContaining('nothing was dropped') as string]);
    const review = sandbox.run(['baseline', 'review'], { cwd: '../shallow' });
    expect([review.status, review.stdout]).toEqual([
      2,
      expect.stringContaining('not everything could be read') as string,
    ]);
  });

  test.each(['review', 'prune'])('%s without a baseline is an error that says what to do', (action) => {
    const { status, stderr } = sandbox.run(['baseline', action]);
    expect([status, stderr]).toEqual([2, expect.stringContaining('keyward baseline add') as string]);
  });

  test.each([
    [['review', 'x.py:1'], 'takes no argument'],
    [['prune', '--all'], '--all has no meaning'],
    [['review', '--dry-run'], '--dry-run has no meaning'],
    [['ad'], "unknown action 'ad'"],
  ])('%j is refused', (args, message) => {
    const { status, stderr } = sandbox.run(['baseline', ...args]);
    expect([status, stderr]).toEqual([2, expect.stringContaining(message) as string]);
  });
});

test('two branches that add different secrets merge without a conflict', () => {
  write('base.py');
  add('--all');
  commitAll('base');
  for (const branch of ['one', 'two', 'three']) {
    sandbox.git(['checkout', '-q', '-b', branch, 'main']);
    for (let index = 0; index < 5; index += 1) write(`${branch}/${index}.py`);
    add('--all');
    commitAll(branch);
  }
  sandbox.git(['checkout', '-q', 'main']);
  for (const branch of ['one', 'two', 'three']) {
    sandbox.git(['merge', '-q', '--no-edit', '-m', branch, branch]);
  }
  // git may leave a line twice.
  expect(new Set(entries()).size).toBe(16);
  expect(scanned()).toMatchObject({ found: [], status: 0 });
  write('last.py');
  add('--all');
  expect(entries()).toHaveLength(17);
  expect(entries()).toEqual(entries().toSorted());
});
