import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { fromSystem } from '../../src/scan/path.ts';
import { walk } from '../../src/scan/walk.ts';
import { seededRandom } from '../support/random.ts';
import { openSandbox, type Sandbox } from '../support/sandbox.ts';

// A walker that hides a file answers "clean" where it has not looked. Its list is held against git's own, on trees and
// rules that no one would write by hand.

const TREES = 60;
const random = seededRandom(7);

function pick<Item>(items: readonly Item[]): Item {
  return items[random(items.length)]!;
}

const NAMES = [
  'a',
  'b',
  'ab',
  'abc',
  'foo',
  'foo.o',
  'foo.c',
  '.env',
  'a b',
  'x]',
  'é',
  'a-b',
  '[a]',
  'A',
  '#c',
  '!d',
  'a*b',
];
const LITERALS = ['a', 'b', 'ab', 'foo', '.o', 'c', 'A', 'é', ' ', '-', '#', '!', ']', 'a-b', '.env'];
const WILDCARDS = ['*', '*', '**', '***', '?', '/', '/', '/', '**/', '/**', '/**/', '*/'];
const BRACKETS = [
  '[ab]',
  '[!a]',
  '[^b]',
  '[a-c]',
  '[c-a]',
  '[]]',
  '[!]]',
  '[]-a]',
  '[[:alpha:]]',
  '[[:upper:][:digit:]]',
];
const ODD = ['[', '[a', '[[:alpha:]', '[[:no:]]', '[\\]]', '[a-\\c]', '[\\a-c]', '[[:]', '[/]', '[--a]'];
const ESCAPES = ['\\', '\\a', '\\*', '\\ ', '\\!', '\\#', '\\/'];
const PIECES = [LITERALS, WILDCARDS, BRACKETS, ODD, ESCAPES].flat();

function pattern(): string {
  const start = random(4) === 0 ? '!' : random(4) === 0 ? '/' : '';
  const end = random(4) === 0 ? '/' : random(12) === 0 ? '  ' : '';
  return start + Array.from({ length: 1 + random(4) }, () => pick(PIECES)).join('') + end;
}

function rules(): string {
  const lines = Array.from({ length: 1 + random(6) }, pattern);
  return (
    (random(10) === 0 ? '\ufeff' : '') + lines.join(random(5) === 0 ? '\r\n' : '\n') + (random(2) === 0 ? '\n' : '')
  );
}

function path(): string {
  return Array.from({ length: 1 + random(4) }, () => pick(NAMES)).join('/');
}

function write(file: string, content: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  } catch (error) {
    // Where one path needs a folder, an earlier one may have put a file.
    if (!['EEXIST', 'ENOTDIR', 'EISDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
}

/** Makes a repository, and gives what was written into its ignore files, for the message of a failure. */
function makeTree(sandbox: Sandbox, top: string): string {
  sandbox.git(['init', '--quiet', '--template=', top]);
  const told: string[] = [];
  for (let files = 0; files < 25; files += 1) write(join(top, path()), '');
  const ignoreFiles = [
    '.gitignore',
    '.git/info/exclude',
    ...Array.from({ length: random(4) }, () => `${path()}/.gitignore`),
  ];
  for (const file of ignoreFiles) {
    const text = rules();
    write(join(top, file), text);
    told.push(`${file}: ${JSON.stringify(text)}`);
  }
  for (let tracked = 0; tracked < random(4); tracked += 1) {
    sandbox.tryGit(['--literal-pathspecs', 'add', '--force', '--', path()], { cwd: top });
  }
  return told.join('\n');
}

test('a walk lists what git lists, on random trees with random rules', () => {
  const sandbox = openSandbox();
  sandbox.write('../home/.config/git/ignore', 'abc\n');
  for (let number = 0; number < TREES; number += 1) {
    const top = sandbox.path(`tree-${number}`);
    const told = makeTree(sandbox, top);
    const list = execFileSync('git', ['ls-files', '-co', '-z', '--exclude-standard'], {
      cwd: top,
      env: sandbox.environment,
    });
    const ofGit = [...new Set(list.toString('latin1').split('\0').slice(0, -1))].toSorted();
    const ours = Array.from(walk(top, { all: false, environment: sandbox.environment })).flatMap((entry) =>
      entry.type === 'file' ? [entry.inside] : [],
    );
    const missed = ofGit.filter((file) => !ours.includes(file));
    // A private .env is looked at although git passes it over.
    const more = ours.filter((file) => !ofGit.includes(file) && !/(?:^|\/)\.env$/.test(file));
    expect({ missed, more }, `${told}\n${fromSystem(top)}`).toEqual({ missed: [], more: [] });
  }
});
