import { expect, test } from 'vitest';
import { leaks, marksOf } from '../support/gitleaks.ts';
import { openSandbox, type Result } from '../support/sandbox.ts';

function scanWith(config: string, files: Readonly<Record<string, string>> = {}): Result {
  const sandbox = openSandbox();
  sandbox.write('.gitleaks.toml', config);
  sandbox.write('a', 'x\n');
  for (const [path, content] of Object.entries(files)) sandbox.write(path, content);
  return sandbox.run(['scan', '--gitleaks']);
}

const A_RULE = `[[rules]]\nid = "a"\nregex = '''a'''\n`;

test.each([
  ['TOML that is none', 'title = "x"\nrules = [\n', /\.gitleaks\.toml:\d+:\d+: /],
  [
    'a pattern that is none',
    `${A_RULE}[[rules]]\nid = "b"\n  regex = '''(ab'''\n`,
    '.gitleaks.toml:6:3: no pattern in the syntax of RE2: missing closing )',
  ],
  [
    'a pattern that looks ahead',
    `[[rules]]\nid = "b"\nregex = '''(?=x)y'''\n`,
    '.gitleaks.toml:3:1: no pattern in the syntax of RE2',
  ],
  [
    'a pattern that repeats too often',
    `[[rules]]\nid = "b"\nregex = '''((a{100}){100}){100}'''\n`,
    '.gitleaks.toml:3:1: ',
  ],
  [
    'a pattern that is too large',
    `[[rules]]\nid = "b"\nregex = '''${'(?:[a-z]{1000})'.repeat(30)}'''\n`,
    'at most 20000 are run',
  ],
  [
    'a pattern in an allowlist',
    `${A_RULE}[[rules.allowlists]]\npaths = ['''x''']\n[[rules.allowlists]]\npaths = ['''*''']\n`,
    '.gitleaks.toml:7:1: ',
  ],
  ['a rule without an id', `[[rules]]\nregex = '''a'''\n`, '.gitleaks.toml:1:1: a rule needs an id'],
  [
    'a rule that looks for nothing',
    `${A_RULE}[[rules]]\nid = "b"\n`,
    '.gitleaks.toml:4:1: rule b has neither regex nor path',
  ],
  [
    'a number that is a text',
    `[[rules]]\nid = "b"\nregex = "a"\nentropy = "3"\n`,
    '.gitleaks.toml:4:1: entropy must be a number',
  ],
  [
    'an allowlist that checks nothing',
    `${A_RULE}[[rules.allowlists]]\ndescription = "x"\n`,
    '.gitleaks.toml:4:1: the allowlist allows nothing',
  ],
  [
    'a condition that is none',
    `[[allowlists]]\npaths = ["a"]\ncondition = "XOR"\n`,
    '.gitleaks.toml:3:1: condition must be OR or AND',
  ],
  [
    'a group that is not there',
    `[[rules]]\nid = "b"\nregex = "(a)"\nsecretGroup = 2\n`,
    '.gitleaks.toml:4:1: secretGroup of rule b is 2',
  ],
  [
    'a required rule that is not there',
    `${A_RULE}[[rules.required]]\nid = "z"\n`,
    'rule a requires z, which is no other rule',
  ],
  ['a path that leads out', '[extend]\npath = "../x.toml"\n', '.gitleaks.toml:2:1: the path leads out of the folder'],
  ['an absolute path', '[extend]\npath = "/etc/passwd"\n', '.gitleaks.toml:2:1: the path leads out of the folder'],
  [
    'a file to extend that is not there',
    '[extend]\npath = "x.toml"\n',
    '.gitleaks.toml:2:1: there is no such file to extend',
  ],
])('%s is refused, with its place', (_, config, message) => {
  const { stderr, stdout, status } = scanWith(config);
  expect(stderr).toMatch(message instanceof RegExp ? message : new RegExp(escaped(message)));
  expect(stdout).toBe('');
  expect(status).toBe(2);
});

function escaped(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);
}

test('no error repeats the pattern: it may be a key, put in by mistake', () => {
  const sandbox = openSandbox();
  const key = sandbox.key('groq-api-key');
  sandbox.write('.gitleaks.toml', `[[rules]]\nid = "b"\nregex = '''(${key}'''\n`);
  const { stderr } = sandbox.run(['scan', '--gitleaks']);
  expect(stderr).toContain('.gitleaks.toml:3:1');
  expect(stderr).not.toContain(key);
});

