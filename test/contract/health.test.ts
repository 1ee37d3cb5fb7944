import { describe, expect, test } from 'vitest';
import { checkKey } from '../../src/health/check-key.ts';
import { PROVIDERS } from '../../src/providers/_all.ts';
import type { DocumentedAnswer, DocumentedService } from '../providers/answers.ts';
import { type FakeReply, type FakeRequest, type FakeService, startFake } from '../support/fake-server.ts';
import { DOCUMENTED_IDS, questionOf, SUBJECTS, worldOf } from './health-bench.ts';
import { describeHealthFacts } from './health-facts.ts';
import { describeHealthFaults } from './health-faults.ts';

// What holds for every provider whose documented answers stand in test/providers: it is asked exactly as documented, its
// answers read as they are meant, and nobody else's answer is taken for its own.

test('every provider that can be asked has its documented answers', () => {
  const asked = PROVIDERS.filter(({ health }) => health.some((probe) => !('never' in probe)));
  expect([...DOCUMENTED_IDS].sort()).toEqual(asked.map(({ id }) => id).sort());
});

describe.each(SUBJECTS.filter(({ services }) => services.length > 0).map((each) => [each.provider.id, each] as const))(
  '%s',
  (_id, { provider, services }) => {
    describeHealthFacts(provider, services);

    describe.each(services.map((service) => [service.kind, service] as const))('%s', (_kind, service) => {
      test.each(service.answers.map((answer) => [answer.when, answer] as const))('%s', async (_when, answer) => {
        const question = questionOf(provider, service);
        const key = question.key.expose();
        const fake = await startFake(serve(service, answer, key));
        const world = worldOf(fake);
        const health = await checkKey(question, world);

        const usual = { live: 'accepted', dead: 'refused', unknown: 'unexpected' }[answer.says];
        expect(health.told).not.toBe('');
        expect({ status: health.status, reason: health.reason }).toEqual({
          status: answer.says,
          reason: answer.reason ?? usual,
        });
        expect(health.identity).toEqual(answer.identity ?? {});
        expect(JSON.stringify(health)).not.toContain(key);
        expect(world.asked[0]).toBe(service.url);
        expect(world.asked.join('\n')).not.toContain(key);
        expectAsked(fake.requests[0]!, service, key);
      });

      test('a key that was found is shown to one address, and no variable leads it elsewhere', async () => {
        const question = { ...questionOf(provider, service), own: false };
        const fake = await startFake(() => ({ status: 418, json: {} }));
        const world = worldOf(fake);
        await checkKey(question, world);
        expect(world.asked.length).toBeLessThanOrEqual(1);
      });

      describeHealthFaults(provider, service);
    });
  },
);

/** The answer to the one request, and what is documented for the further ones. */
function serve(service: DocumentedService, answer: DocumentedAnswer, key: string): FakeService {
  const more = Object.entries(service.more ?? {}).map(([url, body]) => ({ to: new URL(url), body }));
  return (request) => {
    const further = more.find(
      ({ to }) => to.pathname === request.path && to.search === `?${request.query.toString()}`.replace(/\?$/, ''),
    );
    if (further !== undefined && request.path !== new URL(service.url).pathname)
      return { status: 200, json: further.body };
    expectAsked(request, service, key);
    return replyOf(answer);
  };
}

function replyOf({ status, body, headers = {} }: DocumentedAnswer): FakeReply {
  return typeof body === 'string' ? { status, text: body, headers } : { status, json: body, headers };
}

/** Asked as documented, and the key in no other place. */
function expectAsked(request: FakeRequest, service: DocumentedService, key: string): void {
  const isForm = request.headers['content-type'] === 'application/x-www-form-urlencoded';
  const inBody = isForm ? new URLSearchParams({ key }).toString().slice('key='.length) : key;
  const fill = (template: string): string =>
    template
      .replaceAll('{key}', key)
      .replace(/\{basic:(.*)\}/, (_, pair: string) => `Basic ${Buffer.from(pair).toString('base64')}`);
  const { [service.header?.[0] ?? 'none']: carrier, ...others } = request.headers;
  expect(request.method).toBe(service.method);
  if (service.header !== undefined) expect(carrier).toBe(fill(service.header[1]));
  expect(request.body).toBe((service.sends ?? '').replaceAll('{key}', inBody));
  expect(JSON.stringify(others)).not.toContain(key);
  expect(others).toMatchObject({
    'user-agent': expect.stringMatching(/^keyward\/\d+\.\d+\.\d+/),
    accept: expect.stringMatching(/json/),
  });
  expect(others).not.toHaveProperty('cookie');
}
