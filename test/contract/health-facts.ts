import { expect, test } from 'vitest';
import { hostsOf, isAmong } from '../../src/health/hosts.ts';
import { isSelfHosted } from '../../src/health/sites.ts';
import { probeFor } from '../../src/health/probe-for.ts';
import type { NoProbe, Probe } from '../../src/providers/probe.ts';
import type { Provider } from '../../src/providers/provider.ts';
import type { DocumentedService } from '../providers/answers.ts';

/** What holds for what a provider's file says of its API and health requests. */
export function describeHealthFacts(provider: Provider, services: readonly DocumentedService[]): void {
  const { api } = provider;
  const facts: readonly (Probe | NoProbe)[] = provider.health;
  const probes = facts.filter((each) => 'answers' in each);

  test('no reading takes the answer of a proxy, a redirect or a failing server for its own', () => {
    for (const { status } of probes.flatMap(({ answers }) => answers)) {
      for (const each of [status].flat()) {
        expect(each >= 200 && each < 500 && each !== 407 && !(each >= 300 && each < 400), String(each)).toBe(true);
      }
    }
  });

  test('every name in a template is a companion, and companions are held to a whole shape', () => {
    const names = new Set((api.companions ?? []).map(({ name }) => name));
    const templates = probes.flatMap(({ path, query, headers, form }) => [
      path,
      ...Object.values({ ...query, ...headers, ...form }),
    ]);
    const used = [api.base ?? '', ...templates].join(' ').matchAll(/\{(\w+)\}/g);
    expect([...used].map(([, name]) => name).filter((name) => !names.has(name!))).toEqual([]);
    for (const { shape } of api.companions ?? []) {
      expect(shape.source).toMatch(/^\^.*\$$/s);
      expect(shape.flags).not.toMatch(/[gym]/);
    }
  });

  test('every address is https and of the provider', () => {
    const hosts = hostsOf(provider);
    for (const { url } of services) {
      expect(new URL(url).protocol).toBe('https:');
      expect(isSelfHosted(provider) || isAmong(new URL(url).hostname, hosts), url).toBe(true);
    }
  });

  test('kinds are its own, and every request has its documented answers', () => {
    const kinds = provider.keys.map(({ id }) => id);
    for (const id of facts.flatMap((each) => each.kinds ?? [])) expect(kinds).toContain(id);
    const shown = new Set(services.map(({ kind }) => probeFor(provider, kind)));
    expect(probes.filter((probe) => !shown.has(probe)).map(({ path }) => path)).toEqual([]);
  });
}
