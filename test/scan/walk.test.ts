import { rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import { walk, type WalkEntry } from '../../src/scan/walk.ts';
import { openSandbox, type Sandbox } from '../support/sandbox.ts';

function walkOf({ root, environment }: Sandbox): Generator<WalkEntry> {
  return walk(root, { all: false, environment });
}

function told(entries: Iterable<WalkEntry>): string[] {
  return Array.from(entries, (entry) =>
    entry.type === 'file' ? entry.inside : `${entry.skipped.path}: ${entry.skipped.reason}`,
  );
}

test('the order is that of the bytes, folder by folder, whatever the system lists first', () => {
  const sandbox = openSandbox();
  for (const file of ['b/z', 'b/a', 'a', 'c', 'B', 'b.txt', 'é', '10', '9']) sandbox.write(file, '');
  expect(told(walkOf(sandbox))).toEqual(['10', '9', 'B', 'a', 'b/a', 'b/z', 'b.txt', 'c', 'Ã©']);
});

test('a folder that vanishes after it was listed is told, and does not end the walk', () => {
  const sandbox = openSandbox();
  for (const file of ['a', 'b/gone', 'c']) sandbox.write(file, '');
  const entries = walkOf(sandbox);
  expect(entries.next().value).toMatchObject({ inside: 'a' });
  rmSync(sandbox.path('b'), { recursive: true });
  expect(Array.from(entries)).toMatchObject([
    { skipped: { path: sandbox.path('b'), reason: 'vanished while it was read', incomplete: false } },
    { inside: 'c' },
  ]);
});

test('a folder that becomes a file after it was listed', () => {
  const sandbox = openSandbox();
  for (const file of ['a', 'b/gone', 'c']) sandbox.write(file, '');
  const entries = walkOf(sandbox);
  entries.next();
  rmSync(sandbox.path('b'), { recursive: true });
  sandbox.write('b', '');
  expect(told(entries)).toEqual([`${sandbox.path('b')}: vanished while it was read`, 'c']);
});

test('a device on the way is told, not opened', () => {
  const { environment } = openSandbox();
  expect(told(walk('/dev', { all: false, environment }))).toContain('/dev/null: device');
});

test('rules that cost too much are given up, and that is told once', () => {
  const sandbox = openSandbox();
  sandbox.write('.gitignore', `${`${'*a'.repeat(100)}b\n`.repeat(2000)}`);
  for (let number = 0; number < 20; number += 1) sandbox.write(`${number}${'a'.repeat(240)}`, '');
  const last = told(walkOf(sandbox)).slice(-2);
  expect(last[0]).toMatch(/^9a+$/);
  expect(last[1]).toBe(`${sandbox.root}: the ignore rules take too long: from some file on none was honoured`);
});

test('a walk that is left early leaves no folder open', () => {
  const sandbox = openSandbox();
  sandbox.write(`${'d/'.repeat(1000)}${'e'.repeat(200)}/a`, '');
  for (const _ of walkOf(sandbox)) break;
  expect(told(walkOf(sandbox))).toHaveLength(1);
});