test('files that extend each other in a circle, or too deep', () => {
  const circle = scanWith('[extend]\npath = "b.toml"\n', { 'b.toml': '[extend]\npath = ".gitleaks.toml"\n' });
  expect(circle.stderr).toContain('b.toml:2:1: the files extend each other in a circle');
  const itself = scanWith('[extend]\npath = ".gitleaks.toml"\n');
  expect(itself.stderr).toContain('in a circle');
  const deep = scanWith('[extend]\npath = "b.toml"\n', {
    'b.toml': '[extend]\npath = "c.toml"\n',
    'c.toml': '[extend]\npath = "d.toml"\n',
    'd.toml': A_RULE,
  });
  expect(deep.stderr).toContain('c.toml:2:1: files extend each other more than 2 deep');
  expect([circle.status, itself.status, deep.status]).toEqual([2, 2, 2]);
});

test('a TOML of 10 MB is not read, and said so', () => {
  const { stderr, status } = scanWith(`# ${'x'.repeat(10 * 1024 * 1024)}\n`);
  expect(stderr).toContain('.gitleaks.toml: larger than 1 MiB');
  expect(status).toBe(2);
});

test('a pattern that backtracks elsewhere takes linear time here', () => {
  const sandbox = openSandbox();
  sandbox.write(
    '.gitleaks.toml',
    `[[rules]]\nid = "slow"\nregex = '''^(([a-z])+.)+[A-Z]([a-z])+$'''\n[[rules]]\nid = "nested"\nregex = '''(a*)*(a|aa)+b'''\n`,
  );
  sandbox.write('a', `${'a'.repeat(100_000)}\n`);
  const began = performance.now();
  expect(leaks(sandbox).leaks).toEqual([]);
  expect(performance.now() - began).toBeLessThan(20_000);
});

test('10,000 rules with keywords cost little where none of them stands', () => {
  const sandbox = openSandbox();
  const rules = Array.from(
    { length: 10_000 },
    (_, n) => `[[rules]]\nid="r${n}"\nregex='''w${n}x=(\\d+)'''\nkeywords=["w${n}x="]\n`,
  );
  sandbox.write('.gitleaks.toml', rules.join(''));
  sandbox.write('big', 'nothing of it stands here\n'.repeat(80_000));
  sandbox.write('a', 'w9999x=12\nw77x=5\n');
  const began = performance.now();
  expect(marksOf(leaks(sandbox).leaks)).toEqual(['a:r77:2', 'a:r9999:1']);
  expect(performance.now() - began).toBeLessThan(20_000);
});

test("betterleaks' additions are named, and the rule runs without them", () => {
  const sandbox = openSandbox();
  sandbox.write(
    '.gitleaks.toml',
    `betterleaksMinVersion = "1"\nprefilter = "x"\n${A_RULE}filter = "y"\nvalidate = "z"\nspecificity = 3\n`,
  );
  sandbox.write('b', 'a\n');
  const { leaks: found, stderr } = leaks(sandbox);
  expect(marksOf(found)).toEqual(['b:a:1']);
  expect(stderr).toContain('.gitleaks.toml:2:1: prefilter is not run');
  for (const [key, line] of [
    ['filter', 6],
    ['validate', 7],
    ['specificity', 8],
  ]) {
    expect(stderr).toContain(`.gitleaks.toml:${line}:1: ${key} of rule a is not run`);
  }
});

test('a configuration that is named and is not there', () => {
  const { stderr, status } = openSandbox().run(['scan', '--gitleaks-config', 'none.toml']);
  expect(stderr).toContain('no such file: none.toml');
  expect(status).toBe(2);
});

test('a rule that meets more than is looked at is told, and its kind is still found', () => {
  const sandbox = openSandbox();
  sandbox.write('.gitleaks.toml', `[[rules]]\nid = "any"\nregex = '''=([0-9]+)'''\n`);
  sandbox.write('a', Array.from({ length: 1500 }, (_, n) => `=${n}\n`).join(''));
  const { leaks: found, stderr, status } = leaks(sandbox);
  expect(found).toHaveLength(1000);
  expect(stderr).toContain('not read: a: rule any of gitleaks meets more there than is told');
  expect(status).toBe(1);
});
