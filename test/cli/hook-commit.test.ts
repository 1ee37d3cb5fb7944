import { existsSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { openSandbox, type Sandbox } from '../support/sandbox.ts';

// What the pre-commit hook reads: the index that is about to become a commit, through real commits.

const KIND = 'groq-api-key';
const CLEAN = 'key = os.environ["GROQ_API_KEY"]\n';

let sandbox: Sandbox;
let dirty: string;

beforeEach(() => {
  sandbox = openSandbox();
  dirty = `key = "${sandbox.key(KIND)}"\n`;
});

function start(...init: string[]): void {
  sandbox.git(['init', '-q', ...init]);
  expect(sandbox.run(['hook', 'install']).status).toBe(0);
}

function commitClean(file: string, content = CLEAN): void {
  sandbox.write(file, content);
  sandbox.git(['add', '.']);
  sandbox.git(['commit', '-q', '-m', `add ${file}`]);
}

function commit(args: readonly string[], cwd = '.'): { blocked: boolean; output: string } {
  const { status, stderr } = sandbox.tryGit(['commit', ...args], { cwd });
  return { blocked: status !== 0, output: stderr };
}

function expectBlocked(place: string, args: readonly string[] = ['-qm', 'x'], cwd = '.'): void {
  const { blocked, output } = commit(args, cwd);
  expect(output).toContain(`${place}  ${KIND}`);
  expect(output).toContain('git commit --no-verify');
  expect(blocked).toBe(true);
}

function expectPasses(args: readonly string[] = ['-qm', 'x'], cwd = '.'): void {
  expect(commit(args, cwd)).toEqual({ blocked: false, output: '' });
}

describe.each([['sha1'], ['sha256']])('in a %s repository', (format) => {
  beforeEach(() => start(`--object-format=${format}`));

  test('the first commit is read whole', () => {
    sandbox.write('a.py', dirty);
    sandbox.git(['add', '.']);
    expectBlocked('a.py:1:8');
  });

  test('a key that is staged, and gone from the file', () => {
    commitClean('a.py');
    sandbox.write('a.py', dirty);
    sandbox.git(['add', '.']);
    sandbox.write('a.py', CLEAN);
    expectBlocked('a.py:1:8');
  });

  test('a key that is in the file, and not staged', () => {
    commitClean('a.py');
    sandbox.write('a.py', `${CLEAN}\n`);
    sandbox.git(['add', '.']);
    sandbox.write('a.py', dirty);
    expectPasses();
  });

  test('a merge is held against all of its parents', () => {
    commitClean('a.py', 'base\n');
    sandbox.git(['checkout', '-qb', 'theirs']);
    sandbox.write('a.py', 'theirs\n');
    sandbox.write('old.py', dirty);
    sandbox.git(['add', '.']);
    sandbox.git(['commit', '-qnm', 'theirs']);
    sandbox.git(['checkout', '-q', 'main']);
    commitClean('a.py', 'ours\n');
    expect(sandbox.tryGit(['merge', 'theirs']).status).toBe(1);

    sandbox.write('a.py', dirty);
    sandbox.git(['add', '.']);
    expectBlocked('a.py:1:8');
    // What the other branch has brought was committed there.
    sandbox.write('a.py', 'both\n');
    sandbox.git(['add', '.']);
    expectPasses();
  });
});

describe('in a repository', () => {
  beforeEach(() => {
    start();
    commitClean('a.py');
  });

  test('commit -a takes another index', () => {
    sandbox.write('a.py', dirty);
    expectBlocked('a.py:1:8', ['-qam', 'x']);
    sandbox.write('a.py', `${CLEAN}\n`);
    expectPasses(['-qam', 'x']);
  });

  test('commit of one file leaves out what else is staged', () => {
    commitClean('b.py');
    sandbox.write('a.py', dirty);
    sandbox.git(['add', 'a.py']);
    sandbox.write('b.py', `${CLEAN}\n`);
    expectPasses(['-qm', 'x', 'b.py']);
    sandbox.write('b.py', dirty);
    sandbox.git(['restore', '--staged', '--worktree', 'a.py']);
    expectBlocked('b.py:1:8', ['-qm', 'x', 'b.py']);
  });

  test('a rename with a change', () => {
    const long = 'a line that stays\n'.repeat(20);
    commitClean('long.py', long);
    sandbox.git(['mv', 'long.py', 'new.py']);
    sandbox.write('new.py', long + dirty);
    sandbox.git(['add', '.']);
    expectBlocked('new.py:21:8');
  });

  test('amend reads what it adds', () => {
    sandbox.write('a.py', dirty);
    sandbox.git(['add', '.']);
    expectBlocked('a.py:1:8', ['-q', '--amend', '--no-edit']);
    sandbox.git(['restore', '--staged', '--worktree', 'a.py']);
    expectPasses(['-q', '--amend', '-m', 'other words']);
  });

  test('taking a key out passes, also with the whole file', () => {
    sandbox.write('b.py', dirty);
    sandbox.write('c.py', dirty);
    sandbox.git(['add', '.']);
    sandbox.git(['commit', '-qnm', 'past the hook']);
    sandbox.write('b.py', CLEAN);
    sandbox.git(['rm', '-q', 'c.py']);
    sandbox.git(['add', '.']);
    expectPasses();
  });

  test('an octopus merge has more than two parents', () => {
    for (const name of ['one', 'two']) {
      sandbox.git(['checkout', '-qb', name, 'main']);
      sandbox.write(`${name}.py`, dirty);
      sandbox.git(['add', '.']);
      sandbox.git(['commit', '-qnm', name]);
    }
    sandbox.git(['checkout', '-q', 'main']);
    sandbox.git(['merge', '-q', '--no-commit', 'one', 'two']);
    sandbox.write('three.py', dirty);
    sandbox.git(['add', 'three.py']);
    const { output } = commit(['-qm', 'x']);
    expect(output).toContain(`three.py:1:8  ${KIND}`);
    expect(output).not.toMatch(/^(?:one|two)\.py/m);
  });

  test('a staged .env is about to be published', () => {
    sandbox.write('.env', `GROQ_API_KEY=${sandbox.key(KIND)}\n`);
    expectPasses(['-q', '--allow-empty', '-m', 'not staged']);
    sandbox.git(['add', '-f', '.env']);
    expectBlocked('.env:1:14');
  });

  test('a file that is only intended to be added is not in the commit', () => {
    sandbox.write('later.py', dirty);
    sandbox.git(['add', '-N', 'later.py']);
    expectPasses(['-q', '--allow-empty', '-m', 'x']);
  });

  test.skipIf(process.platform === 'win32')('names that no one would choose', () => {
    const names = ['with space.py', `it's "quoted".py`, 'two\nlines.py', '-dash.py', 'ünïcode.py', '\u001b[31mred.py'];
    for (const name of names) sandbox.write(name, dirty);
    writeFileSync(
      Buffer.concat([Buffer.from(join(sandbox.root, 'bytes-')), Buffer.of(0xff, 0xfe), Buffer.from('.py')]),
      dirty,
    );
    sandbox.git(['add', '.']);
    const { blocked, output } = commit(['-qm', 'x']);
    expect(blocked).toBe(true);
    for (const shown of [
      'with space',
      `it's "quoted"`,
      'two\\nlines',
      '-dash',
      'ünïcode',
      '\\x1b[31mred',
      'bytes-\ufffd\ufffd',
    ]) {
      expect(output).toContain(`${shown}.py:1:8`);
    }
    expect(output).not.toContain('\u001b');
  });

  test('a commit from a folder below', () => {
    sandbox.write('deep/er/b.py', dirty);
    sandbox.git(['add', '.']);
    expectBlocked('deep/er/b.py:1:8', ['-qm', 'x'], 'deep');
    const { stdout } = sandbox.run(['scan', '--staged', '--json'], { cwd: 'deep' });
    expect((JSON.parse(stdout) as { findings: { file: string }[] }).findings.map(({ file }) => file)).toEqual([
      'er/b.py',
    ]);
  });

  test('a linked working tree', () => {
    sandbox.git(['worktree', 'add', '-q', '../linked']);
    sandbox.write('../linked/b.py', dirty);
    sandbox.git(['add', '.'], { cwd: '../linked' });
    expectBlocked('b.py:1:8', ['-qm', 'x'], '../linked');
    sandbox.write('../linked/b.py', CLEAN);
    sandbox.git(['add', '.'], { cwd: '../linked' });
    expectPasses(['-qm', 'x'], '../linked');
  });

  test('a submodule is no blob, and has a hook of its own', () => {
    sandbox.git(['init', '-q', '../inner']);
    sandbox.write('../inner/c.py', CLEAN);
    sandbox.git(['add', '.'], { cwd: '../inner' });
    sandbox.git(['commit', '-qm', 'inner'], { cwd: '../inner' });
    sandbox.git(['-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', '../inner', 'sub']);
    expectPasses();

    expect(sandbox.run(['hook', 'install'], { cwd: 'sub' }).status).toBe(0);
    sandbox.write('sub/c.py', dirty);
    sandbox.git(['add', '.'], { cwd: 'sub' });
    expectBlocked('c.py:1:8', ['-qm', 'x'], 'sub');
    sandbox.write('sub/c.py', `${CLEAN}\n`);
    sandbox.git(['add', '.'], { cwd: 'sub' });
    expectPasses(['-qm', 'x'], 'sub');
    sandbox.git(['add', 'sub']);
    expectPasses();
  });

  test('a sparse index', () => {
    for (const folder of ['in', 'out']) commitClean(`${folder}/a.py`);
    sandbox.git(['sparse-checkout', 'set', '--cone', '--sparse-index', 'in']);
    sandbox.write('in/a.py', dirty);
    sandbox.git(['add', '.']);
    expectBlocked('in/a.py:1:8');
    sandbox.write('in/a.py', `${CLEAN}\n`);
    sandbox.git(['add', '.']);
    expectPasses();
  });

  test('the object itself is read, not what is put in its place', () => {
    sandbox.write('b.py', dirty);
    sandbox.git(['add', '.']);
    const blob = sandbox.git(['hash-object', 'b.py']).trim();
    const other = sandbox.git(['hash-object', '-w', 'a.py']).trim();
    sandbox.git(['replace', blob, other]);
    expectBlocked('b.py:1:8');
  });

  test.each([
    ['cut off in its header', 20, 'git diff-index failed: .git/index: index file smaller than expected'],
    ['cut off in an entry', 40, 'the index is corrupt'],
  ])('an index that is %s is no clean one', (_, length, message) => {
    sandbox.write('b.py', CLEAN);
    sandbox.git(['add', '.']);
    truncateSync(sandbox.path('.git/index'), length);
    const { status, stdout, stderr } = sandbox.run(['hook', 'run', 'pre-commit']);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(`keyward: error: ${message}`);
    expect(stderr).toContain('the commit is stopped');
  });

  test('a blob that is not there leaves the answer open', () => {
    sandbox.write('b.py', CLEAN);
    sandbox.git(['add', '.']);
    const blob = sandbox.git(['hash-object', 'b.py', '-w']).trim();
    sandbox.write('c.py', `${CLEAN}# other\n`);
    sandbox.git(['add', '.']);
    const gone = sandbox.git(['hash-object', 'c.py']).trim();
    expect(gone).not.toBe(blob);
    rmSync(sandbox.path(`.git/objects/${gone.slice(0, 2)}/${gone.slice(2)}`));
    const { status, stderr } = sandbox.run(['hook', 'run', 'pre-commit']);
    expect(status).toBe(2);
    expect(stderr).toContain('c.py: git does not have this object');
  });

  test('no command of the configuration is run', () => {
    const trap = sandbox.write('trap.sh', `#!/bin/sh\ntouch '${sandbox.path('../sprung')}'\n`, 0o755);
    for (const name of ['core.fsmonitor', 'core.pager', 'diff.external', 'filter.x.clean', 'diff.x.textconv']) {
      sandbox.git(['config', name, trap]);
    }
    sandbox.write('.gitattributes', '* filter=x diff=x\n');
    expect(sandbox.run(['hook', 'run', 'pre-commit']).status).toBe(0);
    expect(sandbox.run(['hook', 'status']).status).toBe(0);
    expect(sandbox.run(['hook', 'uninstall']).status).toBe(0);
    expect(sandbox.run(['hook', 'install']).status).toBe(0);
    expect(existsSync(sandbox.path('../sprung'))).toBe(false);
  });
});

test('as JSON, in the shape of a scan', () => {
  start();
  sandbox.write('a.py', dirty);
  sandbox.git(['add', '.']);
  const { status, stdout } = sandbox.run(['hook', 'run', 'pre-commit', '--json']);
  const report = JSON.parse(stdout) as { scanned: object; findings: object[] };
  expect(status).toBe(1);
  expect(Object.keys(report)).toEqual(['version', 'scanned', 'skipped', 'local', 'findings', 'allowed', 'allowances']);
  expect(report.scanned).toEqual({ files: 0, bytes: dirty.length, blobs: 1, commits: 0 });
});

describe('the advice', () => {
  test('about an env file keeps the key, and takes the file out of git', () => {
    start();
    sandbox.write('.env', `GROQ_API_KEY=${sandbox.key(KIND)}\n`);
    sandbox.write('a.py', CLEAN);
    sandbox.git(['add', '.']);
    const { output } = commit(['-qm', 'x']);
    expect(output).toContain('  1. keep the key where it is, and the file out of git: .env\n');
    expect(output).toContain('       keyward init  adds what .gitignore lacks\n       git rm --cached -- .env\n');
    expect(output).not.toContain('look it up');
    expect(output).not.toContain('restore --staged');
    sandbox.git(['rm', '-q', '--cached', '--', '.env']);
    expectPasses();
  });

  test('about a template of an env file leaves its value empty', () => {
    start();
    sandbox.write('.env.example', `GROQ_API_KEY=${sandbox.key(KIND)}\n`);
    sandbox.git(['add', '.']);
    expect(commit(['-qm', 'x']).output).toContain('GROQ_API_KEY=  in .env.example');
  });

  test('before the first commit there is none to restore from', () => {
    start();
    sandbox.write('a.py', dirty);
    sandbox.git(['add', '.']);
    expect(commit(['-qm', 'x']).output).toContain('leave it out (git rm --cached): a.py');
    sandbox.git(['rm', '-q', '--cached', 'a.py']);
    sandbox.git(['commit', '-q', '--allow-empty', '-m', 'first']);
    sandbox.git(['add', '.']);
    expect(commit(['-qm', 'x']).output).toContain('leave it out (git restore --staged): a.py');
    sandbox.git(['restore', '--staged', 'a.py']);
  });
});
