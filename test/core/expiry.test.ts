import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jwtExpiry } from '../../src/core/expiry.ts';

const part = (text: string): string => Buffer.from(text).toString('base64url');

test('the end of a token, whatever else it claims', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), fc.integer({ min: 0, max: 4e9 }), (text, exp) => {
      expect(jwtExpiry(`${part('{}')}.${part(JSON.stringify({ text, exp, more: `${text}?>~` }))}.sign`)).toBe(
        exp * 1000,
      );
    }),
  );
});

test.each(['', 'a', 'a.b.c', `a.${part('{}')}.c`, `a.${part('null')}.c`, `a.${part('{"exp":"soon"}')}.c`])(
  'no end: %s',
  (token) => {
    expect((jwtExpiry(token) ?? NaN) < Infinity).toBe(false);
  },
);
