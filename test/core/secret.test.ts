import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Secret } from '../../src/core/secret.ts';

const value = fc.string({ minLength: 9, maxLength: 80 }).filter((text) => !'[secret] Secret {"value":}'.includes(text));

function everyWayToPrint(secret: Secret): string[] {
  const error = new Error(`failed with ${String(secret)}`, { cause: { secret } });
  return [
    String(secret),
    `${secret as unknown as string}`,
    (secret as unknown as string) + '',
    JSON.stringify({ secret, list: [secret] }),
    inspect(secret, { depth: 9, showHidden: true, getters: true }),
    inspect({ nested: { secret } }, { depth: 9, showHidden: true }),
    inspect(error),
    JSON.stringify({ ...secret }),
    JSON.stringify(Object.entries(secret)),
    Object.getOwnPropertyNames(secret).join(),
    inspect(structuredClone(secret), { showHidden: true }),
    Object.prototype.toString.call(secret),
  ];
}

test('a secret is printed by no means', () => {
  fc.assert(
    fc.property(value, (text) => {
      for (const printed of everyWayToPrint(new Secret(text))) expect(printed).not.toContain(text);
    }),
  );
});

test('expose gives the value back, equals compares it', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (left, right) => {
      expect(new Secret(left).expose()).toBe(left);
      expect(new Secret(left).equals(new Secret(right))).toBe(left === right);
      expect(new Secret(left).equals(new Secret(left))).toBe(true);
    }),
  );
});

test('a secret cannot be changed', () => {
  const secret = new Secret('first');
  expect(() => Object.assign(secret, { expose: () => 'second' })).toThrow(TypeError);
  expect(secret.expose()).toBe('first');
});

test('the differences of test runners do not show it', () => {
  fc.assert(
    fc.property(value, (text) => {
      for (const compare of [
        () => expect(new Secret(text)).toEqual('other'),
        () => expect({ key: new Secret(text) }).toEqual({ key: 'other' }),
        () => expect(new Secret(text)).toMatchObject({ key: 1 }),
        () => assert.deepStrictEqual({ key: new Secret(text) }, { key: 'other' }),
        () => assert.strictEqual(new Secret(text), new Secret(text)),
      ]) {
        const error = thrownBy(compare) as Error & { diff?: string; actual?: unknown };
        const shown = [error.message, error.stack, error.diff, inspect(error, { depth: 9 }), inspect(error.actual)];
        for (const each of shown) expect(each ?? '').not.toContain(text);
      }
    }),
    { numRuns: 20 },
  );
});

function thrownBy(run: () => void): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}

test('what takes the value out of a copy gets none', () => {
  const text = 'swordfish-swordfish';
  const secret = new Secret(text);
  const copies = [
    structuredClone(secret),
    { ...secret },
    Object.assign({}, secret),
    JSON.parse(JSON.stringify({ secret })),
  ];
  for (const copy of copies) expect(inspect(copy, { showHidden: true, depth: 9 })).not.toContain(text);
  expect(inspect(new Proxy(secret, {}), { showProxy: true })).not.toContain(text);
  expect(new Error('outer', { cause: secret }).cause).toBe(secret);
  expect(inspect(new Error('outer', { cause: secret }))).not.toContain(text);
});

test('what stands in its place says that something was there', () => {
  const secret = new Secret('value');
  expect(`${String(secret)} ${JSON.stringify({ secret })} ${inspect({ secret })}`).toBe(
    '[secret] {"secret":"[secret]"} { secret: [secret] }',
  );
});
