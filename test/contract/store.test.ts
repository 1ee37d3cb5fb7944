import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describeStore } from './store.ts';
import type { Subject } from './store-bench.ts';

// Each store's subject stands in test/stores/<id>.subject.ts.

const folder = join(import.meta.dirname, '../stores');
const sources = readdirSync(join(import.meta.dirname, '../../src/stores'));
const ids = sources
  .filter((file) => /^[a-z].*\.ts$/.test(file) && file !== 'store.ts')
  .map((file) => file.slice(0, -3));

test('every store has a subject', () => {
  const subjects = readdirSync(folder).filter((file) => file.endsWith('.subject.ts'));
  expect(subjects.toSorted()).toEqual(ids.map((id) => `${id}.subject.ts`).toSorted());
});

for (const id of ids) {
  const { subject } = (await import(`../stores/${id}.subject.ts`)) as { subject: Subject };
  test(`${id}: says where its facts are from`, () => {
    const { definition } = subject;
    expect(definition.id).toBe(id);
    expect(definition.checked).toMatch(/^20\d\d-\d\d-\d\d$/);
    expect(new URL(definition.docs).protocol).toBe('https:');
    expect(definition.credentials).not.toBe('');
    for (const note of definition.notes ?? []) expect(note).toMatch(/^[A-Z].*\.$/);
    for (const { help, env } of Object.values(definition.options)) {
      expect(help).toMatch(/^[a-z].*[^.]$/);
      for (const name of env) expect(name).toMatch(/^[A-Z][A-Z0-9_]*$/);
    }
  });
  describeStore(subject);
}
