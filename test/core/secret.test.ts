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
