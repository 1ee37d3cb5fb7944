import { describe, expect, test } from 'vitest';
import { Secret } from '../../src/core/secret.ts';
import { sampleToken } from '../../src/formats/sample.ts';
import { providerById, providerOfName } from '../../src/project/key-names.ts';
import { isKeyShaped, judgeShape } from '../../src/project/key-shape.ts';
import { PROVIDERS } from '../../src/providers/_all.ts';
import type { Provider } from '../../src/providers/provider.ts';
import { seededRandom } from '../support/random.ts';

const random = seededRandom(7);

function provider(id: string): Provider {
  const found = providerById(id);
  if (found === null) throw new Error(`no such provider: ${id}`);
  return found;
}

function shape(value: string, id: string): string | null {
  return judgeShape(new Secret(value), provider(id)).shape;
}

describe.each(PROVIDERS.map((each) => [each.id, each] as const))('%s', (_, each) => {
  test('a key of its own has the right shape', () => {
    for (const { token } of each.keys) {
      for (let count = 0; count < 5; count += 1) {
        expect(judgeShape(new Secret(sampleToken(token, random)), each)).toEqual({
          shape: 'right',
          otherProvider: null,
        });
      }
    }
  });
});

const openai = sampleToken(provider('openai').keys[0].token, random);
const groq = sampleToken(provider('groq').keys[0].token, random);

test.each([
  ['nothing', '', 'empty'],
  ['white space', '  \t', 'empty'],
  ['quotes around it', `"${openai}"`, 'untrimmed'],
  ['a blank behind it', `${openai} `, 'untrimmed'],
  ['one character too many', `${openai}A`, 'unusual'],
  ['one character too few', openai.slice(0, -1), 'unusual'],
  ['dots for the rest', 'sk-proj-...', 'placeholder'],
  ['words for a key', 'your-openai-key', 'placeholder'],
  ['a key of crosses', `sk-proj-${'x'.repeat(48)}`, 'placeholder'],
  ['angle brackets', '<key>', 'placeholder'],
  ['changeme', 'changeme', 'placeholder'],
])('%s is told', (_, value, expected) => {
  expect(shape(value, 'openai')).toBe(expected);
});

test.each(['$OTHER', '${OTHER}', '$(cat key)', 'op://vault/item/key', '{"type":"service_account"}'])(
  '%s is not the key itself, and not judged',
  (value) => {
    expect(shape(value, 'openai')).toBeNull();
  },
);

test('a value of any length is judged in a moment', () => {
  const started = performance.now();
  for (const value of ['<'.repeat(1_000_000), `"${'\\n'.repeat(500_000)}`, openai.repeat(5000)]) shape(value, 'openai');
  expect(performance.now() - started).toBeLessThan(2000);
});

test("another provider's key is told by whose it is", () => {
  expect(judgeShape(new Secret(groq), provider('openai'))).toEqual({ shape: 'other-provider', otherProvider: 'groq' });
});

test('a companion of a key is judged by the kinds of its provider', () => {
  const aws = provider('aws-bedrock');
  expect(providerOfName('AWS_SECRET_ACCESS_KEY')).toBe(aws);
  const secret = aws.keys.find(({ id }) => id === 'aws-secret-access-key');
  expect(judgeShape(new Secret(sampleToken(secret!.token, random)), aws).shape).toBe('right');
});

test('a text is a key by its shape alone only where a literal tells it', () => {
  expect(isKeyShaped(groq)).toBe(true);
  expect(isKeyShaped('DATABASE_URL')).toBe(false);
  expect(isKeyShaped('0123456789abcdef0123456789abcdef')).toBe(false);
});
