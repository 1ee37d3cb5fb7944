import { expect, test } from 'vitest';
import { gitleaksProgram, type Leak, leaks, marksOf, realLeaks, secretMaker } from '../support/gitleaks.ts';
import { GITLEAKS_CASES } from '../support/gitleaks-cases.ts';
import { seededRandom } from '../support/random.ts';
import { openSandbox, type Sandbox } from '../support/sandbox.ts';

// keyward and gitleaks itself on the same trees with the same configuration, finding by finding.

const program = gitleaksProgram();
if (program === null)
  console.warn('\nNOT RUN: gitleaks is neither on PATH nor in ~/.cache/keyward-bench; nothing was compared\n');

/** Ten rules, each with something of its own. */
const CONFIG = `title = "ten rules"
[[allowlists]]
description = "no examples"
stopwords = ["example"]
paths = ['''(^|/)vendor/''']
[[rules]]
id = "plain"
description = "letters behind a word"
regex = '''plain_([a-z0-9]{16})'''
keywords = ["plain_"]
tags = ["one", "two"]
[[rules]]
id = "group"
description = "the second group"
regex = '''(user|name)=([a-z0-9]{6,20});'''
secretGroup = 2
[[rules]]
id = "entropy"
description = "random enough"
regex = '''(?i)random[ :=]+"?([a-z0-9]{10,20})'''
entropy = 2.8
keywords = ["RANDOM"]
[[rules]]
id = "path-only"
description = "a file of keys"
path = '''\\.p12$'''
[[rules]]
id = "path-and-text"
description = "in settings alone"
path = '''\\.ini$'''
regex = '''pass\\s*=\\s*(\\S{5,})'''
[[rules]]
id = "lines"
description = "over lines"
regex = '''(?s)-----OPEN-----\\n(.{10,200}?)\\n-----SHUT-----'''
[[rules]]
id = "pair"
description = "two together"
regex = '''pair_key=([a-z0-9]{8})'''
[[rules.required]]
id = "pair-id"
withinLines = 3
[[rules]]
id = "pair-id"
description = "serves the pair"
regex = '''pair_id=([a-z0-9]{8})'''
skipReport = true
[[rules]]
id = "generic-any"
description = "any token"
regex = '''(?i)[a-z_]*(?:token|plain)_([a-z0-9]{8,20})\\b'''
[[rules]]
id = "allowed"
description = "with lists of its own"
regex = '''allowed-([a-z]+)-([a-z0-9]{6})'''
[[rules.allowlists]]
condition = "AND"
paths = ['''\\.md$''']
regexes = ['''^ok''']
[[rules.allowlists]]
regexTarget = "line"
regexes = ['''^#''']
[[rules.allowlists]]
regexTarget = "match"
regexes = ['''-test-''']
`;

const ENDS = ['txt', 'ini', 'md', 'p12', 'py'];

/** Lines of which most hold what some rule looks for, or nearly. */
function linesOf(seed: number): string[] {
  const random = seededRandom(seed);
  const word = secretMaker(seed);
  const makers: (() => string)[] = [
    () => `plain_${word(16)}`,
    () => `é x plain_${word(15)} plain_${word(16)} # ${random(3) === 0 ? 'gitleaks:allow' : 'no'}`,
    () => `name=${word(8)}; user=${word(9)};`,
    () => `  Random: "${random(2) === 0 ? word(14) : 'abababababab'}"`,
    () => `pass = ${word(6)}`,
    () => `-----OPEN-----\n${word(20)}\n${word(12)}\n-----SHUT-----`,
    () => `pair_key=${word(8)}`,
    () => `pair_id=${word(8)}`,
    () => `my_token_${word(12)}`,
    () => `${random(4) === 0 ? '# ' : ''}allowed-${['ok', 'no', 'test'][random(3)]!}-${word(6)}`,
    () => `plain_${word(9)}example`,
    () => 'nothing to see here',
    () => '',
  ];
  return Array.from({ length: 30 }, () => makers[random(makers.length)]!());
}

