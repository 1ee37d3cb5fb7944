import { expect, test } from 'vitest';
import { openSandbox } from '../../../support/sandbox.ts';
import { fuzz } from './fuzz.ts';

test('packs, indexes and loose objects that were changed at random are refused, told, or read right', async () => {
  const counts = await fuzz(openSandbox().path('objects'), 1, 2000);
  for (const count of [counts.refused, counts.visited, counts.broken]) expect(count).toBeGreaterThan(150);
});
