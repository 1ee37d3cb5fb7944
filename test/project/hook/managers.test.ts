import { describe, expect, test } from 'vitest';
import { linesInBlock, withoutBlock } from '../../../src/project/hook/marked-block.ts';
import { husky } from '../../../src/project/hook/managers/husky.ts';
import { lefthook } from '../../../src/project/hook/managers/lefthook.ts';
import type { Manager } from '../../../src/project/hook/managers/manager.ts';
import { preCommit } from '../../../src/project/hook/managers/pre-commit.ts';

// What is added to the files of hook managers, and what is refused.

/** Adds the pre-commit hook and gives the indentation of our lines and the line behind them; null where it is refused. */
function added(manager: Manager, text: string, file: string): { indent: number; before: string } | null {
  const result = manager.add(text, 'pre-commit', file);
  if (result === null) return null;
  expect(withoutBlock(result, 'pre-commit')).toBe(text);
  expect(manager.forms('pre-commit', file)).toContainEqual(linesInBlock(result, 'pre-commit'));
  expect(manager.calls(result, 'pre-commit')).toBe(true);
  expect(manager.calls(text, 'pre-commit')).toBe(false);
  const rows = result.split(/\r?\n/);
  const begin = rows.find((row) => row.includes('# >>> keyward'))!;
  const end = rows.findIndex((row) => row.includes('# <<< keyward'));
  return { indent: begin.search(/\S/), before: rows[end + 1] ?? '' };
}

const rows = (...lines: string[]): string => `${lines.join('\n')}\n`;

describe('lefthook.yml', () => {
  test.each([
    ['an empty file', '', 0, ''],
    ['comments alone', rows('# nothing yet'), 0, ''],
    ['no such hook', rows('pre-push:', '  commands:', '    a:', '      run: a'), 0, ''],
    ['no line end at its end', 'min_version: 1.0.0', 0, ''],
    ['commands', rows('pre-commit:', '  parallel: true', '  commands:', '    a:', '      run: a'), 4, '    a:'],
    [
      'commands and a comment',
      rows('pre-commit: # here', '  commands: # and', '    # a', '    a:', '      run: a'),
      4,
      '    a:',
    ],
    ['jobs', rows('pre-commit:', '    jobs:', '        - name: a', '          run: a'), 8, '        - name: a'],
    ['jobs as deep as their name', rows('pre-commit:', '  jobs:', '  - run: a'), 2, '  - run: a'],
    [
      'scripts alone',
      rows('pre-commit:', '  scripts:', '    "a.sh":', '      runner: sh', 'other: 1'),
      2,
      '  scripts:',
    ],
    ['windows line ends', 'pre-commit:\r\n  commands:\r\n    a:\r\n      run: a\r\n', 4, '    a:'],
    ['a mark of a document', rows('---', 'pre-commit:', '  jobs:', '    - run: a'), 4, '    - run: a'],
    [
      'a block of text',
      rows('x: |', '  pre-commit:', 'pre-commit:', '  jobs:', '    - run: |', '        a'),
      4,
      '    - run: |',
    ],
  ])('takes it with %s', (_, text, indent, before) => {
    expect(added(lefthook, text, '/r/lefthook.yml')).toEqual({ indent, before });
  });

  test.each([
    ['a flow of commands', rows('pre-commit: {commands: {a: {run: a}}}')],
    ['a flow below', rows('pre-commit:', '  commands: {a: {run: a}}')],
    ['an empty hook', rows('pre-commit:', 'pre-push:', '  jobs:', '    - run: a')],
    ['an empty list', rows('pre-commit:', '  jobs: []')],
    ['an alias', rows('pre-commit: *same')],
    ['an alias below', rows('pre-commit:', '  <<: *same', '  commands: *same')],
    ['a quoted name', rows('"pre-commit":', '  jobs:', '    - run: a')],
    ['the hook twice', rows('pre-commit:', '  jobs:', '    - run: a', 'pre-commit:', '  jobs:', '    - run: b')],
    ['two documents', rows('a: 1', '---', 'pre-commit:', '  jobs:', '    - run: a')],
    ['a flow of all', rows('{"pre-commit": {}}')],
    ['tabs', rows('pre-commit:', '\tjobs:', '\t- run: a')],
    ['a mark of its encoding', `\u00ef\u00bb\u00bf${rows('pre-commit:', '  jobs:', '    - run: a')}`],
  ])('is left to the user with %s', (_, text) => {
    expect(added(lefthook, text, '/r/lefthook.yml')).toBeNull();
  });
});

