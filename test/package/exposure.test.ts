import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

// The one way to a secret's value is `.expose()`. Whoever adds a caller adds it here, and says why it must.

const source = join(import.meta.dirname, '../../src');

const MAY_EXPOSE = [
  // Compares two secrets.
  'core/secret.ts',
  // Holds a value against the grammar of its provider's keys.
  'project/key-shape.ts',
];

function callers(): string[] {
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  return files.filter((file) => /\.expose\(/.test(readFileSync(join(source, file), 'utf8'))).toSorted();
}

test('only these files take a secret out of its wrapping', () => {
  expect(callers()).toEqual(MAY_EXPOSE);
});
