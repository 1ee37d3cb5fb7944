import { describe, expect, test } from 'vitest';
import { commitAll, KIND, sandbox, scanned } from '../support/allow.ts';
import { scanJson } from '../support/scan-report.ts';

// Comments that allow a secret, through the built program.

const COMMENT = `keyward:allow ${KIND} reason=a sample`;

function line(comment = COMMENT, key = sandbox.key(KIND)): string {
  return `k = "${key}"  # ${comment}\n`;
}

describe('a key that a comment allows', () => {
  test('is counted, and not reported', () => {
    sandbox.write('a.py', line());
    const { status, stdout, stderr } = sandbox.run(['scan']);
    expect(stdout).toMatch(/^no hardcoded keys in 1 file, /);
    expect(stderr).toBe('keyward: note: 1 key allowed by comments: --no-allow shows all\n');
    expect(status).toBe(0);
  });

  test('is told in JSON, without the key and without the reason', () => {
    const key = sandbox.key(KIND);
    sandbox.write('a.py', line(`keyward:allow ${KIND} until=2999-01-31 reason=secret words`, key));
    const { stdout } = sandbox.run(['scan', '--json']);
    const { allowed, allowances } = JSON.parse(stdout) as Record<string, object[]>;
    const fingerprint = expect.stringMatching(/^[0-9a-f]{32}$/) as string;
    const until = '2999-01-31';
    expect(allowed).toEqual([{ kind: KIND, file: 'a.py', line: 1, column: 6, fingerprint, by: 'comment', until }]);
    expect(allowances).toEqual([]);
    expect(stdout).not.toContain(key);
    expect(stdout).not.toContain('secret words');
  });

  test('is reported with --no-allow', () => {
    sandbox.write('a.py', line());
    expect(scanned('--no-allow')).toEqual({ found: ['a.py:1'], allowed: [], status: 1 });
  });

  test('is none in the overview', () => {
    sandbox.write('a.py', line());
    expect(sandbox.run([]).stdout).toContain('hardcoded keys\n  none in 1 file');
    sandbox.write('b.py', line('no comment'));
    expect(sandbox.run([]).stdout).toMatch(/hardcoded keys\n {2}b\.py:1:6/);
  });

  test('passes the index, standard input, commit, push and history', () => {
    expect(sandbox.run(['hook', 'install']).status).toBe(0);
    sandbox.write('a.py', line());
    sandbox.git(['add', '-A']);
    expect(scanned('--staged')).toEqual({ found: [], allowed: ['a.py:1'], status: 0 });
    expect(sandbox.tryGit(['commit', '-qm', 'x'])).toMatchObject({ status: 0, stderr: '' });
    sandbox.git(['init', '-q', '--bare', '../remote.git']);
    const pushed = sandbox.tryGit(['push', '-q', '../remote.git', 'main']);
    expect(pushed.stderr).not.toContain('stopped');
    expect(pushed.status).toBe(0);
    expect(scanned('--history')).toEqual({ found: [], allowed: ['a.py:1'], status: 0 });
    expect(sandbox.run(['scan', '--stdin'], { stdin: sandbox.read('a.py') }).status).toBe(0);
  });

  test('is no cover for another key in its line', () => {
    expect(sandbox.run(['hook', 'install']).status).toBe(0);
    sandbox.write('a.py', `f("${sandbox.key(KIND)}", "${sandbox.key('anthropic-api-key')}") # ${COMMENT}\n`);
    sandbox.git(['add', '-A']);
    const { status, stderr } = sandbox.tryGit(['commit', '-qm', 'x']);
    expect(status).toBe(1);
    expect(stderr).toContain('anthropic-api-key');
    expect(stderr).not.toContain(KIND);
  });

  test('is found in the commit that had no comment yet', () => {
    const key = sandbox.key(KIND);
    sandbox.write('a.py', line('none', key));
    commitAll();
    sandbox.write('a.py', line(COMMENT, key));
    commitAll();
    expect(scanned('--history', '--no-cache')).toEqual({ found: ['a.py:1'], allowed: ['a.py:1'], status: 1 });
  });
});

describe('an allowance that allows nothing', () => {
  test('is told, and the key with it', () => {
    sandbox.write('a.py', line(`keyward:allow ${KIND}`));
    sandbox.write('b.py', line(`keyward:allow ${KIND} until=2020-01-01 reason=x`));
    sandbox.write('c.py', `# ${COMMENT}\n`);
    const { status, stderr } = sandbox.run(['scan']);
    expect(stderr.split('\n')).toEqual([
      'keyward: note: a.py:1: the allowance allows nothing: it gives no reason (reason=...)',
      `keyward: note: b.py:1: the allowance has expired: ${KIND} was allowed until 2020-01-01`,
      `keyward: note: c.py:1: the allowance can go: ${KIND} does not stand there`,
      '',
    ]);
    expect(status).toBe(1);
    const { allowances } = scanJson(sandbox).report;
    expect(allowances.map(({ file, state }) => [file, state])).toEqual([
      ['a.py', 'broken'],
      ['b.py', 'expired'],
      ['c.py', 'stale'],
    ]);
  });

  test('does not change the status where nothing else is wrong', () => {
    sandbox.write('c.py', `# ${COMMENT}\n`);
    expect(sandbox.run(['scan']).status).toBe(0);
  });

  test('is told where it stops a commit', () => {
    expect(sandbox.run(['hook', 'install']).status).toBe(0);
    sandbox.write('a.py', line(`keyward:allow ${KIND}`));
    sandbox.git(['add', '-A']);
    const { status, stderr } = sandbox.tryGit(['commit', '-qm', 'x']);
    expect(status).toBe(1);
    expect(stderr).toContain('a.py:1: the allowance allows nothing: it gives no reason');
  });
});

test('a private file needs no allowance, and one in it is not told', () => {
  sandbox.write('.gitignore', '.env\n');
  sandbox.write('.env', `# ${COMMENT}\n\nGROQ_API_KEY=${sandbox.key(KIND)}\n`);
  const { report, status } = scanJson(sandbox);
  expect([report.allowed, report.allowances, status]).toEqual([[], [], 0]);
});

test('a large tree, read by several threads, gives the same', () => {
  const key = sandbox.key(KIND);
  for (let index = 0; index < 1500; index += 1) {
    const content = index % 100 === 7 ? line(COMMENT, key) : index % 100 === 8 ? `# ${COMMENT}\n` : 'nothing\n';
    sandbox.write(`${index % 10}/${index}.py`, content);
  }
  const { report } = scanJson(sandbox);
  expect([report.findings.length, report.allowed.length, report.allowances.length]).toEqual([0, 15, 15]);
});
