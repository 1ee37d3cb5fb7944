import { expect, test } from 'vitest';
import { type Http, openHttp, type Service } from '../../src/core/http.ts';
import { segment } from '../../src/core/http-request.ts';
import { type FakeReply, type FakeServer, startFake } from '../support/fake-server.ts';
import { codeOf } from '../support/store-errors.ts';
import { testContext, type TestContext } from '../support/store-context.ts';

interface World {
  readonly http: Http;
  readonly fake: FakeServer;
  readonly context: TestContext;
}

async function world(replies: FakeReply[], service: Partial<Service> = {}): Promise<World> {
  const fake = await startFake(() => replies.shift() ?? { status: 200, json: { last: true } });
  const context = testContext();
  return { fake, context, http: openHttp(context, { name: 'Test', base: fake.url, ...service }) };
}

test('what may be sent twice is tried three times, what may not be is tried once', async () => {
  const broken: FakeReply = { status: 503, json: {} };
  for (const [method, tries] of [
    ['GET', 3],
    ['PUT', 3],
    ['DELETE', 3],
    ['POST', 1],
    ['PATCH', 1],
  ] as const) {
    const { http, fake } = await world([broken, broken, broken, broken]);
    expect(await codeOf(() => http.send({ method, path: '/x', ...(method === 'GET' ? {} : { json: {} }) }))).toBe(
      'store-unavailable',
    );
    expect(fake.requests).toHaveLength(tries);
  }
  const { http, fake } = await world([broken, broken]);
  expect((await http.send({ method: 'POST', path: '/x', json: {}, idempotent: true })).ok).toBe(true);
  expect(fake.requests).toHaveLength(3);
});

test('what never reached the service is tried again, whatever it is', async () => {
  for (const [code, tries] of [
    ['ECONNREFUSED', 3],
    ['ENOTFOUND', 3],
    ['EAI_AGAIN', 3],
    ['UND_ERR_CONNECT_TIMEOUT', 3],
    ['ECONNRESET', 1],
    ['UND_ERR_SOCKET', 1],
  ] as const) {
    let asked = 0;
    const context: TestContext = {
      ...testContext(),
      fetch: async () => {
        asked += 1;
        throw new TypeError('fetch failed', { cause: Object.assign(new Error('no'), { code }) });
      },
    };
    const http = openHttp(context, { name: 'Test', base: 'https://host' });
    expect(await codeOf(() => http.send({ method: 'POST', path: '/x', json: {} }))).toBe('store-unavailable');
    expect([code, asked]).toEqual([code, tries]);
  }
});

test('429 is always tried again: it was not done', async () => {
  const { http, fake, context } = await world([{ status: 429, headers: { 'retry-after': '2' } }, { status: 429 }]);
  expect((await http.send({ method: 'POST', path: '/x', json: { a: 1 } })).ok).toBe(true);
  expect(fake.requests).toHaveLength(3);
  expect(context.pauses[0]).toBe(2000);
  expect(context.pauses[1]).toBeGreaterThanOrEqual(200);
  expect(context.pauses[1]).toBeLessThanOrEqual(600);
});

test('retry-after may be a date', async () => {
  const date = new Date(Date.now() + 5000).toUTCString();
  const { http, context } = await world([{ status: 429, headers: { 'retry-after': date } }]);
  await http.send({ path: '/x' });
  expect(context.pauses[0]).toBeGreaterThan(3000);
  expect(context.pauses[0]).toBeLessThanOrEqual(5000);
});

test('a refused credential is renewed once', async () => {
  const seen: boolean[] = [];
  const authorize = async (_: unknown, fresh: boolean): Promise<Record<string, string>> => {
    seen.push(fresh);
    return { authorization: fresh ? 'new' : 'old' };
  };
  const { http, fake } = await world([{ status: 401 }], { authorize });
  expect((await http.send({ path: '/x' })).ok).toBe(true);
  expect(fake.requests.map(({ headers }) => headers['authorization'])).toEqual(['old', 'new']);
  const again = await world([{ status: 401 }, { status: 401 }], { authorize });
  expect(await codeOf(() => again.http.send({ path: '/x' }))).toBe('store-refused');
  expect(seen).toEqual([false, true, false, true]);
});

test('the service may name its error, but not echo what it was sent', async () => {
  const errorCode = (body: unknown): unknown => (body as { code: unknown }).code;
  const told = async (code: unknown): Promise<string> => {
    const { http } = await world([{ status: 400, json: { code } }], { errorCode });
    const answer = await http.send({ method: 'POST', path: '/x', json: { value: 'SecretWordThatIsSent' } });
    return http.unexpected(answer).message;
  };
  expect(await told('NoSuchThing')).toContain('NoSuchThing');
  for (const code of ['SecretWordThatIsSent', 'sk-0123456789', 'two words', 7, null, 'x'.repeat(100)]) {
    expect(await told(code)).toMatch(/refused the request: 400$/);
  }
});

test('an endless answer is not read', async () => {
  const fake = await startFake(() => ({ status: 200, text: 'x'.repeat(17 * 1024 * 1024) }));
  // So much takes a busy machine longer than the tests wait for an answer.
  const http = openHttp({ ...testContext(), timeout: 30_000 }, { name: 'Test', base: fake.url });
  expect(await codeOf(() => http.send({ path: '/x' }))).toBe('answer-invalid');
});

test('parts of a path stay parts', () => {
  expect(segment('a b/c?d#e%')).toBe('a%20b%2Fc%3Fd%23e%25');
  const url = new URL(`https://host/v1/${segment('..')}/x`);
  expect(url.pathname).toBe('/v1/%252E%252E/x');
});

test.each([
  ['https://host', true],
  ['http://127.0.0.1:1', true],
  ['http://localhost', true],
  ['http://[::1]:1', true],
  ['http://host', false],
  ['http://127.0.0.1.example.com', false],
  ['http://169.254.169.254', false],
  ['https://u:p@host', false],
  ['file:///etc/passwd', false],
])('%s may be spoken to: %s', async (base, allowed) => {
  const code = await codeOf(async () => openHttp(testContext(), { name: 'Test', base }));
  expect(code).toBe(allowed ? 'done' : 'config-invalid');
});

test('metadata services are the only ones beyond this machine that are spoken to in the clear', async () => {
  const open = (base: string): Promise<string> =>
    codeOf(async () => openHttp(testContext(), { name: 'Test', base, metadata: true }));
  expect(await open('http://169.254.169.254')).toBe('done');
  expect(await open('http://example.com')).toBe('config-invalid');
});
