import { expect, test } from 'vitest';
import { checkKey } from '../../src/health/check-key.ts';
import { bearer } from '../../src/providers/api.ts';
import { worldOf } from '../contract/health-bench.ts';
import { startFake } from '../support/fake-server.ts';
import { about, acme, ask, LIVE, REFUSED } from './bench.ts';

// Where a key is sent, and where it is not.

const [probe] = acme().health;
const regional = acme({
  api: {
    base: 'https://api.acme.example/v1',
    env: ['ACME_BASE_URL'],
    auth: bearer,
    regions: [
      { name: 'eu', base: 'https://eu.acme.example/v1' },
      { name: 'china', base: 'https://api.acme.cn/v1' },
    ],
  },
});
const PLACES = ['https://api.acme.example/v1/me', 'https://eu.acme.example/v1/me', 'https://api.acme.cn/v1/me'];

test('a key of one’s own is dead only after every region refused it', async () => {
  const { health, asked } = await ask(about(regional), () => REFUSED);
  expect(health).toMatchObject({ status: 'dead', reason: 'refused' });
  expect(asked).toEqual(PLACES);
  expect(health.requests.map(({ url }) => url)).toEqual(PLACES);
});

test('a region that accepts it is enough', async () => {
  let turn = 0;
  const { health, asked } = await ask(about(regional), () => ((turn += 1) === 2 ? LIVE : REFUSED));
  expect(health).toMatchObject({ status: 'live', identity: { account: 'account-1' } });
  expect(asked).toEqual(PLACES.slice(0, 2));
});

test('a region that gives no answer leaves it open', async () => {
  let turn = 0;
  const { health, asked } = await ask(about(regional), () => ((turn += 1) === 2 ? { status: 404, json: {} } : REFUSED));
  expect(health).toMatchObject({ status: 'unknown', reason: 'unexpected' });
  expect(asked).toEqual(PLACES.slice(0, 2));
});

test('a key that was found is shown to the first address alone, and a refusal there says nothing', async () => {
  const { health, asked } = await ask(about(regional, { own: false }), () => REFUSED);
  expect(health).toMatchObject({ status: 'unknown', reason: 'wrong-region' });
  expect(health.told).toContain('eu, china');
  expect(asked).toEqual(PLACES.slice(0, 1));
});

test('a variable may lead a key of one’s own to another region, and is asked first', async () => {
  const env = { ACME_BASE_URL: 'https://eu.acme.example' };
  expect((await ask(about(regional, { env }), () => LIVE)).asked).toEqual([PLACES[1]]);
  expect((await ask(about(regional, { env, own: false }), () => LIVE)).asked).toEqual([PLACES[0]]);
});

test.each([
  'https://evil.example/v1',
  'https://api.acme.example.evil.example/v1',
  'https://api.acme.example@evil.example/v1',
  'http://api.acme.example/v1',
  'https://xapi.acme.example/v1',
  'not an address',
])('a variable never leads it to another host: %s', async (address) => {
  const { health, asked } = await ask(about(acme(), { env: { ACME_BASE_URL: address } }), () => LIVE);
  expect(health.status).toBe('unknown');
  expect(['other-host', 'malformed']).toContain(health.reason);
  expect(asked).toEqual([]);
  expect(health.requests).toEqual([]);
});

test('an address that the user vouches for wins, and the key goes nowhere else', async () => {
  const base = 'https://gateway.example/acme';
  const { health, asked } = await ask(about(regional, { base }), () => REFUSED);
  expect(asked).toEqual(['https://gateway.example/acme/me']);
  expect(health.status).toBe('dead');
});

test('a request to a whole address of the provider’s is not made in place of a foreign one', async () => {
  const whole = acme({ health: [{ ...probe, path: 'https://admin.acme.example/me' }] });
  const { health, asked } = await ask(about(whole, { base: 'https://gateway.example' }), () => LIVE);
  expect(health).toMatchObject({ status: 'unknown', reason: 'other-host' });
  expect(asked).toEqual([]);
  expect((await ask(about(whole), () => LIVE)).asked).toEqual(['https://admin.acme.example/me']);
});

const tenant = acme({
  api: {
    base: 'https://{account}.acme.example/v1',
    auth: bearer,
    companions: [
      { name: 'account', env: ['ACME_ACCOUNT'], shape: /^[a-z0-9.-]+$/, hint: 'the first part of your address' },
    ],
  },
});

test('a companion goes into the address, and is not shown', async () => {
  const { health, asked } = await ask(about(tenant, { env: { ACME_ACCOUNT: 'ada-1815' } }), () => LIVE);
  expect(asked).toEqual(['https://ada-1815.acme.example/v1/me']);
  expect(health.requests.map(({ url }) => url)).toEqual(['https://ada-1815.acme.example/v1/me']);
  expect(health.status).toBe('live');
});

test('a companion that is missing or of another form: nothing is sent', async () => {
  const missing = await ask(about(tenant), () => LIVE);
  expect(missing.health).toMatchObject({ status: 'unknown', reason: 'needs-companion' });
  expect(missing.health.told).toContain('ACME_ACCOUNT: the first part of your address');
  const hostile = await ask(about(tenant, { env: { ACME_ACCOUNT: 'evil.example/' } }), () => LIVE);
  expect(hostile.health).toMatchObject({ status: 'unknown', reason: 'malformed' });
  expect([...missing.asked, ...hostile.asked]).toEqual([]);
});

test('a shape that lets too much through does not lead out of the host', async () => {
  const { api } = tenant;
  const loose = { ...tenant, api: { ...api, companions: [{ ...api.companions![0]!, shape: /^.+$/ }] } };
  const { health, asked } = await ask(about(loose, { env: { ACME_ACCOUNT: 'evil.example/x?' } }), () => LIVE);
  expect(health).toMatchObject({ status: 'unknown', reason: 'malformed' });
  expect(asked).toEqual([]);
});

test('a service that everyone runs for themselves is where its variable says', async () => {
  const own = acme({ api: { base: null, env: ['ACME_BASE_URL'], auth: bearer } });
  const env = { ACME_BASE_URL: 'proxy.lovelace.example/v1/' };
  expect((await ask(about(own, { env }), () => LIVE)).asked).toEqual(['https://proxy.lovelace.example/v1/me']);
  const nowhere = await ask(about(own, { env, own: false }), () => LIVE);
  expect(nowhere.health).toMatchObject({ status: 'unknown', reason: 'needs-companion' });
  expect(nowhere.asked).toEqual([]);
});

test('no cookie is kept or sent', async () => {
  const fake = await startFake(() => ({ ...LIVE, headers: { 'set-cookie': 'session=1815; Path=/' } }));
  await checkKey(about(acme()), worldOf(fake));
  await checkKey(about(acme()), worldOf(fake));
  expect(fake.requests.map(({ headers }) => headers['cookie'])).toEqual([undefined, undefined]);
});
