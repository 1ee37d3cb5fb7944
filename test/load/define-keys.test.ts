import { type } from 'arktype';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { isKeywardError, Secret } from '../../src/index.ts';
import { defineKeys, text, type Validator } from '../../src/define.ts';
import { sampleToken } from '../../src/formats/sample.ts';
import groq from '../../src/providers/groq.ts';
import { seededRandom } from '../support/random.ts';

const key = sampleToken(groq.keys[0].token, seededRandom(5));

function failure(run: () => unknown): { code: string; message: string } {
  try {
    run();
  } catch (error) {
    if (!isKeywardError(error)) throw error;
    return error;
  }
  throw new Error('nothing was thrown');
}

test('one call covers the environment of a program', () => {
  const env = { GROQ_API_KEY: key, PORT: '8080', DATABASE_URL: 'postgres://host/db', SESSION_SECRET: 'a'.repeat(32) };
  const defined = defineKeys({
    require: ['groq'],
    optional: ['openai'],
    variables: { PORT: z.coerce.number(), LEVEL: z.enum(['info', 'debug']).default('info') },
    secrets: { SESSION_SECRET: z.string().min(32), DATABASE_URL: text, SIGNING_KEY: z.string().optional() },
    env,
  });
  expect(defined.PORT + 1).toBe(8081);
  expect(defined.LEVEL).toBe('info');
  expect(defined.groq.expose()).toBe(key);
  expect(defined.openai).toBeUndefined();
  expect(defined.SESSION_SECRET.expose()).toBe(env.SESSION_SECRET);
  expect(defined.DATABASE_URL).toBeInstanceOf(Secret);
  expect(defined.SIGNING_KEY).toBeUndefined();
  expect(JSON.stringify(defined)).not.toContain(env.SESSION_SECRET);
  expect(Object.isFrozen(defined)).toBe(true);
});

describe.each<[string, Validator<number>, Validator<string>, Validator<string | undefined>]>([
  ['zod', z.coerce.number(), z.email(), z.string().optional()],
  [
    'valibot',
    v.pipe(v.string(), v.transform(Number), v.number()),
    v.pipe(v.string(), v.email()),
    v.optional(v.string()),
  ],
  ['arktype', type('string.numeric.parse'), type('string.email'), type('string | undefined')],
])('%s', (_, number, email, optional) => {
  test('makes of a variable what its validator does', () => {
    const defined = defineKeys({
      variables: { PORT: number, MAIL: email, NOT_SET: optional },
      env: { PORT: '80', MAIL: 'a@b.example' },
    });
    expect(defined).toEqual({ PORT: 80, MAIL: 'a@b.example', NOT_SET: undefined });
  });

  test('says in one error what it refuses, and never the value', () => {
    const env = { PORT: 'not-a-number-at-all', MAIL: 'hunter2hunter2', TOKEN: 'swordfish-swordfish', EMPTY: '' };
    const { code, message } = failure(() =>
      defineKeys({
        require: ['groq'],
        variables: { PORT: number, MAIL: email, EMPTY: email },
        secrets: { TOKEN: email, GONE: email },
        env,
      }),
    );
    expect(code).toBe('keys-unusable');
    const lines = message.split('\n').slice(1);
    expect(lines[0]).toBe('  groq: GROQ_API_KEY or GROQ_KEY or GROQCLOUD_API_KEY is not set');
    expect(lines[1]).toMatch(/^ {2}PORT is refused: \S/);
    expect(lines[2]).toMatch(/^ {2}MAIL is refused: \S/);
    expect(lines.slice(3)).toEqual(['  EMPTY is not set', '  TOKEN is refused by its validator', '  GONE is not set']);
    for (const value of Object.values(env)) if (value !== '') expect(message).not.toContain(value);
  });
});

test.each<[string, Validator]>([
  ['zod', z.string().refine(async () => false)],
  [
    'valibot',
    v.pipeAsync(
      v.string(),
      v.checkAsync(async () => false),
    ),
  ],
  ['one that rejects', validatorOf(() => Promise.reject(new Error('later')))],
])('an asynchronous validator is an error: %s', (_, validator) => {
  const { code, message } = failure(() => defineKeys({ variables: { NAME: validator }, env: { NAME: 'x' } }));
  expect(code).toBe('usage');
  expect(message).toBe('the validator of NAME is asynchronous, and defineKeys does not wait');
});

test('what a validator throws is not passed on', () => {
  const env = { NAME: 'swordfish' };
  const thrower = validatorOf((value) => {
    throw new Error(`bad ${String(value)}`);
  });
  const { message } = failure(() => defineKeys({ variables: { NAME: thrower }, env }));
  expect(message).toContain('NAME is refused: its validator threw an error');
  expect(message).not.toContain('swordfish');
});

test('a secret is a text', () => {
  const validator = z.coerce.number() as unknown as Validator<string>;
  const { message } = failure(() => defineKeys({ secrets: { PIN: validator }, env: { PIN: '1234' } }));
  expect(message).toContain('PIN is refused: the validator of a secret must make a text of it');
});

function validatorOf(validate: Validator['~standard']['validate']): Validator {
  return { '~standard': { version: 1, validate } };
}
