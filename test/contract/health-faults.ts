import { expect, test } from 'vitest';
import { checkKey } from '../../src/health/check-key.ts';
import type { UnknownReason } from '../../src/health/health.ts';
import type { Provider } from '../../src/providers/provider.ts';
import type { DocumentedService } from '../providers/answers.ts';
import { type FakeReply, type FakeRequest, startFake } from '../support/fake-server.ts';
import { questionOf, worldOf } from './health-bench.ts';

const PAGE = '<!DOCTYPE html><html><body>Unauthorized: sign in to the network, invalid key</body></html>';
const html = { 'content-type': 'text/html' };

const FAULTS: Readonly<Record<string, { reply: FakeReply; reason: UnknownReason }>> = {
  'a portal, 200': { reply: { status: 200, text: PAGE, headers: html }, reason: 'portal' },
  'a portal that calls itself JSON': {
    reply: { status: 200, text: PAGE, headers: { 'content-type': 'application/json' } },
    reason: 'portal',
  },
  'a portal, 511': { reply: { status: 511, text: PAGE, headers: html }, reason: 'portal' },
  'a firewall, 403': { reply: { status: 403, text: PAGE, headers: html }, reason: 'firewall' },
  'a page, 401': { reply: { status: 401, text: PAGE, headers: html }, reason: 'unexpected' },
  'a page, 404': { reply: { status: 404, text: PAGE, headers: html }, reason: 'unexpected' },
  'a proxy, 407': { reply: { status: 407, json: { error: 'who are you' } }, reason: 'proxy' },
  '500': { reply: { status: 500, json: { error: 'oops' } }, reason: 'server-error' },
  '503, a page': { reply: { status: 503, text: PAGE, headers: html }, reason: 'server-error' },
  '529': { reply: { status: 529, json: {} }, reason: 'server-error' },
  'JSON that breaks off': { reply: { status: 200, text: '{"data":[{"id":' }, reason: 'incomplete' },
  'half an answer': {
    reply: { status: 200, json: { data: [] }, headers: { 'content-length': '12' }, broken: 'half' },
    reason: 'incomplete',
  },
  'JSON of somebody else': { reply: { status: 200, json: {} }, reason: 'unexpected' },
  'an empty answer': { reply: { status: 200, text: '' }, reason: 'unexpected' },
  'a broken connection': { reply: { status: 200, broken: 'reset' }, reason: 'unreachable' },
  '429 of whoever': { reply: { status: 429, text: '' }, reason: 'rate-limited' },
};

/** No failure on the way is ever taken for an answer about the key. */
export function describeHealthFaults(provider: Provider, service: DocumentedService): void {
  const question = questionOf(provider, service);
  const key = question.key.expose();

  async function expectUnknown(
    reply: (request: FakeRequest) => FakeReply,
    reason: string,
    timeout = 3000,
  ): Promise<number> {
    const fake = await startFake(reply);
    const health = await checkKey(question, worldOf(fake, { timeout }));
    expect({ status: health.status, reason: health.reason }).toEqual({ status: 'unknown', reason });
    expect(health.identity).toEqual({});
    expect(health.told).toMatch(/^[^\n]{10,200}$/);
    expect(JSON.stringify(health)).not.toContain(key);
    return fake.requests.length;
  }

  test.each(Object.entries(FAULTS))('%s', async (_title, { reply, reason }) => {
    // What comes back may hold what was sent.
    const echo = (request: FakeRequest): FakeReply => ({
      ...reply,
      ...(reply.text === PAGE && { text: `${PAGE}<!-- ${JSON.stringify(request.headers)} -->` }),
    });
    const tries = ['server-error', 'rate-limited', 'incomplete', 'unreachable'].includes(reason) ? 3 : 1;
    expect(await expectUnknown(echo, reason)).toBe(tries);
  });

  test('a redirect is not followed', async () => {
    const other = await startFake(() => ({ status: 200, json: {} }));
    await expectUnknown(() => ({ status: 302, headers: { location: `${other.url}/elsewhere` } }), 'redirected');
    expect(other.requests).toEqual([]);
  });

  test('no answer', async () => {
    // On a busy machine the time may be over before the request arrives.
    expect(await expectUnknown(() => ({ status: 200, broken: 'hang' }), 'timed-out', 60)).toBeLessThanOrEqual(1);
  });

  test('no TLS', async () => {
    const fake = await startFake(() => ({ status: 200, json: {} }));
    const health = await checkKey(question, worldOf({ url: fake.url.replace('http:', 'https:') }));
    expect(health).toMatchObject({ status: 'unknown', reason: 'tls' });
    expect(fake.requests).toEqual([]);
  });

  test('nobody there', async () => {
    const health = await checkKey(question, worldOf({ url: 'http://127.0.0.1:9' }));
    expect(health).toMatchObject({ status: 'unknown', reason: 'unreachable' });
  });
}
