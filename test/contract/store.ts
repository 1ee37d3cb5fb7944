import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { Secret } from '../../src/core/secret.ts';
import type { KeywardError } from '../../src/core/errors.ts';
import { openStore } from '../../src/stores/store.ts';
import { type Bench, expectError, open, type Subject, VALUES } from './store-bench.ts';
import { describeFaults } from './store-faults.ts';

// What holds for every store, whatever stands behind it.

/** Runs the contract for a store. */
export function describeStore(subject: Subject): void {
  const { definition, names = ['NAME_A', 'NAME_B'], refuses = [], longest = 60_000, writers = 6 } = subject;
  const [nameA, nameB] = names;
  const options = { timeout: subject.timeout ?? 30_000 };

  describe(`${definition.id}: contract`, options, () => {
    test('does what it says of writing', async () => {
      const { store } = await open(subject);
      const expected = { never: ['get', 'getMany', 'list'], plain: ['get', 'getMany', 'list', 'remove', 'set'] };
      const guarded = [...expected.plain, 'replace'].toSorted();
      expect(Object.keys(store).toSorted()).toEqual({ ...expected, guarded }[definition.writes]);
    });

    test('holds nothing at first', async () => {
      const { store } = await open(subject);
      expect(await store.get(nameA)).toBeNull();
      expect(await store.list()).toEqual([]);
      expect(await store.getMany([nameA, nameB])).toEqual(new Map());
      expect(await store.getMany([])).toEqual(new Map());
    });

    test('gives back what was written, and forgets what was removed', async () => {
      const { store, put, bench } = await open(subject);
      await put(nameB, 'kw-second-value-11');
      await put(nameA, 'kw-first-value-22');
      expect(await store.list()).toEqual([nameA, nameB].toSorted());
      expect((await store.get(nameA))?.expose()).toBe('kw-first-value-22');
      expect((await store.get(nameB))?.expose()).toBe('kw-second-value-11');
      const both = await store.getMany([nameB, nameA, nameB]);
      expect([both.get(nameA)?.expose(), both.get(nameB)?.expose()]).toEqual([
        'kw-first-value-22',
        'kw-second-value-11',
      ]);
      await put(nameA, 'kw-third-value-33');
      expect((await store.get(nameA))?.expose()).toBe('kw-third-value-33');
      expect((await store.get(nameB))?.expose()).toBe('kw-second-value-11');
      if (store.remove === undefined) return;
      await store.remove(nameA);
      await store.remove(nameA);
      expect(await store.get(nameA)).toBeNull();
      expect(await store.list()).toEqual([nameB]);
      expect([...(await store.getMany([nameA, nameB])).keys()]).toEqual([nameB]);
      // And once more under a name that was used before.
      await put(nameA, 'kw-fourth-value-44');
      expect((await store.get(nameA))?.expose()).toBe('kw-fourth-value-44');
      expectSilent(bench, ['kw-second-value-11', 'kw-first-value-22', 'kw-third-value-33']);
    });

    test.each(Object.entries({ ...VALUES, long: 'x9'.repeat(longest / 2) }))('value: %s', async (title, value) => {
      const { store, put, bench } = await open(subject);
      if (store.set === undefined) {
        await put(nameA, value);
        expect((await store.get(nameA))?.expose()).toBe(value);
        expect((await store.getMany([nameA])).get(nameA)?.expose()).toBe(value);
        return;
      }
      await put(nameA, 'kw-before');
      if ((refuses as readonly string[]).includes(title)) {
        await expectError('value-invalid', bench, [value], async () => store.set?.(nameA, new Secret(value)));
        expect((await store.get(nameA))?.expose()).toBe('kw-before');
        return;
      }
      await store.set(nameA, new Secret(value));
      expect((await store.get(nameA))?.expose()).toBe(value);
      expect((await store.getMany([nameA])).get(nameA)?.expose()).toBe(value);
      await store.set(nameB, new Secret('kw-after'));
      expect((await store.get(nameA))?.expose()).toBe(value);
    });

    const badNames = ['', 'a\nb', 'a\0b', ...subject.badNames].map((name) => [JSON.stringify(name), name] as const);
    test.each([...badNames, ['far too long', 'x'.repeat(2000)] as const])('name: %s', async (_, name) => {
      const { store, bench } = await open(subject);
      await expectError('name-invalid', bench, [], async () => store.get(name));
      await expectError('name-invalid', bench, [], async () => store.getMany([nameA, name]));
      if (store.set !== undefined) {
        await expectError('name-invalid', bench, [], async () => store.set?.(name, new Secret('kw-x')));
      }
      expect(bench.fake?.requests ?? []).toEqual([]);
    });

    test('an unknown option is an error that says which there are', async () => {
      const bench = await subject.bench();
      const work = async (): Promise<unknown> =>
        openStore(definition, { ...bench.options, nonsense: 1 }, bench.context);
      const error = await expectError('config-invalid', bench, [], work);
      for (const option of Object.keys(definition.options)) expect(error.hint).toContain(option);
    });
  });

  describe(`${definition.id}: writers`, options, () => {
    test('replace writes only over what was expected', async () => {
      const { store, bench } = await open(subject);
      if (store.replace === undefined) return;
      const [one, two, three] = ['kw-replace-one', 'kw-replace-two', 'kw-replace-three'].map(
        (text) => new Secret(text),
      );
      await expectError('conflict', bench, ['kw-replace-two'], async () => store.replace?.(nameA, two!, one!));
      expect(await store.get(nameA)).toBeNull();
      await store.replace(nameA, one!, null);
      await expectError('conflict', bench, ['kw-replace-two'], async () => store.replace?.(nameA, two!, null));
      await expectError('conflict', bench, ['kw-replace-two'], async () => store.replace?.(nameA, two!, three!));
      expect((await store.get(nameA))?.expose()).toBe('kw-replace-one');
      await store.replace(nameA, two!, one!);
      expect((await store.get(nameA))?.expose()).toBe('kw-replace-two');
    });

    test('of many that replace the same value, one succeeds', async () => {
      const { store, bench } = await open(subject);
      if (store.replace === undefined || store.set === undefined) return;
      await store.set(nameA, new Secret('kw-start'));
      const values = Array.from({ length: writers }, (_, index) => `kw-writer-${index}`);
      const results = await Promise.allSettled(
        values.map(async (value, index) => {
          // One is slower than the other, so that they do not march in step.
          const slow: typeof fetch = async (...request) => {
            await pause(index * 3);
            return bench.context.fetch(...request);
          };
          const other = openStore(definition, bench.options, { ...bench.context, fetch: slow });
          await other.replace?.(nameA, new Secret(value), new Secret('kw-start'));
        }),
      );
      const winners = values.filter((_, index) => results[index]?.status === 'fulfilled');
      expect(winners).toHaveLength(1);
      for (const result of results) {
        if (result.status === 'rejected') expect((result.reason as KeywardError).code).toBe('conflict');
      }
      expect((await store.get(nameA))?.expose()).toBe(winners[0]);
    });

    test('two that write different names at once both keep what they wrote', async () => {
      const { store, bench } = await open(subject);
      if (store.set === undefined) return;
      const write = async (name: string): Promise<void> => {
        const other = openStore(definition, bench.options, bench.context);
        for (const turn of [1, 2, 3]) await other.set?.(name, new Secret(`kw-${name}-${turn}`));
      };
      await Promise.all([write(nameA), write(nameB)]);
      expect((await store.get(nameA))?.expose()).toBe(`kw-${nameA}-3`);
      expect((await store.get(nameB))?.expose()).toBe(`kw-${nameB}-3`);
    });
  });

  if (subject.http === true) describeFaults(subject, nameA, options);
}

/** No address holds a value. */
function expectSilent({ fake }: Bench, values: readonly string[]): void {
  for (const { path, query } of fake?.requests ?? []) {
    for (const value of values) expect(`${path}?${query.toString()}`.includes(value)).toBe(false);
  }
}
