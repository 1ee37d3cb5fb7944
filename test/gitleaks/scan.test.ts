import { describe, expect, test } from 'vitest';
import { leaks, marksOf, secretMaker } from '../support/gitleaks.ts';
import { openSandbox, type Sandbox } from '../support/sandbox.ts';
import { scanJson } from '../support/scan-report.ts';

const secret = secretMaker(6);

function withConfig(config: string): Sandbox {
  const sandbox = openSandbox();
  sandbox.write('.gitleaks.toml', config);
  return sandbox;
}

const ACME = `[[rules]]
id = "acme-token"
description = "Acme"
regex = '''acme_([a-z0-9]{24})\\b'''
keywords = ["ACME_"]
tags = ["internal"]
`;

describe('a rule', () => {
  test('finds what keyward does not know, redacted, with a kind and a fingerprint of its own', () => {
    const sandbox = withConfig(ACME);
    const value = secret(24);
    sandbox.write('a.py', `x = 1\nkey = "acme_${value}"\n`);
    sandbox.write('b.py', `key = "acme_${value}"\n`);
    const { report, status } = scanJson(sandbox, ['--gitleaks']);
    expect(report.findings.map(({ kind, file, line, column }) => [kind, file, line, column])).toEqual([
      ['gitleaks:acme-token', 'a.py', 2, 13],
      ['gitleaks:acme-token', 'b.py', 1, 13],
    ]);
    expect(report.findings[0]!.fingerprint).toBe(report.findings[1]!.fingerprint);
    expect(report.findings[0]!.fingerprint).toMatch(/^[0-9a-f]{32}$/);
    expect(report.findings[0]!.redacted).toBe(`…${value.slice(-4)}`);
    expect(status).toBe(1);
  });

  test('is not run unless that is asked for', () => {
    const sandbox = withConfig(ACME);
    sandbox.write('a.py', `"acme_${secret(24)}"\n`);
    expect(scanJson(sandbox).report.findings).toEqual([]);
  });

  test('shows no secret in any form of the answer', () => {
    const sandbox = withConfig(ACME);
    const value = secret(24);
    sandbox.write('a.py', `"acme_${value}"\n`);
    for (const format of ['text', 'json', 'gitleaks']) {
      const { stdout, stderr } = sandbox.run(['scan', '--gitleaks', '--format', format]);
      expect(stdout).toContain('acme-token');
      expect(stdout + stderr).not.toContain(value);
      expect(stdout + stderr).not.toContain(value.slice(0, 12));
    }
  });

  test('is likely: not shown where only what is certain is asked for', () => {
    const sandbox = withConfig(ACME);
    sandbox.write('a.py', `"acme_${secret(24)}"\n`);
    const { report, stderr, status } = scanJson(sandbox, ['--gitleaks', '--confidence', 'certain']);
    expect(report.findings).toEqual([]);
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  });

  test('cannot be run on what is too large, which is told', () => {
    const sandbox = withConfig(ACME);
    sandbox.write('big', Buffer.alloc(33 * 1024 * 1024, 'x\n'));
    const { stderr, status } = sandbox.run(['scan', '--gitleaks']);
    expect(stderr).toContain('not read: big: not searched by the rules of gitleaks: larger than 32 MiB');
    expect(status).toBe(2);
  });

  test('stands back where keyward itself finds the same', () => {
    const sandbox = withConfig(`[[rules]]\nid = "any"\nregex = '''"(gsk_\\w+)"'''\n`);
    sandbox.write('a.py', `key = "${sandbox.key('groq-api-key')}"\n`);
    expect(scanJson(sandbox, ['--gitleaks']).report.findings.map(({ kind }) => kind)).toEqual(['groq-api-key']);
  });

  test('is found in the index, in a pipe and in the history, there with its commit and author', () => {
    const sandbox = withConfig(ACME);
    const line = `"acme_${secret(24)}"\n`;
    sandbox.git(['init', '-q']);
    sandbox.write('a.py', line);
    sandbox.git(['add', 'a.py']);
    expect(marksOf(leaks(sandbox, ['--staged']).leaks)).toEqual(['a.py:acme-token:1']);
    sandbox.git(['commit', '-qm', 'one']);
    const commit = sandbox.git(['rev-parse', 'HEAD']).trim();
    // Moved in a later commit: the first one counts.
    sandbox.write('a.py', `\n${line}`);
    sandbox.git(['commit', '-qam', 'two']);
    expect(marksOf(leaks(sandbox, ['--history']).leaks)).toEqual([`${commit}:a.py:acme-token:1`]);
    expect(marksOf(leaks(sandbox, ['--range', 'HEAD~1..HEAD']).leaks)).toEqual([
      `${sandbox.git(['rev-parse', 'HEAD']).trim()}:a.py:acme-token:2`,
    ]);
    const text = sandbox.run(['scan', '--gitleaks', '--history']).stdout;
    expect(text).toContain('Test <test@example.com>');
    expect(text).toContain('reached by main');
    const piped = sandbox.run(['scan', '--gitleaks', '--stdin', '--json'], { stdin: line });
    expect(piped.stdout).toContain('gitleaks:acme-token');
    expect(piped.status).toBe(1);
  });

  test('weak secrets have a fingerprint that is not their plain digest', async () => {
    const { fingerprintOf } = await import('../../src/scan/finding.ts');
    const sandbox = withConfig(`[[rules]]\nid = "pw"\nregex = '''pw=(\\w+)'''\n`);
    sandbox.write('a.ini', 'pw=hunter2\n');
    const [finding] = scanJson(sandbox, ['--gitleaks']).report.findings;
    expect(finding!.redacted).toBe('…');
    expect(finding!.fingerprint).not.toBe(fingerprintOf('gitleaks:pw', [], Buffer.from('hunter2')));
  });
});

