import { describe, expect, test } from 'vitest';
import { add, KIND, sandbox } from '../support/allow.ts';
import { scanJson } from '../support/scan-report.ts';

interface Answer {
  readonly file: string;
  readonly explanations: readonly {
    kind: string;
    line: number | null;
    column: number | null;
    fingerprint: string | null;
    confidence: string | null;
    state: string;
    allowedBy: string | null;
    weighed: { speaks: string; detail: string }[];
  }[];
}

function explained(name: string): Answer['explanations'] {
  const { stdout, stderr } = sandbox.run(['explain', name, '--json']);
  if (stdout === '') throw new Error(stderr);
  return (JSON.parse(stdout) as Answer).explanations;
}

describe('explain', () => {
  test('says why a finding is one, and how to allow it', () => {
    const key = sandbox.key(KIND);
    sandbox.write('a.py', `import os\nk = "${key}"\n`);
    const { status, stdout, stderr } = sandbox.run(['explain', 'a.py:2']);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^a\.py:2:6 {2}groq-api-key {2}gsk_….{4} {2}certain\n/);
    expect(stdout).toContain('it fits groq-api-key: `gsk_` + ');
    expect(stdout).toMatch(/^ {2}\+ it looks random: [\d.]+ bits a character/m);
    expect(stdout).toContain(`keyward:allow ${KIND} reason=WHY`);
    expect(stdout).toContain('keyward baseline add a.py:2 --reason WHY');
    expect(stdout).not.toContain(key);
  });

  test('takes the fingerprint of a report', () => {
    sandbox.write('deep/a.py', `k = "${sandbox.key(KIND)}"\nother = "${sandbox.key(KIND)}"\n`);
    const { fingerprint } = scanJson(sandbox).report.findings[1]!;
    expect(explained(fingerprint.slice(0, 10))).toMatchObject([{ fingerprint, line: 2, state: 'finding' }]);
    expect(sandbox.run(['explain', fingerprint], { cwd: 'deep' }).stdout).toMatch(/^a\.py:2:10 /);
  });

  test('tells each token of a line, or the one of a column', () => {
    const keys = [sandbox.key(KIND), sandbox.key('anthropic-api-key')];
    sandbox.write('a.py', `f("${keys[0]}", "${keys[1]}")\n`);
    expect(explained('a.py:1').map(({ kind }) => kind)).toEqual([KIND, 'anthropic-api-key']);
    expect(explained('a.py:1:4').map(({ kind }) => kind)).toEqual([KIND]);
  });

  test('says why a placeholder is none', () => {
    sandbox.write('a.py', `k = "gsk_${'example'.repeat(7)}abc"\n`);
    const [first] = explained('a.py:1');
    expect(first).toMatchObject({ kind: KIND, state: 'none', fingerprint: null, confidence: null });
    expect(first!.weighed).toContainEqual({ speaks: 'against', detail: 'a word of a placeholder is in it' });
    expect(sandbox.run(['explain', 'a.py:1']).stdout).toContain('no finding');
  });

  test('says what allows a finding', () => {
    sandbox.write('a.py', `k = "${sandbox.key(KIND)}" # keyward:allow ${KIND} reason=x\n`);
    sandbox.write('b.py', `k = "${sandbox.key(KIND)}"\n`);
    add('b.py:1');
    expect(explained('a.py:1')).toMatchObject([{ state: 'allowed', allowedBy: 'comment' }]);
    expect(explained('b.py:1')).toMatchObject([{ state: 'allowed', allowedBy: 'baseline' }]);
  });

  test('tells which kind gives way to another one', () => {
    sandbox.write('a.py', `deepgram_key = "${sandbox.key('deepgram-api-key')}"  # wandb\n`);
    const states = explained('a.py:1').map(({ state }) => state);
    expect(states.filter((state) => state === 'finding')).toHaveLength(1);
    expect(states).toContain('outdone');
  });

  test('reads UTF-16', () => {
    sandbox.write('a.ps1', Buffer.from(`\ufeff# first\r\n$k = "${sandbox.key(KIND)}"\r\n`, 'utf16le'));
    expect(explained('a.ps1:2')).toMatchObject([{ kind: KIND, line: 2, column: 7, state: 'finding' }]);
  });

  test.each([
    ['a.py:1', 'nothing at a.py:1 fits'],
    ['a.py:99', 'nothing at a.py:99 fits'],
    ['b.py:1', 'no such file: b.py'],
    ['.:1', 'a folder'],
    ['0123456789abcdef', 'no file holds a finding'],
    ['a.py', 'neither a fingerprint nor a place'],
    ['a.py:0', 'neither a fingerprint nor a place'],
  ])('%s is an error that says what to do', (name, message) => {
    sandbox.write('a.py', 'nothing here\n');
    const { status, stdout, stderr } = sandbox.run(['explain', name]);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
    expect(stderr).toMatch(/^keyward: hint: ./m);
  });
});
