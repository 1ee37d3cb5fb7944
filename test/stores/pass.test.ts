import { expect, test } from 'vitest';
import { Secret } from '../../src/core/secret.ts';
import pass from '../../src/stores/pass.ts';
import { openStore } from '../../src/stores/store.ts';
import { codeOf } from '../support/store-errors.ts';
import { subject } from './pass.subject.ts';

test('the first line is the value, and the lines below it stay', async () => {
  const { context } = await subject.bench();
  const whole = openStore(pass, { lines: 'all' }, context);
  const first = openStore(pass, {}, context);
  await whole.set?.('KEY', new Secret('old\nuser: someone\n'));
  expect((await first.get('KEY'))?.expose()).toBe('old');
  await first.set?.('KEY', new Secret('new'));
  expect((await whole.get('KEY'))?.expose()).toBe('new\nuser: someone\n');
  expect(await codeOf(() => first.set?.('KEY', new Secret('two\nlines')))).toBe('value-invalid');
});

test.each([
  ['gpg: decryption failed: No secret key', 'store-refused'],
  ['gpg: Inappropriate ioctl for device', 'store-refused'],
  ['Error: You must run: pass init your-gpg-id', 'config-invalid'],
  ['something else', 'store-unavailable'],
])('%s', async (stderr, code) => {
  const { context } = await subject.bench();
  const exec = async () => ({ status: 2, stdout: 'kw-never-told', stderr });
  const store = openStore(pass, {}, { ...context, exec });
  expect(await codeOf(() => store.get('KEY'))).toBe(code);
  expect(await codeOf(() => store.remove?.('KEY'))).toBe(code);
});
