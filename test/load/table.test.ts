import { expect, test } from 'vitest';
import { BEGINNINGS, NAMES } from '../../src/load/_whole.ts';
import { catalogue } from '../../src/load/catalogue.ts';
import { sampleShape } from '../../src/formats/sample.ts';
import { PROVIDERS } from '../../src/providers/_all.ts';
import { seededRandom } from '../support/random.ts';

// What `import 'keyward'` carries is packed, and cut to what matters most: it must say what the catalogue says. And it
// must never take a provider's own key for somebody else's.

const SAMPLES = 200;
const random = seededRandom(41);
const little = { ...catalogue };
await import('../../src/catalogue.ts');
const whole = { ...catalogue };

/** Names that hold something else than the key that calls the API. */
const LEFT_OUT = [
  'ALIBABA_CLOUD_ACCESS_KEY_ID',
  'ANTHROPIC_ADMIN_API_KEY',
  'ANTHROPIC_ADMIN_KEY',
  'AWS_ACCESS_KEY_ID',
  'AZURE_CLIENT_SECRET',
  'CURSOR_ADMIN_API_KEY',
  'DATABRICKS_CLIENT_SECRET',
  'FAL_ADMIN_KEY',
  'FAL_KEY_ID',
  'HELICONE_CONTROL_PLANE_API_KEY',
  'MISTRAL_ADMIN_API_KEY',
  'MODAL_TOKEN_ID',
  'OPENAI_ADMIN_KEY',
  'OPENROUTER_MANAGEMENT_KEY',
  'OPENROUTER_PROVISIONING_API_KEY',
  'OPENROUTER_PROVISIONING_KEY',
  'PINECONE_CLIENT_SECRET',
  'VOLCENGINE_ACCESS_KEY_ID',
  'XAI_MANAGEMENT_API_KEY',
  'XAI_MANAGEMENT_KEY',
];

test.each(PROVIDERS.map((provider) => [provider.id, provider] as const))('%s', (id, { env, sdkReads, keys }) => {
  expect(little.namesOf(id)).toEqual(env.slice(0, sdkReads ?? 1));
  expect(whole.namesOf(id)).toEqual(env.filter((name) => !LEFT_OUT.includes(name)));
  for (const { token } of keys) {
    for (const shape of token.shapes) {
      for (let turn = 0; turn < SAMPLES; turn += 1) {
        const sample = sampleShape(shape, random);
        expect(little.ownerOf(sample, id) ?? id, 'the small table').toBe(id);
        expect(whole.ownerOf(sample, id) ?? id, 'the whole table').toBe(id);
      }
    }
  }
});

test('no name is left out for its looks alone', () => {
  const loaded = new Set(Object.values(NAMES).flatMap((names) => names.split(' ')));
  const left = PROVIDERS.flatMap(({ env }) => env).filter((name) => !loaded.has(name));
  expect(left.toSorted()).toEqual(LEFT_OUT);
});

test('most kinds of keys are told by how they begin', () => {
  const told = new Set(BEGINNINGS.map(([, id]) => id));
  expect(told.size).toBeGreaterThanOrEqual(50);
  for (const [begin, id, min, max] of BEGINNINGS) {
    const value = begin.padEnd(min, '0');
    expect(max).toBeGreaterThanOrEqual(min);
    expect(whole.ownerOf(value, 'no-such-provider'), `${begin} of ${id}`).toBeDefined();
  }
});

test('an id that the catalogue does not know follows the convention', () => {
  for (const table of [little, whole]) expect(table.namesOf('some-one')).toEqual(['SOME_ONE_API_KEY']);
});
