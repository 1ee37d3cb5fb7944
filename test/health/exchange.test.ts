import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { isKeywardError } from '../../src/core/errors.ts';
import { checkKey } from '../../src/health/check-key.ts';
import type { Probe } from '../../src/providers/probe.ts';
import { worldOf } from '../contract/health-bench.ts';
import { type FakeReply, startFake } from '../support/fake-server.ts';
import { about, acme, ask, LIVE, REFUSED } from './bench.ts';

// Second tries, time, and what is cut off.

function inTurn(...replies: FakeReply[]): () => FakeReply {
  return () => replies.shift() ?? { status: 418, json: {} };
}

test.each<[string, FakeReply]>([
  ['429', { status: 429 }],
  ['503', { status: 503, text: 'busy' }],
  ['a connection that breaks', { status: 200, broken: 'reset' }],
  ['half an answer', { status: 200, json: { id: 'account-1' }, broken: 'half' }],
])('%s, and then an answer', async (_title, reply) => {
  const { health, asked, pauses } = await ask(about(acme()), inTurn(reply, reply, REFUSED));
  expect(health).toMatchObject({ status: 'dead', reason: 'refused' });
  expect(asked.length).toBe(3);
  expect(health.requests.length).toBe(3);
  expect(pauses[0]).toBeGreaterThanOrEqual(100);
  expect(pauses[1]).toBeGreaterThanOrEqual(200);
});

test('waits do not come at once for many', async () => {
  const waits = await Promise.all(
    [1, 2, 3, 4].map(async () => (await ask(about(acme()), inTurn({ status: 503 }, LIVE))).pauses[0]),
  );
  expect(new Set(waits).size).toBe(4);
});

test('what a provider says of 429 is an answer, and needs no second try', async () => {
  const [probe] = acme().health;
  const answers: Probe['answers'] = [
    { status: 429, at: 'error', means: 'live', reason: 'rate-limited', evidence: 'documented' },
  ];
  const provider = acme({ health: [{ ...probe, answers }] });
  const { health, asked } = await ask(about(provider), () => ({ status: 429, json: { error: 'slow down' } }));
  expect(health).toMatchObject({ status: 'live', reason: 'rate-limited' });
  expect(asked.length).toBe(1);
});

test('retry-after is kept to within the time-out, and beyond it not waited for', async () => {
  const wait = (seconds: string): FakeReply => ({ status: 429, headers: { 'retry-after': seconds } });
  const soon = await ask(about(acme()), inTurn(wait('1'), LIVE));
  expect(soon.health.status).toBe('live');
  expect(soon.pauses).toEqual([1000]);
  const late = await ask(about(acme()), inTurn(wait('60'), LIVE));
  expect(late.health).toMatchObject({ status: 'unknown', reason: 'rate-limited' });
  expect(late.pauses).toEqual([]);
});

test('the time-out is for the body too', async () => {
  const server = createServer((socket) => {
    socket.on('error', () => {});
    socket.write('HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{"id":');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const started = performance.now();
  const health = await checkKey(about(acme()), worldOf({ url }, { timeout: 150 }));
  expect(health).toMatchObject({ status: 'unknown', reason: 'timed-out' });
  expect(performance.now() - started).toBeLessThan(1500);
});

test.each<[string, string, string]>([
  [
    'longer than it says',
    'HTTP/1.1 200 OK\r\ncontent-length: 10\r\nconnection: close\r\n\r\n{"id":"account-1"}',
    'incomplete',
  ],
  [
    'shorter than it says',
    'HTTP/1.1 200 OK\r\ncontent-length: 90\r\nconnection: close\r\n\r\n{"id":"account-1"}',
    'incomplete',
  ],
  [
    'no gzip, though it says so',
    'HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\nconnection: close\r\n\r\n{"id":1}',
    'timed-out',
  ],
  ['no HTTP at all', 'SSH-2.0-OpenSSH_9.9\r\n', 'unreachable'],
])('an answer that is %s', async (_title, raw, reason) => {
  const server = createServer((socket) => {
    socket.on('error', () => {});
    socket.once('data', () => socket.end(raw));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const health = await checkKey(about(acme()), worldOf({ url }, { timeout: 800 }));
  expect(health).toMatchObject({ status: 'unknown', reason });
});

test('an answer without end is given up', async () => {
  const { health, asked } = await ask(about(acme()), () => ({
    status: 200,
    text: `{"id":"${'a'.repeat(5_000_000)}"}`,
  }));
  expect(health).toMatchObject({ status: 'unknown', reason: 'too-large' });
  expect(asked.length).toBe(1);
});

test.each([
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
])('a certificate that is not trusted: %s', async (code) => {
  const world = worldOf({ url: 'http://127.0.0.1:9' });
  const fetch = async (): Promise<Response> => {
    throw new TypeError('fetch failed', { cause: Object.assign(new Error('the certificate'), { code }) });
  };
  const health = await checkKey(about(acme()), { ...world, fetch });
  expect(health).toMatchObject({ status: 'unknown', reason: 'tls', told: expect.stringContaining(code) });
  expect(health.requests.length).toBe(1);
});

test('a name that does not exist', async () => {
  const health = await checkKey(about(acme()), {
    ...worldOf({ url: '' }),
    fetch: () => fetch('http://keyward.invalid/'),
  });
  expect(health).toMatchObject({ status: 'unknown', reason: 'unreachable' });
});

test('a proxy that gives no tunnel', async () => {
  const fetch = async (): Promise<Response> => {
    throw new TypeError('fetch failed', { cause: new Error('Proxy response (407) !== 200 when HTTP Tunneling') });
  };
  const health = await checkKey(about(acme()), { ...worldOf({ url: '' }), fetch });
  expect(health).toMatchObject({ status: 'unknown', reason: 'proxy' });
});

test('stopped: while it waits for an answer, and before it asks', async () => {
  const controller = new AbortController();
  const fake = await startFake(() => {
    controller.abort();
    return { status: 200, broken: 'hang' };
  });
  const world = worldOf(fake, { signal: controller.signal });
  for (const turn of [1, 2]) {
    const error = await checkKey(about(acme()), world).catch((thrown: unknown) => thrown);
    expect(isKeywardError(error) && error.code, String(turn)).toBe('cancelled');
  }
  expect(fake.requests.length).toBe(1);
});
