import fc from 'fast-check';
import { expect, test } from 'vitest';
import { IdList, SortedIds } from '../../../src/scan/history/ids.ts';
import { decodeSeen, encodeSeen } from '../../../src/scan/history/seen.ts';

/** Ids of which many share their first bytes, as those of a hostile repository may. */
const id = fc
  .tuple(
    fc.constantFrom('00000000', 'ffffffff', '80000000', '7fffffff'),
    fc.string({ unit: fc.constantFrom('0', '1', 'f'), minLength: 32, maxLength: 32 }),
  )
  .map(([front, rear]) => front + rear);

function listOf(ids: readonly string[]): IdList {
  const list = new IdList(20, 1);
  for (const one of ids) list.add(one);
  return list;
}

test('a list gives back what was added', () => {
  fc.assert(
    fc.property(fc.array(id), (ids) => {
      expect([...listOf(ids)]).toEqual(ids);
    }),
  );
});

test('sorted: in order, each once, and all of them are found', () => {
  fc.assert(
    fc.property(fc.array(id), fc.array(id), (ids, others) => {
      const sorted = listOf(ids).sorted();
      expect([...IdList.over(sorted.bytes, 20)]).toEqual([...new Set(ids)].toSorted());
      expect(sorted.isInOrder()).toBe(true);
      for (const one of [...ids, ...others]) expect(sorted.has(one)).toBe(ids.includes(one));
      expect([...IdList.over(sorted.with(listOf(others)).bytes, 20)]).toEqual(
        [...new Set([...ids, ...others])].toSorted(),
      );
    }),
  );
});

test('ids of another length are never among them', () => {
  expect(
    listOf(['0'.repeat(40)])
      .sorted()
      .has('0'.repeat(64)),
  ).toBe(false);
});

test('what is remembered holds for one repository, one engine and one length', () => {
  const ids = listOf(['1'.repeat(40), '2'.repeat(40)]).sorted();
  const use = { repository: 'r', engine: 'e', idWidth: 20 };
  const bytes = encodeSeen(ids, use);
  expect(decodeSeen(bytes, use).length).toBe(2);
  for (const other of [{ repository: 'x' }, { engine: 'x' }, { idWidth: 32 }]) {
    expect(decodeSeen(bytes, { ...use, ...other }).length).toBe(0);
  }
  expect(decodeSeen(null, use).length).toBe(0);
});

test('any byte changed, or any missing: nothing is remembered', () => {
  const use = { repository: 'r', engine: 'e', idWidth: 20 };
  const bytes = encodeSeen(listOf(['1'.repeat(40), '2'.repeat(40)]).sorted(), use);
  for (let at = 0; at < bytes.length; at += 1) {
    const changed = Buffer.from(bytes);
    changed[at]! ^= 0x10;
    expect(decodeSeen(changed, use).length).toBe(0);
    expect(decodeSeen(bytes.subarray(0, at), use).length).toBe(0);
  }
});

test('ids that are in no order are not trusted', () => {
  const use = { repository: 'r', engine: 'e', idWidth: 20 };
  const unordered = new SortedIds(Buffer.from('2'.repeat(40) + '1'.repeat(40), 'hex'), 20);
  expect(decodeSeen(encodeSeen(unordered, use), use).length).toBe(0);
});
