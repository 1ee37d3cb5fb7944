import { expect, test } from 'vitest';
import { base62, token } from '../../../src/formats/token.ts';
import { sampleToken } from '../../../src/formats/sample.ts';
import { seededRandom } from '../../support/random.ts';
import { scanContent } from '../../support/scan-text.ts';

function sampleRun(length: number, seed = 1): string {
  return sampleToken(token(base62(length)), seededRandom(seed));
}

function found(text: string) {
  return scanContent(text).matches.map(({ kind, confidence, redacted }) => ({ kind, confidence, redacted }));
}

test('a password in a URL that looks drawn at random is likely, and none of it is shown', () => {
  const password = sampleRun(24);
  const [match] = found(`DATABASE_URL=postgres://app:${password}@db.internal.acme.io:5432/app\n`);
  expect(match).toEqual({ kind: 'postgres-url-password', confidence: 'likely', redacted: 'postgres://…' });
});

test.each([
  ['a word', (): string => 'postgres'],
  ['words', (): string => 'correcthorsebattery1'],
  ['one that says so', (): string => `password${sampleRun(8)}`],
])('a password that is %s is possible at the most', (_, make) => {
  expect(found(`postgres://app:${make()}@db.acme.io/app\n`).every(({ confidence }) => confidence === 'possible')).toBe(
    true,
  );
});

test.each(['localhost', '127.0.0.1', 'db.example.com'])('a password for %s is possible at the most', (host) => {
  const all = found(`postgres://app:${sampleRun(24)}@${host}/app\n`);
  expect(all.map(({ confidence }) => confidence)).toEqual(['possible']);
});

test.each(['$PASSWORD', '${DB_PASSWORD}', '<password>', '{{ password }}', 'xxxxxxxx'])('%s is none', (password) => {
  expect(found(`postgres://app:${password}@db.acme.io/app\n`)).toEqual([]);
});

test('a token in a URL is reported for what it is', () => {
  const all = found(`git clone https://user:glpat-${sampleRun(20)}@gitlab.acme.io/a/b.git\n`);
  expect(all.map(({ kind }) => kind)).toEqual(['gitlab-pat']);
});

test('the fingerprint of a password is the same at every place, and another one for another password', () => {
  const [first, second] = [sampleRun(24), sampleRun(24, 2)];
  const fingerprintOf = (password: string): string | undefined =>
    scanContent(`redis://:${password}@cache.acme.io\n`).matches[0]?.fingerprint;
  expect(fingerprintOf(first)).toMatch(/^[0-9a-f]{32}$/);
  expect(fingerprintOf(first)).toBe(fingerprintOf(first));
  expect(fingerprintOf(first)).not.toBe(fingerprintOf(second));
});
