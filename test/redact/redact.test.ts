import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { anchorOf } from '../../src/formats/anchor.ts';
import { sampleShape } from '../../src/formats/sample.ts';
import { loadKeys } from '../../src/index.ts';
import { redact } from '../../src/redact.ts';
import { PROVIDERS } from '../../src/providers/_all.ts';
import { defineKeys, text } from '../../src/define.ts';
import { seededRandom } from '../support/random.ts';

const random = seededRandom(8);
const MASK = '[secret]';

/** Every shape that a literal of three or more characters tells. */
const SHAPES = PROVIDERS.flatMap(({ keys }) => keys)
  .filter(({ publishable }) => publishable !== true)
  .flatMap(({ id, token }) => token.shapes.map((shape) => [id, shape] as const))
  .filter(([, shape]) => (anchorOf(shape)?.literals[0]!.length ?? 0) >= 3);

const LINES: readonly ((key: string) => string)[] = [
  (key) => key,
  (key) => `authorization: Bearer ${key}`,
  (key) => `{"level":30,"headers":{"x-api-key":"${key}"},"msg":"sent"}`,
  (key) => `GET https://host/path?key=${key}&page=2 200`,
  (key) => `KEY=${key}\nNEXT=1`,
  (key) => `naïve 🔑 '${key}', and ${key}.`,
];

test.each(SHAPES)('%s is redacted wherever it stands', (_, shape) => {
  for (const line of LINES) {
    const key = sampleShape(shape, random);
    expect(redact(line(key))).toBe(line(MASK));
  }
});

test('a literal may begin inside another one that leads to nothing', () => {
  const [, shape] = SHAPES.find(([id]) => id === 'slack-bot-token')!;
  expect(redact(`xoxe.${sampleShape(shape, random)}`)).toBe(`xoxe.${MASK}`);
});

test('a text without keys stays as it is', () => {
  for (const line of [
    '',
    'task-sk-1 done in 12 ms',
    'sk-',
    'GET /v1/models 200 at /api/hf_models?page=2',
    'commit da39a3ee5e6b4b0d3255bfef95601890afd80709',
    'file:///home/user/xai-sdk/gsk_readme.md:12:4',
  ]) {
    expect(redact(line)).toBe(line);
  }
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), (line) => {
      expect(redact(line)).toBe(line);
    }),
  );
});

describe('what was loaded is known, whatever its shape', () => {
  const plain = 'correct horse "battery" staple/ü';
  const pem = `-----BEGIN X-----\n${'A1b2'.repeat(8)}\n-----END X-----`;
  const hex = '0123456789abcdef0123456789abcdef';

  beforeAll(() => {
    defineKeys({ secrets: { PLAIN: text, PEM: text, SHORT: text }, env: { PLAIN: plain, PEM: pem, SHORT: 'abc' } });
    loadKeys({ require: ['mistral'], env: { MISTRAL_API_KEY: hex } });
  });

  test.each([
    ['plain', plain],
    ['in JSON', JSON.stringify(plain).slice(1, -1)],
    ['in a URL', encodeURIComponent(plain)],
    ['on several lines', pem],
    ['on several lines, in JSON', JSON.stringify(pem).slice(1, -1)],
    ['without a literal', hex],
  ])('%s', (_, written) => {
    expect(redact(`before ${written} after ${written}`)).toBe(`before ${MASK} after ${MASK}`);
  });

  test('a value of less than six characters is part of too many words', () => {
    expect(redact('the abc of logs')).toBe('the abc of logs');
  });
});

test('takes a time that grows with the text alone', () => {
  const started = performance.now();
  for (const part of ['sk-', 'sk-ant-api03-', 'xoxb-1-', '-----BEGIN PRIVATE KEY-----', 'eyJhbGciOi', 'AKIA', 'a']) {
    redact(part.repeat(Math.ceil(1e6 / part.length)));
  }
  expect(performance.now() - started).toBeLessThan(15_000);
});
