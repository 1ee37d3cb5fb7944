import { expect, test } from 'vitest';
import { loadedFor } from '../support/bundle.ts';

test('what a scan of the index loads holds nothing of the history', () => {
  const loaded = loadedFor('scan');
  expect(loaded).toContain('--ita-invisible-in-index');
  expect(loaded).not.toContain('--batch-all-objects');
  expect(loaded).not.toContain('nothing reaches it');
});

test('what keyward run loads holds neither the judge of a scan nor node:crypto', () => {
  const loaded = loadedFor('run');
  expect(loaded).toContain('no such program');
  expect(loaded).not.toContain('node:crypto');
  // A word that placeholders are told by.
  expect(loaded).not.toContain('changeme');
  expect(loadedFor('scan')).toContain('changeme');
});
