import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { MAIN } from '../support/sandbox.ts';

const STATIC_IMPORT = /\b(?:from|import) ?"\.\/([^"]+\.js)"/g;
const LAZY_IMPORT = /import\("\.\/(scan\.run[^"]*\.js)"\)/;

/** A file of the built program with all that it imports at once. */
function withImports(name: string, seen = new Set<string>()): Set<string> {
  if (seen.has(name)) return seen;
  seen.add(name);
  for (const [, imported] of textOf(name).matchAll(STATIC_IMPORT)) withImports(imported!, seen);
  return seen;
}

function textOf(name: string): string {
  return readFileSync(join(dirname(MAIN), name), 'utf8');
}

test('what a scan of the index loads holds nothing of the history, nor of the rules of gitleaks', () => {
  const main = withImports('main.js');
  const scan = [...main].map((name) => LAZY_IMPORT.exec(textOf(name))?.[1]).find((name) => name !== undefined);
  const loaded = [...withImports(scan!)].map(textOf).join('\n');
  expect(loaded).toContain('--ita-invisible-in-index');
  expect(loaded).not.toContain('--batch-all-objects');
  expect(loaded).not.toContain('nothing reaches it');
  expect(loaded).not.toContain('invalid named capture');
  expect(loaded).not.toContain('gitleaks:allow');
});