function fill(sandbox: Sandbox, seed: number): void {
  for (let file = 0; file < 40; file += 1) {
    const folder = ['', 'src/', 'vendor/', 'a b/'][file % 4]!;
    sandbox.write(`${folder}f${file}.${ENDS[file % ENDS.length]!}`, `${linesOf(seed * 100 + file).join('\n')}\n`);
  }
}

function facts(list: readonly Leak[]): string[] {
  return list
    .map((leak) =>
      [
        leak.RuleID,
        leak.Description,
        leak.File,
        leak.Commit,
        leak.StartLine,
        leak.EndLine,
        leak.StartColumn,
        leak.EndColumn,
        leak.Entropy,
        leak.Tags.join('+'),
        leak.Fingerprint,
      ].join(' | '),
    )
    .toSorted();
}

test.skipIf(program === null).each([1, 2, 3])('the same findings in tree %i, at the same places', (seed) => {
  const sandbox = openSandbox();
  sandbox.write('.gitleaks.toml', CONFIG);
  fill(sandbox, seed);
  const expected = realLeaks(program!, sandbox, ['dir', '.', '--config', '.gitleaks.toml']);
  expect(expected.length).toBeGreaterThan(100);
  expect(new Set(expected.map(({ RuleID }) => RuleID)).size).toBe(9);
  expect(facts(leaks(sandbox).leaks)).toEqual(facts(expected));

  // What gitleaks lets pass by its ignore file, keyward lets pass too.
  sandbox.write(
    '.gitleaksignore',
    expected
      .filter((_, at) => at % 2 === 0)
      .map(({ Fingerprint }) => `${Fingerprint}\n`)
      .join(''),
  );
  const rest = realLeaks(program!, sandbox, ['dir', '.', '--config', '.gitleaks.toml']);
  expect(rest.length).toBeLessThan(expected.length);
  expect(facts(leaks(sandbox).leaks)).toEqual(facts(rest));
});

test.skipIf(program === null)('the same findings in what is staged and in a history', () => {
  const sandbox = openSandbox();
  sandbox.git(['init', '-q']);
  sandbox.write('.gitleaks.toml', CONFIG);
  sandbox.git(['add', '-A']);
  sandbox.git(['commit', '-qm', 'settings']);
  fill(sandbox, 4);
  sandbox.git(['add', '-A']);
  const staged = realLeaks(program!, sandbox, ['git', '.', '--staged', '--config', '.gitleaks.toml']);
  expect(staged.length).toBeGreaterThan(100);
  const marks = (list: readonly Leak[]): string[] => marksOf(list.filter(({ StartLine }) => StartLine > 0));
  expect(marks(leaks(sandbox, ['--staged']).leaks)).toEqual(marks(staged));
  sandbox.git(['commit', '-qm', 'files']);
  const history = realLeaks(program!, sandbox, ['git', '.', '--config', '.gitleaks.toml']);
  expect(marks(leaks(sandbox, ['--history']).leaks)).toEqual(marks(history));

  // A later commit brings in more, and moves what was there.
  const word = secretMaker(99);
  for (const file of ['f0.txt', 'src/f1.ini'])
    sandbox.write(file, `plain_${word(16)}\n${sandbox.read(file)}plain_${word(16)}\n`);
  sandbox.git(['commit', '-qam', 'more']);
  const plain = (list: readonly Leak[]): string[] => marksOf(list.filter(({ RuleID }) => RuleID === 'plain'));
  const more = realLeaks(program!, sandbox, ['git', '.', '--config', '.gitleaks.toml']);
  expect(plain(more).length).toBe(plain(history).length + 4);
  expect(plain(leaks(sandbox, ['--history']).leaks)).toEqual(plain(more));
});

test.skipIf(program === null).each(GITLEAKS_CASES)('gitleaks itself: $name', ({ config, files, found }) => {
  const sandbox = openSandbox();
  sandbox.write('.gitleaks.toml', config);
  for (const [path, content] of Object.entries(files)) sandbox.write(path, content);
  const list = realLeaks(program!, sandbox, ['dir', '.', '--config', '.gitleaks.toml']);
  expect(marksOf(list.filter(({ File }) => !File.endsWith('.toml')))).toEqual(found);
});