describe('lefthook.toml', () => {
  test.each([
    ['an empty file', ''],
    ['other tables', rows('[pre-commit.commands.a]', 'run = "a"')],
    ['no line end at its end', '[pre-push]\nparallel = true'],
  ])('takes it with %s', (_, text) => {
    expect(added(lefthook, text, '/r/lefthook.toml')).toEqual({ indent: 0, before: '' });
  });

  test.each([
    ['an inline table', rows('pre-commit = { commands = { a = { run = "a" } } }')],
    ['a mistake', rows('[pre-commit')],
    ['the same name', rows('[pre-commit.commands.keyward]', 'run = "a"')],
  ])('is left to the user with %s', (_, text) => {
    expect(added(lefthook, text, '/r/lefthook.toml')).toBeNull();
  });
});

test('lefthook.json is left to the user, with lines that are JSON', () => {
  expect(added(lefthook, '{}', '/r/lefthook.json')).toBeNull();
  const [line] = lefthook.byHand('pre-push', '/r/lefthook.json');
  expect(JSON.parse(`{${line}}`)).toMatchObject({ 'pre-push': { commands: { keyward: { use_stdin: true } } } });
});

describe('.pre-commit-config.yaml', () => {
  test.each([
    ['a list', rows('repos:', '- repo: a', '  hooks:', '  - id: a'), 0, '- repo: a'],
    ['an indented list', rows('fail_fast: true', 'repos:', '', '    - repo: a', 'ci:', '  x: 1'), 4, '    - repo: a'],
    ['comments', rows('repos: # here', '  # first', '  - repo: a'), 2, '  - repo: a'],
  ])('takes it with %s', (_, text, indent, before) => {
    expect(added(preCommit, text, '/r/.pre-commit-config.yaml')).toEqual({ indent, before });
  });

  test.each([
    ['nothing', ''],
    ['an empty list', rows('repos: []')],
    ['a list in flow', rows('repos: [{repo: a, hooks: []}]')],
    ['no list', rows('repos:', 'ci:', '  x: 1')],
    ['a list on top, as long ago', rows('- repo: a', '  hooks: []')],
    ['the list twice', rows('repos:', '- repo: a', 'repos:', '- repo: b')],
  ])('is left to the user with %s', (_, text) => {
    expect(added(preCommit, text, '/r/.pre-commit-config.yaml')).toBeNull();
  });

  test.each([['- id: keyward'], ['    -   id: "keyward" # mine'], ["id: 'keyward'\r"]])('%j is enough', (line) => {
    expect(preCommit.calls(`repos:\n- hooks:\n  ${line}\n`, 'pre-commit')).toBe(true);
    expect(preCommit.calls(`repos:\n- hooks:\n  ${line}\n`, 'pre-push')).toBe(false);
  });
});

describe('.husky/pre-push', () => {
  test.each([
    ['nothing', ''],
    ['a command', 'git lfs pre-push "$@"\n'],
    ['a start of husky 8', '#!/usr/bin/env sh\n. "$(dirname -- "$0")/_/husky.sh"\n\n# lfs\ngit lfs pre-push "$@"\n'],
    ['comments alone', '#!/bin/sh\n# nothing\n'],
  ])('takes it before what may read, with %s', (_, text) => {
    const result = husky.add(text, 'pre-push', '/r/.husky/pre-push')!;
    expect(withoutBlock(result, 'pre-push')).toBe(text);
    expect(husky.forms('pre-push', '/r/.husky/pre-push')).toContainEqual(linesInBlock(result, 'pre-push'));
    expect(husky.calls(result, 'pre-push')).toBe(true);
    const lfs = result.indexOf('git lfs');
    if (lfs !== -1) expect(result.indexOf('<<< keyward')).toBeLessThan(lfs);
    if (text.startsWith('#!')) expect(result.startsWith('#!')).toBe(true);
    if (text.includes('husky.sh')) expect(result.indexOf('husky.sh')).toBeLessThan(result.indexOf('>>> keyward'));
  });
});

describe('.husky/pre-commit', () => {
  test.each([
    ['a command', 'npm test\n', ''],
    ['no line end', 'npm test', ''],
    ['an end before its end', 'npm test\nexec lint-staged\n', 'exec lint-staged'],
    ['bytes that are not UTF-8', '# \u00ff\n', ''],
  ])('takes it with %s', (_, text, before) => {
    expect(added(husky, text, '/r/.husky/pre-commit')).toEqual({ indent: 0, before });
  });
});
