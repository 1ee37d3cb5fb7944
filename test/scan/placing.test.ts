import { expect, test } from 'vitest';
import { base62, pemBody, token } from '../../src/formats/token.ts';
import { sampleToken } from '../../src/formats/sample.ts';
import { seededRandom } from '../support/random.ts';
import { scanContent } from '../support/scan-text.ts';

const random = seededRandom(7);
const shared = sampleToken(token('sk_live_', base62(40)), random);
const block = sampleToken(token('-----BEGIN PRIVATE KEY-----', pemBody(1600), '-----END PRIVATE KEY-----'), random);

function kindsIn(text: string): string[] {
  return scanContent(text).matches.map(({ kind }) => kind);
}

test('a prefix that several services use is the one that most do', () => {
  expect(kindsIn(`KEY=${shared}\n`)).toEqual(['stripe-secret-key']);
});

test('a word near it says whose it is', () => {
  expect(kindsIn(`CLERK_SECRET_KEY=${shared}\n`)).toEqual(['clerk-secret-key']);
});

test('a private key is one, whoever it is for, and more where something says for whom', () => {
  expect(kindsIn(`key: |\n${block}\n`)).toEqual(['pkcs8-private-key']);
  expect(kindsIn(`{"type": "service_account", "private_key": "${block}"}\n`)).toEqual(['google-service-account-key']);
});

test('a hash of a password is possible at the most', () => {
  const hash = `$2b$12$${sampleToken(token(base62(53)), random)}`;
  expect(scanContent(`password: ${hash}\n`).matches.map(({ kind, confidence }) => [kind, confidence])).toEqual([
    ['bcrypt-hash', 'possible'],
  ]);
});
