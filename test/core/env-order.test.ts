import { expect, test } from 'vitest';
import { envFileOrder } from '../../src/core/env-order.ts';

test.each([
  [undefined, ['.env.local', '.env']],
  ['', ['.env.local', '.env']],
  ['production', ['.env.production.local', '.env.local', '.env.production', '.env']],
  // The same on every machine.
  ['test', ['.env.test.local', '.env.test', '.env']],
])('in the mode %s', (mode, files) => {
  expect(envFileOrder(mode)).toEqual(files);
});
