import { expect, test } from 'vitest';
import { isKeywardError } from '../../src/core/errors.ts';
import { checkKeys } from '../../src/health/check-keys.ts';
import type { Health, HealthContext, KeyQuestion } from '../../src/health/health.ts';
import { bearer } from '../../src/providers/api.ts';
import { about, acme } from './bench.ts';

const HOSTS = 50;
const AT_ONCE = 4;

function questions(count: number, hosts = HOSTS): KeyQuestion[] {
  const providers = Array.from({ length: hosts }, (_, index) =>
    acme({ id: `acme-${index}`, api: { base: `https://${index}.acme.example`, auth: bearer } }),
  );
  return Array.from({ length: count }, (_, index) => about(providers[index % hosts]!, {}, index + 1));
}

/** A world that answers after a while, and counts how many it answers at once. */
function slowWorld(milliseconds: number): HealthContext & { most: number; sent: number; controller: AbortController } {
  const controller = new AbortController();
  const busy = new Map<string, number>();
  const world = {
    most: 0,
    sent: 0,
    controller,
    timeout: 3000,
    signal: controller.signal,
    now: Date.now,
    pause: async () => {},
    fetch: async (input: unknown, init?: RequestInit) => {
      const { host } = new URL(String(input));
      busy.set(host, (busy.get(host) ?? 0) + 1);
      world.most = Math.max(world.most, busy.get(host)!);
      world.sent += 1;
      await new Promise<void>((resolve, reject) => {
        const timer = setTimeout(resolve, milliseconds);
        init?.signal?.addEventListener('abort', () => {
          clearTimeout(timer);
          reject(new DOMException('stopped', 'AbortError'));
        });
      });
      busy.set(host, busy.get(host)! - 1);
      return Response.json({ id: host });
    },
  };
  return world;
}

test('200 keys take as long as the slowest of them', async () => {
  const ratios: number[] = [];
  // An answer takes a second, and another program may hold the processors for a part of it: one run has to be undisturbed.
  for (let turn = 0; turn < 3; turn += 1) {
    const world = slowWorld(1000);
    const list = questions(200);
    const started = performance.now();
    const healths = await checkKeys(list, world, { perHost: AT_ONCE });
    const wall = performance.now() - started;
    const slowest = Math.max(...healths.map(({ latencyMs }) => latencyMs!));
    expect(healths.map(({ status }) => status)).toEqual(Array.from({ length: 200 }, () => 'live'));
    expect(world.most).toBe(AT_ONCE);
    ratios.push(wall / slowest);
  }
  expect(Math.min(...ratios)).toBeLessThanOrEqual(1.2);
});

test('a host gets no more at once than it is to get, and all get their turn', async () => {
  const world = slowWorld(10);
  const healths = await checkKeys(questions(12, 1), world, { perHost: 2 });
  expect(world.most).toBe(2);
  expect(healths.every(({ status }) => status === 'live')).toBe(true);
});

test('answers are in the order of the list, and are told as they come', async () => {
  const told: [number, Health][] = [];
  const list = questions(20, 10);
  const healths = await checkKeys(list, slowWorld(5), { onResult: (health, index) => told.push([index, health]) });
  expect(healths.map(({ identity }) => identity.account)).toEqual(
    list.map(({ provider }) => new URL(provider.api.base!).host),
  );
  expect(told.length).toBe(20);
  for (const [index, health] of told) expect(health).toBe(healths[index]);
});

test('the same key is asked about once', async () => {
  const world = slowWorld(5);
  const [first, second] = questions(2, 1) as [KeyQuestion, KeyQuestion];
  const again = { ...first, env: { HOME: '/other' } };
  const healths = await checkKeys([first, second, again, first], world);
  expect(world.sent).toBe(2);
  expect(healths[2]).toBe(healths[0]);
  expect(healths[1]).not.toBe(healths[0]);
});

test('found and one’s own are not the same question', async () => {
  const world = slowWorld(5);
  const [first] = questions(1, 1) as [KeyQuestion];
  await checkKeys([first, { ...first, own: false }], world);
  expect(world.sent).toBe(2);
});

test('all of it can be stopped', async () => {
  const world = slowWorld(5000);
  setTimeout(() => world.controller.abort(), 20);
  const error = await checkKeys(questions(20, 2), world).catch((thrown: unknown) => thrown);
  expect(isKeywardError(error) && error.code).toBe('cancelled');
  expect(world.sent).toBe(8);
});
