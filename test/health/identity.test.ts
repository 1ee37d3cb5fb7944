import { expect, test } from 'vitest';
import { identityOf } from '../../src/health/identity.ts';
import type { IdentityPlaces } from '../../src/providers/probe.ts';
import { openSandbox } from '../support/sandbox.ts';

const KEY = 'not-a-real-value-of-anything-at-all';
const fields: Readonly<Record<string, string>> = { client_email: 'ada@acme.example' };

function tell(places: IdentityPlaces, json: unknown, headers: Record<string, string> = {}, status = 200): object {
  const answer = { status, headers: new Headers(headers), text: '', json };
  return identityOf(places, answer, { secrets: [KEY], field: (name) => fields[name], fill: String });
}

test.each([
  ['ISO 8601', '2026-11-24T10:00:00Z', '2026-11-24T10:00:00.000Z'],
  ['a day', '2026-11-24', '2026-11-24T00:00:00.000Z'],
  ['seconds', 1795514400, '2026-11-24T10:00:00.000Z'],
  ['seconds as a text', '1795514400', '2026-11-24T10:00:00.000Z'],
  ['milliseconds', 1795514400000, '2026-11-24T10:00:00.000Z'],
  ['none', null, undefined],
  ['0', 0, undefined],
  ['-1', -1, undefined],
  ['a word', 'never', undefined],
  ['an object', {}, undefined],
  ['too far', 1e300, undefined],
])('a time: %s', (_title, said, time) => {
  expect(tell({ expiresAt: 'at' }, { at: said })).toEqual(time === undefined ? {} : { expiresAt: time });
});

test('numbers, with what they count', () => {
  const json = { left: '12.50', used: 1250, limit: 'none', unit: 'EUR' };
  expect(
    tell(
      {
        creditRemaining: { at: 'left', unit: 'USD' },
        creditUsed: { at: 'used', divide: 100, unitAt: 'unit', unit: 'USD' },
        creditLimit: 'limit',
        requestsRemaining: 'header:x-left',
      },
      json,
      { 'x-left': '14370' },
    ),
  ).toEqual({
    creditRemaining: { amount: 12.5, unit: 'USD' },
    creditUsed: { amount: 12.5, unit: 'EUR' },
    requestsRemaining: 14370,
  });
});

test('lists and texts', () => {
  const json = {
    orgs: [{ name: 'Acme' }, { name: 'Engine' }],
    id: 1815,
    scope: 'read, write',
    rights: { a: true, b: false },
  };
  expect(
    tell({ organization: 'orgs.*.name', account: 'id', scopes: 'scope', email: 'key:client_email' }, json),
  ).toEqual({
    organization: ['Acme', 'Engine'],
    account: '1815',
    scopes: ['read', 'write'],
    email: 'ada@acme.example',
  });
  expect(tell({ scopes: 'rights', owner: 'orgs.0.name', project: 'nothing.here', plan: 'orgs' }, json)).toEqual({
    scopes: ['a'],
    owner: 'Acme',
  });
});

test('no key stands in it, nor most of one, nor that of another provider', () => {
  const other = openSandbox().key('anthropic-api-key');
  const json = {
    a: KEY,
    b: `is ${KEY}.`,
    c: KEY.slice(4),
    d: other,
    e: `key ${other} of yours`,
    f: `${'x'.repeat(195)}${KEY}`,
  };
  const places = {
    owner: 'a',
    email: 'b',
    account: 'c',
    organization: 'd',
    keyName: 'e',
    project: 'f',
    scopes: '*',
  } as const;
  expect(Object.keys(tell(places, json))).toEqual(['scopes']);
  expect(JSON.stringify(tell(places, json))).not.toMatch(new RegExp(`${KEY.slice(0, 8)}|${other.slice(0, 20)}`));
});

test('nothing in it moves a cursor, and it has an end', () => {
  const json = {
    a: '\u001B[31mAda\u202E\n',
    many: Array.from({ length: 900 }, (_, index) => `s${index}`),
    long: 'a'.repeat(900),
  };
  const told = tell({ owner: 'a', scopes: 'many', project: 'long' }, json) as Record<string, string | string[]>;
  expect(told['owner']).toBe('[31mAda');
  expect(told['scopes']?.length).toBe(50);
  expect(told['project']?.length).toBe(200);
});

test('of an error, only what is meant to stand in one', () => {
  const places = { account: 'id', project: 'error.project', email: 'key:client_email' } as const;
  expect(tell(places, { id: 'error-1', error: { project: 'acme' } }, {}, 403)).toEqual({
    project: 'acme',
    email: 'ada@acme.example',
  });
});
