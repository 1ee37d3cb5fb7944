import { mkdirSync, readdirSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { REPORT_FORMATS } from '../../src/scan/report/formats.ts';
import { STEERS } from '../support/hostile-report.ts';
import { openSandbox, type Sandbox } from '../support/sandbox.ts';

const IDS = Object.keys(REPORT_FORMATS);

let sandbox: Sandbox;
let keys: string[];

beforeEach(() => {
  sandbox = openSandbox();
  keys = ['openai-project-key', 'groq-api-key', 'anthropic-api-key', 'groq-api-key'].map((kind) => sandbox.key(kind));
});

/** Files whose names and contents are those of an attacker; the name of the last one holds a key. */
function writeHostileTree(): void {
  const names = ['a\nb\u001b[2J.py', `'"><script>,::]]>.py`, '=cmd|\u202e`.py', `named-${keys[3]}.py`];
  for (const [index, name] of names.entries()) sandbox.write(name, `first line\nkey = "${keys[index]}"\n`);
}

/** What of a key may stand in a report: gitleaks' own shape has a word for it. */
function shownOf(key: string, format: string): string {
  return format === 'gitleaks' ? 'REDACTED' : key.slice(-4);
}

describe.each(IDS)('--format %s', (format) => {
  test('prints no key and steers no terminal', () => {
    writeHostileTree();
    const { status, stdout, stderr } = sandbox.run(['scan', '--format', format]);
    expect([status, stderr]).toEqual([1, '']);
    expect(STEERS.exec(stdout)).toBeNull();
    for (const key of keys) {
      expect(stdout).not.toContain(key.slice(12, 24));
      expect(stdout).toContain(shownOf(key, format));
    }
  });

  test('is written into a file whole, and stdout has the text', () => {
    writeHostileTree();
    const { stdout } = sandbox.run(['scan']);
    sandbox.write('../old', 'what was there');
    const result = sandbox.run(['scan', '--format', format, '--output', '../old']);
    expect(result).toEqual({ status: 1, stdout, stderr: '' });
    const written = sandbox.read('../old');
    const withoutTimes = (text: string) => text.replaceAll(/[\d.:TZ -]{8,}|"0\.\d+"/g, '');
    expect(withoutTimes(written)).toBe(withoutTimes(sandbox.run(['scan', '--format', format]).stdout));
    expect(readdirSync(sandbox.path('..')).toSorted()).toEqual(['home', 'old', 'work']);
  });

  test('tells of a history, and of a tree without a key', () => {
    sandbox.git(['init', '-q']);
    sandbox.write('a.py', `key = "${keys[0]}"\n`);
    sandbox.git(['add', '.']);
    sandbox.git(['commit', '-qm', 'one']);
    sandbox.write('a.py', 'key = None\n');
    const past = sandbox.run(['scan', '--history', '--format', format]);
    expect([past.status, past.stderr]).toEqual([1, '']);
    expect(past.stdout).toContain(shownOf(keys[0]!, format));
    const commit = sandbox.git(['rev-parse', 'HEAD']).trim();
    expect(past.stdout).toContain(format === 'html' ? commit.slice(0, 10) : commit);
    expect(sandbox.run(['scan', '--format', format]).status).toBe(0);
  });
});

test('CSV has no room for what could not be read: that goes to stderr', () => {
  sandbox.write('a.py', `key = "${keys[0]}"\n`);
  const csv = sandbox.run(['scan', '--format', 'csv', '.', 'nowhere']);
  expect([csv.status, csv.stdout]).toEqual([1, expect.stringContaining('a.py')]);
  expect(csv.stderr).toContain('nowhere');
  expect(csv.stderr).toContain('the answer is incomplete');
});

test('a report that cannot be written is said, and status 2', () => {
  sandbox.write('a.py', `key = "${keys[0]}"\n`);
  mkdirSync(sandbox.path('folder'));
  const { status, stdout, stderr } = sandbox.run(['scan', '--format', 'sarif', '--output', 'folder']);
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toContain('a folder, so that it is not written');
});

test('where nothing was read no report is written', () => {
  const { status } = sandbox.run(['scan', '--format', 'sarif', '--output', '../report']);
  expect(status).toBe(2);
  expect(readdirSync(sandbox.path('..'))).not.toContain('report');
});

test.each([
  [['--output', 'x'], '--output needs a --format other than text'],
  [['--json', '--format', 'csv'], '--json and --format csv exclude each other'],
  [['--format', 'xml'], 'xml'],
])('%j is refused', (args, message) => {
  sandbox.write('a.py', 'nothing\n');
  const { status, stderr } = sandbox.run(['scan', ...args]);
  expect(status).toBe(2);
  expect(stderr).toContain(message);
  expect(readdirSync(sandbox.root)).toEqual(['a.py']);
});

test('--json --output writes JSON', () => {
  sandbox.write('a.py', `key = "${keys[0]}"\n`);
  const printed = sandbox.run(['scan', '--json']).stdout;
  expect(sandbox.run(['scan', '--json', '--output', '../out.json']).status).toBe(1);
  expect(sandbox.read('../out.json')).toBe(printed);
});
