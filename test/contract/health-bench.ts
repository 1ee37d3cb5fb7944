import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Secret } from '../../src/core/secret.ts';
import { sampleToken } from '../../src/formats/sample.ts';
import type { HealthContext, KeyQuestion } from '../../src/health/health.ts';
import { PROVIDERS } from '../../src/providers/_all.ts';
import type { Provider } from '../../src/providers/provider.ts';
import type { DocumentedService } from '../providers/answers.ts';
import type { FakeServer } from '../support/fake-server.ts';
import { seededRandom } from '../support/random.ts';

const FOLDER = join(import.meta.dirname, '../providers');

/** Provider ids of the files of documented answers. */
export const DOCUMENTED_IDS = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.answers.ts'))
  .map((file) => file.slice(0, -'.answers.ts'.length));

/** What a provider answers by its documentation; none where nobody wrote it down yet. */
export async function servicesOf({ id }: Provider): Promise<readonly DocumentedService[]> {
  const file = join(FOLDER, `${id}.answers.ts`);
  if (!existsSync(file)) return [];
  const module = (await import(file)) as { default: readonly DocumentedService[] };
  return module.default;
}

/** A question about a new key of the kind that a service is for. */
export function questionOf(provider: Provider, { kind, env = {} }: DocumentedService, seed = 1): KeyQuestion {
  const format = provider.keys.find(({ id }) => id === kind);
  if (format === undefined) throw new Error(`${provider.id} has no kind ${kind}`);
  const key = new Secret(sampleToken(format.token, seededRandom(seed)));
  return { provider, kind, key, own: true, env };
}

export interface TestWorld extends HealthContext {
  /** Every address that was asked, as the engine named it. */
  readonly asked: string[];
  readonly pauses: number[];
}

/** A world in which all hosts are one fake on this machine, reached through a socket. Waiting takes no time. */
export function worldOf(
  { url }: Pick<FakeServer, 'url'>,
  { timeout = 3000, signal = new AbortController().signal } = {},
): TestWorld {
  const asked: string[] = [];
  const pauses: number[] = [];
  return {
    asked,
    pauses,
    timeout,
    signal,
    now: Date.now,
    pause: async (milliseconds) => {
      pauses.push(milliseconds);
    },
    fetch: async (input, init) => {
      const to = new URL(input instanceof Request ? input.url : input);
      asked.push(to.href);
      return fetch(url + to.pathname + to.search, init);
    },
  };
}

export const SUBJECTS = await Promise.all(
  PROVIDERS.map(async (provider) => ({ provider, services: await servicesOf(provider) })),
);
