import { expect, test } from 'vitest';
import { base62, token } from '../../../src/formats/token.ts';
import { PROVIDERS } from '../../../src/providers/_all.ts';
import type { KeyFormat } from '../../../src/formats/key-format.ts';
import type { Provider } from '../../../src/providers/provider.ts';
import { digestOf } from '../../../src/scan/history/engine-digest.ts';
import { layOut } from '../../../src/scan/sought/lay-out.ts';

const [first, ...others] = PROVIDERS;

/** All providers, the first kind of the first one changed. */
function withKind(change: Partial<KeyFormat>): Provider[] {
  const [kind, ...kinds] = first!.keys;
  return [{ ...first!, keys: [{ ...kind, ...change }, ...kinds] }, ...others];
}

test('is the same for the same', () => {
  expect(digestOf(layOut(PROVIDERS), [], '1.0.0')).toBe(digestOf(layOut([...PROVIDERS]), [], '1.0.0'));
});

test.each([
  ['another version', PROVIDERS, [], '1.0.1'],
  ['another name', PROVIDERS, ['NAME'], '1.0.0'],
  ['a kind less', others, [], '1.0.0'],
  ['another grammar', withKind({ token: token('x-', base62(20)) }), [], '1.0.0'],
  ['other words near', withKind({ near: ['other'] }), [], '1.0.0'],
  ['other evidence', withKind({ evidence: 'unconfirmed' }), [], '1.0.0'],
  ['another id', withKind({ id: 'x' }), [], '1.0.0'],
])('is another one for %s', (_, providers, names, version) => {
  expect(digestOf(layOut(providers), names, version)).not.toBe(digestOf(layOut(PROVIDERS), [], '1.0.0'));
});
