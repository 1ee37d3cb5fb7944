import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { loadKeysFrom, type ReadableStore } from '../../src/async.ts';
import { KeywardError, Secret } from '../../src/index.ts';
import { sampleToken } from '../../src/formats/sample.ts';
import groq from '../../src/providers/groq.ts';
import { seededRandom } from '../support/random.ts';

const random = seededRandom(6);
const key = (): string => sampleToken(groq.keys[0].token, random);

interface FakeStore extends ReadableStore {
  readonly asked: string[];
}

/** A store that answers after `delay` milliseconds with what it holds at that time. */
function storeOf(values: Record<string, string>, delay = 0): FakeStore {
  const asked: string[] = [];
  return {
    asked,
    async get(name) {
      asked.push(name);
      await new Promise((resolve) => {
        setTimeout(resolve, delay);
      });
      const value = values[name];
      return value === undefined ? null : new Secret(value);
    },
  };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Lets time pass until the load is done. */
async function settled<Result>(load: Promise<Result>): Promise<Result> {
  load.catch(() => undefined);
  await vi.advanceTimersByTimeAsync(20_000);
  return load;
}

test('gives the keys of a store, the first name that holds one', async () => {
  const values = { GROQ_KEY: key(), GROQ_API_KEY: '' };
  const store = storeOf(values);
  const keys = await settled(loadKeysFrom(store, { require: ['groq'], optional: ['openai'] }));
  expect(keys.groq.expose()).toBe(values.GROQ_KEY);
  expect(keys.openai).toBeUndefined();
});

test('one error names all that is missing or cannot be right', async () => {
  const value = `"${key()}"`;
  const load = loadKeysFrom(storeOf({ GROQ_API_KEY: value, XAI_API_KEY: key() }), {
    require: ['groq', 'tavily'],
    optional: ['xai', 'openai'],
  });
  const error = await settled(load).catch((caught: unknown) => caught as KeywardError);
  expect(error).toMatchObject({ code: 'keys-unusable' });
  expect((error as Error).message).toBe(
    [
      'missing or unusable in the store:',
      '  groq: GROQ_API_KEY has quotes or white space around it',
      '  tavily: TAVILY_API_KEY is not set',
      '  xai: XAI_API_KEY is a key of groq',
    ].join('\n'),
  );
});

describe('a store that does not answer is an error, never a key that is missing', () => {
  test.each<[string, () => Promise<Secret | null>, string, RegExp]>([
    ['silence', () => new Promise(() => undefined), 'store-unavailable', /no answer for GROQ_API_KEY in 10000 ms/],
    [
      'an error of its own',
      () => Promise.reject(new KeywardError('store-refused', 'no', 'ask')),
      'store-refused',
      /^no$/,
    ],
    [
      'an error of another making',
      () => Promise.reject(new TypeError('token swordfish')),
      'store-unavailable',
      /^the store failed on GROQ_API_KEY: TypeError$/,
    ],
    [
      'undefined',
      () => Promise.resolve(undefined as unknown as null),
      'answer-invalid',
      /^the store gave no Secret for GROQ_API_KEY$/,
    ],
    [
      'a text',
      () => Promise.resolve('swordfish' as unknown as null),
      'answer-invalid',
      /^the store gave no Secret for GROQ_API_KEY$/,
    ],
  ])('%s', async (_, get, code, message) => {
    for (const options of [{ require: ['groq'] as const }, { optional: ['groq'] as const }]) {
      const error = await settled(loadKeysFrom({ get }, options)).catch((caught: unknown) => caught as Error);
      expect(error).toMatchObject({ code, message: expect.stringMatching(message) });
      expect(JSON.stringify(error) + String((error as Error).stack)).not.toContain('swordfish');
    }
  });
});

test('loads at the same time share one request, and a value is kept', async () => {
  const store = storeOf({ GROQ_API_KEY: key() }, 10);
  const load = (): Promise<unknown> => loadKeysFrom(store, { require: ['groq'], cache: 60_000 });
  await settled(Promise.all([load(), load(), load()]));
  await settled(load());
  expect(store.asked).toEqual(['GROQ_API_KEY']);
  await vi.advanceTimersByTimeAsync(60_000);
  await settled(load());
  expect(store.asked).toHaveLength(2);
});

test('without a cache the store is asked every time, but once at a time', async () => {
  const store = storeOf({ GROQ_API_KEY: key() }, 10);
  const load = (): Promise<unknown> => loadKeysFrom(store, { require: ['groq'], cache: 0 });
  await settled(Promise.all([load(), load()]));
  expect(store.asked).toHaveLength(1);
  await settled(load());
  expect(store.asked).toHaveLength(2);
});

test('neither an absent name nor a failure is kept', async () => {
  const values: Record<string, string> = {};
  const store = storeOf(values, 10);
  const load = (timeout: number): Promise<{ groq: Secret | undefined }> =>
    loadKeysFrom(store, { optional: ['groq'], timeout });
  expect((await settled(load(1000))).groq).toBeUndefined();
  values['GROQ_API_KEY'] = key();
  await expect(settled(load(5))).rejects.toMatchObject({ code: 'store-unavailable' });
  expect((await settled(load(1000))).groq?.expose()).toBe(values['GROQ_API_KEY']);
});

test('two stores do not share what they hold', async () => {
  const [first, second] = [key(), key()];
  const options = { require: ['groq'] as const };
  const left = await settled(loadKeysFrom(storeOf({ GROQ_API_KEY: first }), options));
  const right = await settled(loadKeysFrom(storeOf({ GROQ_API_KEY: second }), options));
  expect([left.groq.expose(), right.groq.expose()]).toEqual([first, second]);
});

describe('a store that gives several values at once', () => {
  test('is asked once, for what is not kept, and a failure is an error', async () => {
    const asked: (readonly string[])[] = [];
    const values: Record<string, string> = { GROQ_API_KEY: key() };
    let fails = false;
    const store: ReadableStore = {
      get: () => Promise.reject(new Error('not to be asked')),
      async getMany(names) {
        asked.push(names);
        if (fails) throw new KeywardError('store-refused', 'no', 'ask');
        const held = names.filter((name) => values[name] !== undefined);
        return new Map(held.map((name) => [name, new Secret(values[name]!)]));
      },
    };
    const load = (): Promise<{ groq: Secret | undefined }> =>
      loadKeysFrom(store, { optional: ['groq', 'openai', 'xai'], cache: 60_000 });
    const [first, second] = await settled(Promise.all([load(), load()]));
    expect([first.groq?.expose(), second.groq?.expose()]).toEqual([values['GROQ_API_KEY'], values['GROQ_API_KEY']]);
    expect(asked).toHaveLength(1);
    expect(asked[0]).toEqual(expect.arrayContaining(['GROQ_API_KEY', 'OPENAI_API_KEY', 'XAI_API_KEY']));
    await settled(load());
    expect(asked[1]).not.toContain('GROQ_API_KEY');
    fails = true;
    await expect(settled(load())).rejects.toMatchObject({ code: 'store-refused' });
  });

  test('and answers with something else than a Map of secrets is an error', async () => {
    for (const answer of [undefined, {}, new Map([['GROQ_API_KEY', 'swordfish']])]) {
      const store = { get: async () => null, getMany: async () => answer as never };
      await expect(settled(loadKeysFrom(store, { optional: ['groq'] }))).rejects.toMatchObject({
        code: 'answer-invalid',
      });
    }
  });
});
