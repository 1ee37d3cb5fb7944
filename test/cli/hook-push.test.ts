import { beforeEach, describe, expect, test } from 'vitest';
import { openSandbox, type Sandbox } from '../support/sandbox.ts';

// What the pre-push hook reads: the commits that a real push would bring to a real remote.

const KIND = 'groq-api-key';

let sandbox: Sandbox;
let dirty: string;

beforeEach(() => {
  sandbox = openSandbox();
  dirty = `key = "${sandbox.key(KIND)}"\n`;
});

function start(...init: string[]): void {
  sandbox.git(['init', '-q', '--bare', ...init, '../remote.git']);
  sandbox.git(['init', '-q', ...init]);
  sandbox.git(['remote', 'add', 'origin', '../remote.git']);
  expect(sandbox.run(['hook', 'install']).status).toBe(0);
}

/** Commits past the pre-commit hook, and gives the id. */
function commit(file: string, content: string): string {
  sandbox.write(file, content);
  sandbox.git(['add', '.']);
  sandbox.git(['commit', '-qnm', file]);
  return sandbox.git(['rev-parse', 'HEAD']).trim();
}

function expectPasses(...args: string[]): void {
  expect(sandbox.tryGit(['push', '-q', ...args])).toEqual({ status: 0, stdout: '', stderr: '' });
}

function expectStopped(place: string, commits: string, ...args: string[]): string {
  const { status, stdout } = sandbox.tryGit(['push', '-q', ...args]);
  expect(stdout).toMatch(new RegExp(`^${place} +${KIND} `, 'm'));
  expect(stdout).toContain(`push stopped: 1 hardcoded key in ${commits}`);
  expect(stdout).toContain('git push --no-verify');
  expect(status).toBe(1);
  return stdout;
}

describe.each([['sha1'], ['sha256']])('to a %s repository', (format) => {
  beforeEach(() => start(`--object-format=${format}`));

  test('a first push, with a key that a later commit takes away', () => {
    commit('a.py', 'clean\n');
    const bad = commit('b.py', dirty);
    commit('b.py', 'clean again\n');
    const output = expectStopped('b.py:1:8', '3 commits', 'origin', 'main');
    expect(output).toContain(`take the key out of the commit that brings it in: ${bad.slice(0, 10)}`);
    expect(output).not.toContain(dirty.slice(7, 40));
  });

  test('only what the remote does not have', () => {
    commit('a.py', dirty);
    expectPasses('--no-verify', 'origin', 'main');
    commit('b.py', 'clean\n');
    expectPasses('origin', 'main');
    sandbox.git(['checkout', '-qb', 'topic']);
    commit('c.py', 'clean\n');
    expectPasses('origin', 'topic');
    commit('d.py', dirty);
    expectStopped('d.py:1:8', '1 commit', 'origin', 'topic');
  });
});

