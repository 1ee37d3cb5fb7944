import { describe, expect, test } from 'vitest';
import { commit, commitFile, keyLine, KIND, sandbox, scanned } from '../support/history.ts';

describe('--range', () => {
  test('what its commits bring in, though a later one takes it away, and nothing else', () => {
    commitFile('before', keyLine());
    sandbox.git(['checkout', '--quiet', '-b', 'topic']);
    const id = commitFile('a', keyLine());
    sandbox.git(['rm', '--quiet', 'a']);
    commit({ message: `remove ${sandbox.key(KIND)}` });
    const { status, report, findings } = scanned(['--range', 'main..topic']);
    expect(findings.map(({ file }) => file)).toEqual(['a', 'commit message']);
    expect(findings[0]).toMatchObject({ commit: id, refs: ['topic'], inHead: false });
    expect(report.scanned).toMatchObject({ commits: 2, blobs: 1 });
    expect(status).toBe(1);
    expect(scanned(['--range', 'main..']).findings).toHaveLength(2);
    expect(scanned(['--range', 'topic ^main']).findings).toHaveLength(2);
    expect(scanned(['--range', 'main...topic']).findings).toHaveLength(2);
    expect(scanned(['--range', 'topic^!']).findings).toHaveLength(1);
    expect(scanned(['--range', 'topic']).findings).toHaveLength(3);
  });

  test('a merge in it brings in what is in none of its parents', () => {
    commitFile('a', 'x\n');
    sandbox.git(['checkout', '--quiet', '-b', 'topic']);
    commitFile('b', 'x\n');
    sandbox.git(['checkout', '--quiet', 'main']);
    commitFile('other', keyLine());
    sandbox.git(['checkout', '--quiet', 'topic']);
    sandbox.git(['merge', '--quiet', '--no-ff', '--no-commit', 'main']);
    const id = commitFile('a', keyLine());
    expect(scanned(['--range', 'main..topic']).findings).toMatchObject([{ file: 'a', commit: id }]);
  });

  test('still in HEAD: in a file that the range does not touch', () => {
    const line = keyLine();
    commitFile('old', `${line}x\n`);
    commitFile('a', line);
    sandbox.git(['rm', '--quiet', 'a']);
    commit();
    expect(scanned(['--range', 'HEAD~2..']).findings).toMatchObject([{ file: 'a', inHead: true }]);
    sandbox.git(['rm', '--quiet', 'old']);
    commit();
    expect(scanned(['--range', 'HEAD~3..']).findings).toMatchObject([{ file: 'a', inHead: false }]);
  });

  test('in which only files are taken away is clean', () => {
    commitFile('a', 'x\n');
    sandbox.git(['rm', '--quiet', 'a']);
    commit();
    const { stdout, status } = sandbox.run(['scan', '--range', 'HEAD~1..']);
    expect(stdout).toBe('no hardcoded keys in 1 commit, 0 blobs, 9 B\n');
    expect(status).toBe(0);
  });

  test.each([
    ['HEAD..HEAD', 'no commit lies in HEAD..HEAD, so that nothing was read'],
    ['nowhere..HEAD', 'no such commit here: nowhere'],
    ['HEAD..nowhere', 'no such commit here: nowhere'],
    ['', '--range names no revision'],
    ['--all', "--range: no revision begins with -: '--all'"],
    ['HEAD --output=x', "--range: no revision begins with -: '--output=x'"],
    ['HEAD:a', 'no such commit here: HEAD:a'],
  ])('%j: an error', (range, message) => {
    commitFile('a', 'x\n');
    const { stdout, stderr, status } = sandbox.run(['scan', `--range=${range}`]);
    expect(stderr).toContain(`keyward: error: ${message}`);
    expect(stderr).toContain('\nkeyward: hint: ');
    expect({ stdout, status }).toEqual({ stdout: '', status: 2 });
  });
});

