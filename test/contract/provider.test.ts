import { describe, expect, test } from 'vitest';
import { sampleShape } from '../../src/formats/sample.ts';
import { PROVIDERS } from '../../src/providers/_all.ts';
import type { Provider } from '../../src/providers/provider.ts';
import { seededRandom } from '../support/random.ts';
import { findingsIn } from '../support/scan-text.ts';
import { expectKind } from './kind.ts';

// What holds for every provider, without its author writing a test.

const SAMPLES = 25;
const SEED = 20261124;

const KINDS = PROVIDERS.flatMap((provider) => provider.keys.map((format) => ({ provider, format })));

test('ids of kinds and names of variables are each claimed once', () => {
  const ids = KINDS.map(({ format }) => format.id);
  const names = PROVIDERS.flatMap(({ env }) => env);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

describe.each(PROVIDERS.map((provider) => [provider.id, provider] as const))('%s', (_id, provider) => {
  test('says where its facts are from', () => {
    expect(provider.checked).toMatch(/^20\d\d-\d\d-\d\d$/);
    for (const url of [provider.docs, provider.console]) expect(new URL(url).protocol).toBe('https:');
    for (const name of provider.env) expect(name).toMatch(/^[A-Z][A-Z0-9_]*$/);
  });

  test('every variable leads to a key of the provider', () => {
    const random = seededRandom(SEED);
    for (const name of provider.env) {
      const found = provider.keys.some((format) =>
        format.token.shapes.some((shape) => isFoundAs(provider, name, sampleShape(shape, random))),
      );
      expect(found, name).toBe(true);
    }
  });

  test.each(provider.keys.map((format) => [format.id, format] as const))('%s', (_, format) => {
    expectKind(provider, format, { samples: SAMPLES, variable: provider.env[0] });
  });
});

function isFoundAs(provider: Provider, name: string, sample: string): boolean {
  return findingsIn(`${name}=${sample}\n`).some((match) => match.provider === provider.id);
}
