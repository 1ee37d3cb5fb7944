import { expect, test } from 'vitest';
import { loadedFor, sourcesOf } from '../support/bundle.ts';

test('what a scan of the index loads holds nothing of the history, nor of the rules of gitleaks', () => {
  const loaded = loadedFor('scan');
  expect(loaded).toContain('--ita-invisible-in-index');
  expect(loaded).not.toContain('--batch-all-objects');
  expect(loaded).not.toContain('nothing reaches it');
  expect(loaded).not.toContain('invalid named capture');
  expect(loaded).not.toContain('gitleaks:allow');
});

test('what keyward run loads holds neither the judge of a scan nor node:crypto', () => {
  const loaded = loadedFor('run');
  expect(loaded).toContain('no such program');
  expect(loaded).not.toContain('node:crypto');
  // A word that placeholders are told by.
  expect(loaded).not.toContain('changeme');
  expect(loadedFor('scan')).toContain('changeme');
});

test.each(['src/cli/commands/scan.run.ts', 'src/cli/hook-check.ts', 'src/cli/scan-worker.ts'])(
  '%s loads what is sought as it was laid out, and the file of no provider and no service',
  async (entry) => {
    const sources = await sourcesOf(entry, ['src/cli/main.ts', 'src/cli/scan-worker.ts']);
    expect(sources).toContain('src/project/_sought.ts');
    expect(sources.filter((source) => /^src\/(?:providers|formats\/kinds)\//.test(source))).toEqual([]);
  },
);