describe('--range auto', () => {
  /** A clone in which a topic is checked out, as a service does it for a pull request. */
  function pullRequest(): string {
    commitFile('a', keyLine());
    const base = sandbox.git(['rev-parse', 'HEAD']).trim();
    sandbox.git(['clone', '--quiet', '.', '../clone']);
    sandbox.git(['checkout', '--quiet', '-b', 'topic'], { cwd: '../clone' });
    commitFile('b', keyLine(), { cwd: '../clone' });
    return base;
  }

  test.each([
    ['GitHub', { GITHUB_BASE_REF: 'main' }],
    ['Azure', { SYSTEM_PULLREQUEST_TARGETBRANCH: 'refs/heads/main' }],
    ['Bitbucket', { BITBUCKET_PR_DESTINATION_BRANCH: 'main' }],
    ['Buildkite', { BUILDKITE_PULL_REQUEST_BASE_BRANCH: 'main' }],
    ['Jenkins', { CHANGE_TARGET: 'main' }],
    ['GitLab', { CI_MERGE_REQUEST_DIFF_BASE_SHA: 'BASE' }],
  ])('%s', (_, variables) => {
    const base = pullRequest();
    const env = Object.fromEntries(
      Object.entries<string>(variables).map(([name, value]) => [name, value === 'BASE' ? base : value]),
    );
    expect(scanned(['--range', 'auto'], { cwd: '../clone', env }).findings).toMatchObject([{ file: 'b' }]);
  });

  test('a shallow clone: an error that tells how to get the rest', () => {
    pullRequest();
    sandbox.git(['clone', '--quiet', '--depth', '1', `file://${sandbox.path('../clone')}`, '../shallow']);
    const { stderr, status } = sandbox.run(['scan', '--range', 'auto'], {
      cwd: '../shallow',
      env: { GITHUB_BASE_REF: 'main' },
    });
    expect(stderr).toContain('keyward: error: no such commit here: refs/remotes/origin/main\n');
    expect(stderr).toContain('fetch-depth: 0');
    expect(status).toBe(2);
  });

  test('outside of a pull request, or with what is no branch: an error', () => {
    commitFile('a', 'x\n');
    expect(sandbox.run(['scan', '--range', 'auto']).stderr).toContain('--range auto: no service says here');
    const { stderr, status } = sandbox.run(['scan', '--range', 'auto'], { env: { GITHUB_BASE_REF: '--output=x' } });
    expect(stderr).toContain('GITHUB_BASE_REF of GitHub Actions holds no revision');
    expect(status).toBe(2);
  });
});

describe('--since', () => {
  test('what commits since then bring in, on any branch', () => {
    const at = (date: string) => ({ env: { GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date } });
    commitFile('old', keyLine(), at('2025-01-01T12:00Z'));
    sandbox.git(['branch', 'main2']);
    commitFile('new', keyLine(), at('2025-03-01T12:00Z'));
    sandbox.git(['checkout', '--quiet', 'main2']);
    commitFile('other', keyLine(), at('2025-03-02T12:00Z'));
    const files = (date: string): string[] => scanned(['--since', date]).findings.map(({ file }) => file);
    expect(files('2025-02-01')).toEqual(['new', 'other']);
    expect(files('2025-03-01T12:00:01Z')).toEqual(['other']);
    expect(files('@1700000000')).toEqual(['old', 'new', 'other']);
    expect(scanned(['--history', '--since', '2025-02-01']).report.scanned).toMatchObject({ commits: 2, blobs: 2 });
    expect(sandbox.run(['scan', '--since', 'yesterday']).stderr).toContain('no commit was made since then');
  });

  test('a commit with a clock that went wrong hides nothing behind it', () => {
    const at = (date: string) => ({ env: { GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date } });
    commitFile('a', 'x\n', at('2025-01-01T12:00Z'));
    commitFile('b', keyLine(), at('2025-03-01T12:00Z'));
    for (let index = 0; index < 10; index += 1) commitFile('c', `${index}\n`, at('2001-01-01T12:00Z'));
    expect(scanned(['--since', '2025-02-01']).findings).toMatchObject([{ file: 'b' }]);
  });

  test.each(['nonsense', '', 'last tuesday', '2025-02-31', '2025-13-01', 'tomorrow', '1', '2025-01-01 --all'])(
    '%j cannot be read: an error, where git would take it for now',
    (date) => {
      commitFile('a', 'x\n');
      const { stderr, status } = sandbox.run(['scan', `--since=${date}`]);
      expect(stderr).toContain(
        `keyward: error: --since cannot read the date '${date}'\nkeyward: hint: give a date as `,
      );
      expect(status).toBe(2);
    },
  );
});

describe('what excludes each other', () => {
  test.each([
    [['--staged', '--history'], '--staged and --history exclude each other'],
    [['--stdin', '--range', 'HEAD'], '--stdin and --range exclude each other'],
    [['--all', '--history'], '--history and --all exclude each other'],
    [['--staged', '--since', 'today'], '--staged and --since exclude each other'],
    [['--range', 'HEAD', '--since', 'today'], '--range and --since exclude each other'],
    [['--range', 'HEAD', '--history'], '--range and --history exclude each other'],
    [['--range', 'HEAD', '--unreachable'], '--range and --unreachable exclude each other'],
    [['--history', '--since', 'today', '--unreachable'], '--since and --unreachable exclude each other'],
    [['--unreachable'], '--unreachable has a meaning with --history alone'],
    [['--no-cache'], '--no-cache has a meaning with --history alone'],
    [['--staged', '--no-cache'], '--no-cache has a meaning with --history alone'],
  ])('%s: an error', (args, message) => {
    const { stdout, stderr, status } = sandbox.run(['scan', ...args]);
    expect(stderr).toContain(`keyward: error: ${message}\nkeyward: hint: `);
    expect({ stdout, status }).toEqual({ stdout: '', status: 2 });
  });
});