describe('to a remote', () => {
  beforeEach(() => {
    start();
    commit('a.py', 'clean\n');
    expectPasses('origin', 'main');
  });

  test('nothing to push, and a deleted branch', () => {
    expectPasses('origin', 'main');
    commit('b.py', dirty);
    sandbox.git(['push', '-q', '--no-verify', 'origin', 'main:other']);
    sandbox.git(['reset', '-q', '--hard', 'HEAD~1']);
    expectPasses('origin', '--delete', 'other');
  });

  test('several branches at once, each blob once', () => {
    for (const name of ['one', 'two']) {
      sandbox.git(['checkout', '-qb', name, 'main']);
      commit(`${name}.py`, dirty);
    }
    const { status, stdout } = sandbox.tryGit(['push', '-q', 'origin', 'one', 'two']);
    expect(status).toBe(1);
    expect(stdout.match(/^\w+\.py:1:8/gm)).toHaveLength(1);
    expect(stdout).toContain('1 hardcoded key in 2 commits');
  });

  test('the commit that first had it is told', () => {
    const first = commit('b.py', dirty);
    const second = commit('c.py', dirty);
    const output = expectStopped('b.py:1:8', '2 commits to be pushed', 'origin', 'main');
    expect(output).toContain(first.slice(0, 10));
    expect(output).not.toContain(second.slice(0, 10));
    expect(output).not.toContain('c.py');
  });

  test('tags, annotated or not, and of what is no commit', () => {
    sandbox.git(['checkout', '-q', '--detach']);
    commit('b.py', dirty);
    sandbox.git(['tag', 'light']);
    sandbox.git(['tag', '-am', 'words', 'heavy']);
    sandbox.git(['tag', '-am', 'words', 'heavier', 'heavy']);
    sandbox.git(['tag', 'tree', 'HEAD^{tree}']);
    sandbox.git(['tag', '-am', 'words', 'blob', 'HEAD:b.py']);
    for (const name of ['light', 'heavy', 'heavier']) expectStopped('b.py:1:8', '1 commit', 'origin', name);
    expectStopped('b.py:1:8', 'what is to be pushed', 'origin', 'tree');
    expectStopped('refs/tags/blob:1:8', 'what is to be pushed', 'origin', 'blob');
    sandbox.git(['tag', '-am', 'words', 'clean', 'main']);
    expectPasses('origin', 'clean');
  });

  test('what a merge alone brings in', () => {
    sandbox.git(['checkout', '-qb', 'topic']);
    commit('b.py', 'clean\n');
    expectPasses('origin', 'topic');
    sandbox.git(['checkout', '-q', 'main']);
    commit('c.py', 'clean\n');
    expectPasses('origin', 'main');
    sandbox.git(['merge', '-q', '--no-commit', 'topic']);
    const merge = commit('d.py', dirty);
    const output = expectStopped('d.py:1:8', '1 commit', 'origin', 'main');
    expect(output).toContain(merge.slice(0, 10));
  });

  test('a forced push over what is not known here', () => {
    sandbox.git(['clone', '-q', '../remote.git', '../other']);
    sandbox.write('../other/z.py', 'theirs\n');
    sandbox.git(['add', '.'], { cwd: '../other' });
    sandbox.git(['commit', '-qm', 'theirs'], { cwd: '../other' });
    sandbox.git(['push', '-q', 'origin', 'main'], { cwd: '../other' });
    sandbox.git(['commit', '-qn', '--amend', '-m', 'anew']);
    expectPasses('--force', 'origin', 'main');
    sandbox.git(['push', '-qf', 'origin', 'main'], { cwd: '../other' });
    commit('b.py', dirty);
    expectStopped('b.py:1:8', '1 commit to be pushed', '--force', 'origin', 'main');
  });

  test('another remote has none of it', () => {
    sandbox.git(['init', '-q', '--bare', '../public.git']);
    sandbox.git(['remote', 'add', 'public', '../public.git']);
    commit('b.py', dirty);
    expectPasses('--no-verify', 'origin', 'main');
    expectPasses('origin', 'main');
    expectStopped('b.py:1:8', '2 commits', 'public', 'main');
    expectStopped('b.py:1:8', '2 commits', '../public.git', 'main');
  });

  test('a revision that holds spaces', () => {
    commit('b.py', dirty);
    expectStopped('b.py:1:8', '1 commit', 'origin', 'HEAD^{/b.py}:refs/heads/x');
  });

  test('another branch than the current one, from a linked working tree', () => {
    sandbox.git(['branch', 'topic']);
    sandbox.git(['worktree', 'add', '-q', '../linked', 'topic']);
    sandbox.write('../linked/b.py', dirty);
    sandbox.git(['add', '.'], { cwd: '../linked' });
    sandbox.git(['commit', '-qnm', 'bad'], { cwd: '../linked' });
    expectStopped('b.py:1:8', '1 commit', 'origin', 'topic');
    expect(sandbox.tryGit(['push', '-q', 'origin', 'topic'], { cwd: '../linked' }).status).toBe(1);
  });

  test('as the pre-commit framework tells it', () => {
    const before = sandbox.git(['rev-parse', 'HEAD']).trim();
    const bad = commit('b.py', dirty);
    const env = {
      PRE_COMMIT: '1',
      PRE_COMMIT_REMOTE_NAME: 'origin',
      PRE_COMMIT_LOCAL_BRANCH: 'refs/heads/main',
    };
    for (const refs of [{}, { PRE_COMMIT_FROM_REF: before, PRE_COMMIT_TO_REF: bad }]) {
      const { status, stdout } = sandbox.run(['hook', 'run', 'pre-push', '--json'], { env: { ...env, ...refs } });
      const { scanned, findings } = JSON.parse(stdout) as { scanned: object; findings: object[] };
      expect({ status, scanned, findings: findings.length }).toEqual({
        status: 1,
        scanned: { files: 0, bytes: dirty.length + 'b.py\n'.length, blobs: 1, commits: 1 },
        findings: 1,
      });
    }
  });
});

describe('what cannot be checked stops the push', () => {
  beforeEach(() => start());

  test.each([
    ['lines that are not from git', 'usage', 'one two\n'],
    [
      'an object that is not there',
      'names an object that is not there',
      `refs/heads/x ${'1'.repeat(40)} refs/heads/x ${'0'.repeat(40)}\n`,
    ],
  ])('%s', (_, message, stdin) => {
    const { status, stderr } = sandbox.run(['hook', 'run', 'pre-push', 'origin', 'url'], { stdin });
    expect(status).toBe(2);
    expect(stderr).toContain('the push is stopped');
    expect(stderr).toContain(message === 'usage' ? 'does not hold what git tells' : message);
  });

  test('a hook that is not known', () => {
    expect(sandbox.run(['hook', 'run', 'post-merge'])).toMatchObject({ status: 2, stdout: '' });
    expect(sandbox.run(['hook', 'run'])).toMatchObject({ status: 2, stdout: '' });
  });
});

test('of an env file, the advice keeps the key and takes the file out of git', () => {
  start();
  commit('.env', `GROQ_API_KEY=${sandbox.key(KIND)}\n`);
  const output = expectStopped('.env:1:14', '1 commit', 'origin', 'main');
  expect(output).toContain('keep the key where it is, and the file out of git: .env\n');
  expect(output).toContain('git rm --cached -- .env\n');
  expect(output).not.toContain('put the key into .env');
});

test('a key in the message of a commit or of an annotated tag is pushed along, and stops the push', () => {
  start();
  sandbox.write('a.txt', 'a\n');
  sandbox.git(['add', '.']);
  sandbox.git(['commit', '-q', '-m', `subject\n\nuse ${dirty}`]);
  const pushed = sandbox.tryGit(['push', '-q', 'origin', 'main']);
  expect(pushed.status).not.toBe(0);
  expect(pushed.stdout + pushed.stderr).toMatch(/commit message:3:\d+ +groq-api-key/);

  sandbox.git(['commit', '-q', '--amend', '-m', 'subject']);
  expect(sandbox.tryGit(['push', '-q', 'origin', 'main']).status).toBe(0);
  sandbox.git(['tag', '-a', 'v1', '-m', dirty]);
  const tagged = sandbox.tryGit(['push', '-q', 'origin', 'v1']);
  expect(tagged.status).not.toBe(0);
  expect(tagged.stdout + tagged.stderr).toMatch(/message of refs\/tags\/v1:1:\d+ +groq-api-key/);
});
