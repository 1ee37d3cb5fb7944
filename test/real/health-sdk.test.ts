import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { checkKey } from '../../src/health/check-key.ts';
import type { Health, KeyQuestion } from '../../src/health/health.ts';
import anthropic from '../../src/providers/anthropic.ts';
import openai from '../../src/providers/openai.ts';
import type { Provider } from '../../src/providers/provider.ts';
import { questionOf, servicesOf, worldOf } from '../contract/health-bench.ts';
import type { DocumentedAnswer } from '../providers/answers.ts';
import { type FakeServer, startFake } from '../support/fake-server.ts';
import { npmPackage } from './tool.ts';

// What a provider's own SDK makes of an answer, and what we do: both ask the same fake with the same key.

const ANTHROPIC = npmPackage('@anthropic-ai/sdk@1.13.0', '@anthropic-ai/sdk');
// The newest that does not ask for Node 22.
const OPENAI = npmPackage('openai@6.49.0', 'openai');

interface Client {
  readonly models: { list(): PromiseLike<unknown> };
}
type Sdk = new (options: { apiKey: string; baseURL: string; maxRetries: number }) => Client;

/** The name of the SDK's error; null where it has none. */
async function errorOf(client: Client): Promise<string | null> {
  try {
    await client.models.list();
    return null;
  } catch (error) {
    return (error as Error).constructor.name;
  }
}

const LIMITED = new Set(['rate-limited', 'no-credit', 'spend-limit']);

/** What the SDK's error, or its silence, leaves room for. */
function agrees(error: string | null, { status, reason }: Health): boolean {
  switch (error) {
    case null:
      return status === 'live' && reason === 'accepted';
    case 'AuthenticationError':
      // Some say so of a scope or an address, too: the body tells them from a key that is none.
      return status !== 'live' || reason !== 'accepted';
    case 'PermissionDeniedError':
      return status !== 'dead' && reason !== 'accepted';
    case 'RateLimitError':
      return status === 'live' && LIMITED.has(reason);
    default:
      return false;
  }
}

const SUBJECTS = [
  {
    provider: anthropic,
    kind: 'anthropic-api-key',
    modules: ANTHROPIC,
    entry: '@anthropic-ai/sdk/index.mjs',
    path: '',
  },
  {
    provider: openai,
    kind: 'openai-project-key',
    modules: OPENAI,
    entry: 'openai/index.mjs',
    path: '/v1',
  },
];

async function answersOf(provider: Provider, kind: string): Promise<readonly [DocumentedAnswer, KeyQuestion][]> {
  const service = (await servicesOf(provider)).find((each) => each.kind === kind)!;
  const compared = service.answers.filter(({ status }) => [200, 401, 403, 429].includes(status));
  return compared.map((answer) => [answer, questionOf(provider, service)]);
}

describe.each(SUBJECTS.map((subject) => [subject.provider.name, subject] as const))(
  'the SDK of %s',
  async (_name, { provider, kind, modules, entry, path }) => {
    const cases = await answersOf(provider, kind);

    test.skipIf(modules === null).each(cases.map((each) => [each[0].when, ...each] as const))(
      '%s',
      async (_when, { status, body, headers = {}, says }, question) => {
        const { default: Client } = (await import(pathToFileURL(join(modules!, entry)).href)) as { default: Sdk };
        const fake: FakeServer = await startFake(() => ({ status, json: body, headers }));
        const key = question.key.expose();
        const error = await errorOf(new Client({ apiKey: key, baseURL: fake.url + path, maxRetries: 0 }));
        const health = await checkKey({ ...question, own: false }, worldOf(fake));

        expect(agrees(error, health), `${error}, and we say ${health.status}: ${health.reason}`).toBe(true);
        if (says === 'dead') expect(error).toBe('AuthenticationError');
        const [theirs, ours] = fake.requests;
        expect(ours?.path).toBe(theirs?.path);
        // The one may say it in another header than the other (`x-api-key`, or a Bearer token), but both say it.
        for (const request of [theirs, ours]) expect(JSON.stringify(request?.headers)).toContain(key);
      },
    );
  },
);