describe('what is let pass', () => {
  test('a comment, lines of .gitleaksignore, a baseline: also for what keyward finds by itself', () => {
    const sandbox = withConfig(ACME);
    const key = sandbox.key('groq-api-key');
    const value = secret(24);
    sandbox.write(
      'a.py',
      `"acme_${value}" # gitleaks:allow\n"acme_${secret(24)}"\n"acme_${secret(24)}"\n"acme_${secret(24)}"\n`,
    );
    sandbox.write(
      'b.py',
      `"${key}"\n"${sandbox.key('groq-api-key')}" # gitleaks:allow\n"${sandbox.key('groq-api-key')}"\n`,
    );
    expect(marksOf(leaks(sandbox).leaks)).toHaveLength(5);
    sandbox.write('.gitleaksignore', `# why\n\na.py:acme-token:2\n.\\b.py:openai:1\n`);
    const second = leaks(sandbox);
    expect(marksOf(second.leaks)).toEqual(['a.py:acme-token:3', 'a.py:acme-token:4', 'b.py:groq-api-key:3']);
    expect(second.stderr).toContain('4 findings let pass');
    sandbox.write('base.json', JSON.stringify(second.leaks.slice(0, 1)));
    expect(marksOf(leaks(sandbox, ['--gitleaks-baseline', 'base.json']).leaks)).toEqual([
      'a.py:acme-token:4',
      'b.py:groq-api-key:3',
    ]);
  });

  test('an ignore of one commit holds in the history alone', () => {
    const sandbox = withConfig(ACME);
    sandbox.git(['init', '-q']);
    sandbox.write('a.py', `"acme_${secret(24)}"\n`);
    sandbox.git(['add', 'a.py']);
    sandbox.git(['commit', '-qm', 'one']);
    sandbox.write('.gitleaksignore', `${sandbox.git(['rev-parse', 'HEAD']).trim()}:a.py:acme-token:1\n`);
    expect(leaks(sandbox, ['--history']).leaks).toEqual([]);
    expect(marksOf(leaks(sandbox).leaks)).toEqual(['a.py:acme-token:1']);
  });

  test('what a commit was let pass with stays so where a later one moves it, also for a kind of keyward', () => {
    const sandbox = withConfig(ACME);
    const text = `"acme_${secret(24)}"\n"${sandbox.key('groq-api-key')}"\n`;
    sandbox.git(['init', '-q']);
    sandbox.write('a.py', text);
    sandbox.git(['add', 'a.py']);
    sandbox.git(['commit', '-qm', 'one']);
    const commit = sandbox.git(['rev-parse', 'HEAD']).trim();
    sandbox.write('a.py', `\n\n${text}`);
    sandbox.git(['commit', '-qam', 'two']);
    expect(leaks(sandbox, ['--history']).leaks.length).toBeGreaterThan(1);
    sandbox.write('.gitleaksignore', `${commit}:a.py:acme-token:1\n${commit}:a.py:any:2\n`);
    expect(leaks(sandbox, ['--history']).leaks).toEqual([]);
  });

  test('a disabled rule and the allowlists of a rule that is a kind of keyward hold for that kind', () => {
    const config = '[extend]\nuseDefault = true\ndisabledRules = ["groq-api-key"]\n[[rules]]\nid = "xai-api-key"\n';
    const sandbox = withConfig(`${config}[[rules.allowlists]]\npaths = ['''^ok/''']\n`);
    sandbox.write('a.py', `"${sandbox.key('groq-api-key')}"\n`);
    sandbox.write('ok/b.py', `"${sandbox.key('xai-api-key')}"\n`);
    sandbox.write('c.py', `"${sandbox.key('xai-api-key')}"\n`);
    const { leaks: found, stderr } = leaks(sandbox);
    expect(marksOf(found)).toEqual(['c.py:xai-api-key:1']);
    expect(stderr).toContain(".gitleaks.toml:2:1: keyward's own kinds stand for the default rules");
  });

  test('a baseline or ignore list that is none is told', () => {
    const sandbox = withConfig(ACME);
    sandbox.write('a.py', 'x\n');
    sandbox.write('base.json', '{"a":1}');
    const wrong = sandbox.run(['scan', '--gitleaks-baseline', 'base.json']);
    expect(wrong.stderr).toContain('base.json: no list of findings');
    expect(wrong.status).toBe(2);
    expect(sandbox.run(['scan', '--gitleaks-baseline', 'none.json']).stderr).toContain('no such file: none.json');
    sandbox.write('.gitleaksignore', 'what is this\n');
    expect(leaks(sandbox).stderr).toContain('.gitleaksignore:1: 1 line');
  });
});

test('the report has the keys of gitleaks in its order, and nothing of the secret', () => {
  const sandbox = withConfig(ACME);
  sandbox.write('a.py', `\n"acme_${secret(24)}"\n`);
  const [leak] = leaks(sandbox).leaks;
  const keys =
    'RuleID Description StartLine EndLine StartColumn EndColumn Match Secret File SymlinkFile Commit Entropy';
  expect(Object.keys(leak!)).toEqual([...keys.split(' '), ...'Author Email Date Message Tags Fingerprint'.split(' ')]);
  expect(leak).toMatchObject({ RuleID: 'acme-token', StartLine: 2, StartColumn: 3, EndColumn: 31, Tags: ['internal'] });
  expect([leak!.Match, leak!.Secret]).toEqual(['REDACTED', 'REDACTED']);
});
