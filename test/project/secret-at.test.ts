import { expect, test } from 'vitest';
import { sampleToken } from '../../src/formats/sample.ts';
import { secretAt } from '../../src/project/secret-at.ts';
import { PROVIDERS } from '../../src/providers/_all.ts';
import type { Finding } from '../../src/scan/finding.ts';
import { seededRandom } from '../support/random.ts';
import { scanContent } from '../support/scan-text.ts';

const random = seededRandom(5);
const token = PROVIDERS.find(({ id }) => id === 'groq')!.keys[0].token;

function found(content: Uint8Array): Finding {
  const [match] = scanContent(content).matches;
  return { ...match!, file: 'x' };
}

test.each([
  ['plain', (key: string) => Buffer.from(`a\nkey = "${key}"\n`)],
  ['behind characters of several bytes', (key: string) => Buffer.from(`é\n"日本 😀" ${key} ü\n`)],
  ['behind a mark', (key: string) => Buffer.from(`\uFEFF${key}\n`)],
  ['with Windows line ends', (key: string) => Buffer.from(`x=1\r\ny=${key}\r\n`)],
  [
    'behind bytes that are no text',
    (key: string) => Buffer.concat([Buffer.of(0xff, 0xc3, 0x28, 0x20), Buffer.from(key)]),
  ],
  ['in UTF-16', (key: string) => Buffer.from(`\uFEFFkey = ${key}\r\n`, 'utf16le')],
])('gives the secret that was found: %s', (_, contentOf) => {
  const key = sampleToken(token, random);
  const content = contentOf(key);
  expect(secretAt(content, found(content))?.expose()).toBe(key);
});

test('gives nothing where another secret, or none, stands there now', () => {
  const finding = found(Buffer.from(`key = ${sampleToken(token, random)}\n`));
  expect(secretAt(Buffer.from(`key = ${sampleToken(token, random)}\n`), finding)).toBeNull();
  expect(secretAt(Buffer.from('key = short\n'), finding)).toBeNull();
  expect(secretAt(Buffer.from(''), finding)).toBeNull();
});
