import { beforeEach, expect, test } from 'vitest';
import { openSandbox, type Sandbox } from '../support/sandbox.ts';

// The seven shapes that everybody knows, hardcoded in six kinds of file.

const CLASSIC = [
  { kind: 'anthropic-api-key', variable: 'ANTHROPIC_API_KEY' },
  { kind: 'openai-project-key', variable: 'OPENAI_API_KEY' },
  { kind: 'openai-legacy-key', variable: 'OPENAI_OLD_API_KEY' },
  { kind: 'groq-api-key', variable: 'GROQ_API_KEY' },
  { kind: 'perplexity-api-key', variable: 'PERPLEXITY_API_KEY' },
  { kind: 'google-api-key', variable: 'GOOGLE_API_KEY' },
  { kind: 'slack-bot-token', variable: 'SLACK_BOT_TOKEN' },
];

interface Language {
  readonly file: string;
  /** Lines before the first key. */
  readonly head: readonly string[];
  readonly hardcoded: (variable: string, key: string) => string;
  readonly lookedUp: (variable: string) => string;
  readonly tail: readonly string[];
}

const LANGUAGES: readonly Language[] = [
  {
    file: 'app.py',
    head: ['import os', ''],
    hardcoded: (variable, key) => `${variable} = "${key}"`,
    lookedUp: (variable) => `${variable} = os.environ["${variable}"]`,
    tail: [],
  },
  {
    file: 'src/clients.ts',
    head: ['export const keys = {'],
    hardcoded: (variable, key) => `  ${variable}: '${key}',`,
    lookedUp: (variable) => `  ${variable}: process.env.${variable},`,
    tail: ['};'],
  },
  {
    file: 'deploy/values.yaml',
    head: ['# values', 'env:'],
    hardcoded: (variable, key) => `  ${variable}: ${key}`,
    lookedUp: (variable) => `  ${variable}: \${${variable}}`,
    tail: [],
  },
  {
    file: 'Dockerfile',
    head: ['FROM node:20'],
    hardcoded: (variable, key) => `ENV ${variable}=${key}`,
    lookedUp: (variable) => `# docker run --env ${variable}`,
    tail: ['CMD ["node", "main.js"]'],
  },
  {
    file: 'notebooks/try.ipynb',
    head: ['{"cells": [{"cell_type": "code", "source": ["import os\\n",'],
    hardcoded: (variable, key) => `"os.environ['${variable}'] = \\"${key}\\"\\n",`,
    lookedUp: (variable) => `"key = os.environ['${variable}']\\n",`,
    tail: ['""]}], "nbformat": 4}'],
  },
  {
    file: 'run.sh',
    head: ['#!/bin/sh', 'set -eu'],
    hardcoded: (variable, key) => `export ${variable}='${key}'`,
    lookedUp: (variable) => `: "\${${variable}:?}"`,
    tail: ['node main.js'],
  },
];

interface Place {
  readonly kind: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

let sandbox: Sandbox;
let keys: readonly { kind: string; variable: string; key: string }[];

beforeEach(() => {
  sandbox = openSandbox();
  keys = CLASSIC.map(({ kind, variable }) => ({ kind, variable, key: sandbox.key(kind) }));
  sandbox.git(['init', '-q']);
});

/** Writes every file with its keys hardcoded, and gives where they stand. */
function writeHardcoded(): Place[] {
  return LANGUAGES.flatMap(({ file, head, hardcoded, tail }) => {
    const lines = keys.map(({ variable, key }) => hardcoded(variable, key));
    sandbox.write(file, [...head, ...lines, ...tail, ''].join('\n'));
    return keys.map(({ kind, key }, index) => {
      const line = head.length + 1 + index;
      const column = lines[index]!.indexOf(key) + 1;
      return { kind, file, line, column, endLine: line, endColumn: column + key.length };
    });
  });
}

function writeLookedUp(): void {
  for (const { file, head, lookedUp, tail } of LANGUAGES) {
    const lines = keys.map(({ variable }) => lookedUp(variable));
    sandbox.write(file, [...head, ...lines, ...tail, ''].join('\n'));
  }
}

function byPlace(left: Place, right: Place): number {
  return left.file === right.file ? left.line - right.line : left.file < right.file ? -1 : 1;
}

test.each([
  ['files', ['scan', '--json']],
  ['the index', ['scan', '--staged', '--json']],
])('all are found at the right place in %s', (_, args) => {
  const places = writeHardcoded();
  sandbox.git(['add', '.']);
  const { status, stdout, stderr } = sandbox.run(args);
  const report = JSON.parse(stdout) as { findings: Place[] };
  const found = report.findings.map(({ kind, file, line, column, endLine, endColumn }) => ({
    kind,
    file,
    line,
    column,
    endLine,
    endColumn,
  }));
  expect(found.toSorted(byPlace)).toEqual(places.toSorted(byPlace));
  expect(status).toBe(1);
  for (const { key } of keys) expect(stdout + stderr).not.toContain(key);
});

test('the commit is blocked, and passes once they are looked up', () => {
  const places = writeHardcoded();
  expect(sandbox.run(['hook', 'install']).status).toBe(0);
  sandbox.git(['add', '.']);
  const blocked = sandbox.tryGit(['commit', '-m', 'first']);
  expect(blocked.status).toBe(1);
  for (const { file, line, column, kind } of places) {
    expect(blocked.stderr).toMatch(
      new RegExp(`^(?:${file}:${line}:${column} +${kind} | +also ${file}:${line}:${column}$)`, 'm'),
    );
  }
  expect(blocked.stderr).toContain('commit stopped: 7 hardcoded keys in 6 staged files');
  for (const { key } of keys) expect(blocked.stderr + blocked.stdout).not.toContain(key);
  expect(sandbox.tryGit(['rev-parse', '--verify', 'HEAD']).status).not.toBe(0);

  writeLookedUp();
  expect(sandbox.tryGit(['commit', '-m', 'still staged as it was']).status).toBe(1);
  sandbox.git(['add', '.']);
  const passed = sandbox.tryGit(['commit', '-m', 'first']);
  expect(passed).toMatchObject({ status: 0, stderr: '' });
  expect(sandbox.run(['scan']).status).toBe(0);
});
