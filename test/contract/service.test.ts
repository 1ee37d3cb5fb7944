import { describe, expect, test } from 'vitest';
import { ISSUERS } from '../../src/project/issuers.ts';
import { issuerById } from '../../src/project/issuer-names.ts';
import { SERVICES } from '../../src/formats/kinds/_all.ts';
import { sampleShape } from '../../src/formats/sample.ts';
import { seededRandom } from '../support/random.ts';
import { scanContent } from '../support/scan-text.ts';
import { expectKind } from './kind.ts';

// What holds for every service that is no provider, without its author writing a test.

const SAMPLES = 4;
const SEED = 20261124;

test('ids of kinds are each claimed once', () => {
  const ids = ISSUERS.flatMap(({ keys }) => keys.map(({ id }) => id));
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});

describe.each(SERVICES.map((service) => [service.id, service] as const))('%s', (id, service) => {
  test('says what it is', () => {
    expect(id).toMatch(/^[a-z][a-z0-9-]*$/);
    expect(service.checked).toMatch(/^20\d\d-\d\d-\d\d$/);
    if (service.console !== undefined) expect(new URL(service.console).protocol).toBe('https:');
    // Of the same company as the provider of its id, if there is one.
    expect(issuerById(id)?.name.split(' ')[0]).toBe(service.name.split(' ')[0]);
  });

  test.each(service.keys.map((format) => [format.id, format] as const))('%s', (_, format) => {
    expectKind(service, format, { samples: SAMPLES, variable: 'API_KEY' });
  });
});

/** A shape that tells whose it is tells it of no other kind. */
test('a sample of a kind that needs no word is found as that kind alone', () => {
  const random = seededRandom(SEED);
  const wrong = ISSUERS.flatMap(({ keys }) => keys)
    .filter(({ near, publishable }) => near === undefined && publishable !== true)
    .flatMap(({ id, token }) =>
      token.shapes.map((shape) => {
        const found = scanContent(`VALUE=${sampleShape(shape, random)}\n`).matches.map(({ kind }) => kind);
        return { id, found: found.join(' ') };
      }),
    )
    .filter(({ id, found }) => found !== id);
  expect(wrong).toEqual([]);
});
