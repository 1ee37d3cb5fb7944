import { describe, expect, test } from 'vitest';
import { Secret } from '../../src/core/secret.ts';
import { openStore } from '../../src/stores/store.ts';
import { type FakeReply, startFake } from '../support/fake-server.ts';
import { expectError, open, type Subject } from './store-bench.ts';

const FAULTS: Readonly<Record<string, { reply: FakeReply; code: string }>> = {
  '401': { reply: { status: 401, json: {} }, code: 'store-refused' },
  '403': { reply: { status: 403, json: {} }, code: 'store-refused' },
  '429 for ever': { reply: { status: 429, json: {}, headers: { 'retry-after': '0' } }, code: 'store-unavailable' },
  '429 and a long wait': { reply: { status: 429, headers: { 'retry-after': '900' } }, code: 'store-unavailable' },
  '500': { reply: { status: 500, text: 'oops' }, code: 'store-unavailable' },
  '503': { reply: { status: 503, json: {} }, code: 'store-unavailable' },
  'broken JSON': { reply: { status: 200, text: '{"data": {' }, code: 'answer-invalid' },
  'another service': { reply: { status: 200, text: '<html>please log in</html>' }, code: 'answer-invalid' },
  'JSON of another form': { reply: { status: 200, json: { hello: 'world' } }, code: 'answer-invalid' },
  '404 of another service': {
    reply: { status: 404, text: '<html>nothing</html>' },
    code: 'answer-invalid|store-refused',
  },
  'half an answer': { reply: { status: 200, json: { some: 'answer' }, broken: 'half' }, code: 'store-unavailable' },
  'no answer': { reply: { status: 200, broken: 'hang' }, code: 'store-unavailable' },
  'a broken connection': { reply: { status: 200, broken: 'reset' }, code: 'store-unavailable' },
};

/** What holds for every service that is spoken to by HTTP: no failure is ever taken for an answer. */
export function describeFaults(subject: Subject, nameA: string, options: { timeout: number }): void {
  const { definition } = subject;
  describe(`${definition.id}: faults`, options, () => {
    test.each(Object.entries(FAULTS))('%s', async (title, { reply, code }) => {
      const { store, bench, put } = await open(subject);
      const fake = bench.fake!;
      await put(nameA, 'kw-stays-where-it-is');
      const calls: Record<string, () => Promise<unknown>> = {
        get: () => store.get(nameA),
        getMany: () => store.getMany([nameA]),
        list: () => store.list(),
      };
      // What a service says to a write is often nothing, so that any JSON may do.
      const writes: Record<string, () => Promise<unknown>> = {
        ...(store.set && { set: async () => store.set?.(nameA, new Secret('kw-never-arrives')) }),
        ...(store.remove && { remove: async () => store.remove?.(nameA) }),
      };
      for (const call of Object.values(title === 'JSON of another form' ? calls : { ...calls, ...writes })) {
        fake.fault = (request) => ({
          ...reply,
          ...(reply.status >= 400 && reply.status !== 404 && { text: echo(request), json: undefined }),
        });
        await expectError(code, bench, ['kw-never-arrives', 'kw-stays-where-it-is'], call);
      }
      fake.fault = null;
      expect((await store.get(nameA))?.expose()).toBe('kw-stays-where-it-is');
    });

    test('busy once, with retry-after: waited for', async () => {
      const { store, bench, put } = await open(subject);
      const fake = bench.fake!;
      await put(nameA, 'kw-behind-a-queue');
      let left = 1;
      fake.fault = () => {
        left -= 1;
        return left < 0 ? null : { status: 429, headers: { 'retry-after': '1' } };
      };
      expect((await store.get(nameA))?.expose()).toBe('kw-behind-a-queue');
      expect(bench.context.pauses).toContain(1000);
    });

    test('a redirect is not followed', async () => {
      const { store, bench } = await open(subject);
      const fake = bench.fake!;
      const other = await startFake(() => ({ status: 200, json: {} }));
      fake.fault = () => ({ status: 307, headers: { location: `${other.url}/elsewhere` } });
      await expectError('answer-invalid', bench, [], () => store.get(nameA));
      expect(other.requests).toEqual([]);
    });

    test('nobody there', async () => {
      const bench = await subject.bench();
      const offline: typeof fetch = async () => {
        throw new TypeError('fetch failed', { cause: Object.assign(new Error('no'), { code: 'ECONNREFUSED' }) });
      };
      const store = openStore(definition, bench.options, { ...bench.context, fetch: offline });
      const error = await expectError('store-unavailable', bench, [], () => store.get(nameA));
      expect(error.message).toContain('ECONNREFUSED');
    });

    test('stopped by the user', async () => {
      const bench = await subject.bench();
      const controller = new AbortController();
      const store = openStore(definition, bench.options, { ...bench.context, signal: controller.signal });
      bench.fake!.fault = () => ({ status: 200, broken: 'hang' });
      setTimeout(() => controller.abort(), 50);
      await expectError('cancelled', bench, [], () => store.get(nameA));
    });
  });
}

/** What a careless service says: all that it was sent. */
function echo({ headers, body, path }: { headers: object; body: string; path: string }): string {
  const sent = JSON.stringify({ headers, body, path });
  return JSON.stringify({ error: sent, errors: [sent], message: sent, __type: body.slice(0, 40), messages: [sent] });
}
