import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { redactDeep } from '../../src/redact.ts';
import { sampleToken } from '../../src/formats/sample.ts';
import groq from '../../src/providers/groq.ts';
import { seededRandom } from '../support/random.ts';

const key = sampleToken(groq.keys[0].token, seededRandom(9));
const MASK = '[secret]';

class Request {
  readonly #id = 7;
  readonly headers: object;
  constructor(headers: object) {
    this.headers = headers;
  }
  id(): number {
    return this.#id;
  }
}

test('redacts deep in arrays, objects, maps and sets, and changes nothing', () => {
  const value = {
    list: ['a', key, 1],
    map: new Map([[key, { key }]]),
    set: new Set([key]),
    when: new Date(0),
    none: null,
  };
  const before = inspect(value, { depth: 9 });
  expect(redactDeep(value)).toEqual({
    list: ['a', MASK, 1],
    map: new Map([[MASK, { key: MASK }]]),
    set: new Set([MASK]),
    when: new Date(0),
    none: null,
  });
  expect(inspect(value, { depth: 9 })).toBe(before);
});

test('what holds no secret is given back itself', () => {
  const inner = { a: 1 };
  const value = { inner, list: [inner], map: new Map([[1, inner]]) };
  expect(redactDeep(value)).toBe(value);
  const mixed = { inner, key };
  expect(redactDeep(mixed).inner).toBe(inner);
  for (const plain of [1, null, undefined, true, 10n, Symbol.iterator]) expect(redactDeep(plain)).toBe(plain);
});

test('an error with its message, stack, causes and properties', () => {
  const error = Object.assign(new TypeError(`bad ${key}`, { cause: new Error(key) }), { config: { headers: { key } } });
  const clean = redactDeep(error);
  expect(clean).toBeInstanceOf(TypeError);
  expect(clean.message).toBe(`bad ${MASK}`);
  expect(clean.stack).toContain(`bad ${MASK}\n`);
  const printed = inspect(clean, { depth: 9, showHidden: true });
  expect(printed).not.toContain(key);
  expect(printed).toContain('deep.test.ts');
});

test('circles', () => {
  const value: Record<string, unknown> = { key };
  value['self'] = value;
  value['list'] = [value];
  const clean = redactDeep(value);
  expect(clean['self']).toBe(clean);
  expect(inspect(clean, { depth: 9 })).not.toContain(key);
});

test('objects of a class keep it; getters are not called', () => {
  const clean = redactDeep(new Request({ authorization: key }));
  expect(clean).toBeInstanceOf(Request);
  expect(clean.headers).toEqual({ authorization: MASK });
  let called = 0;
  const lazy = Object.defineProperty({ key }, 'late', { get: () => (called += 1), enumerable: true });
  redactDeep(lazy);
  expect(called).toBe(0);
});

test('properties named by a symbol', () => {
  const message = Symbol.for('message');
  expect(redactDeep({ [message]: key })[message]).toBe(MASK);
});
