import type { IncomingMessage, ServerResponse } from 'node:http';
import { expect, test } from 'vitest';
import { questionOf, SUBJECTS } from '../contract/health-bench.ts';
import type { DocumentedAnswer, DocumentedService } from '../providers/answers.ts';
import { runAside } from '../support/run-aside.ts';
import { openSandbox } from '../support/sandbox.ts';
import { certificateFor, startProxy, startSafe } from '../support/tunnel.ts';

// The built program asks every provider of the catalogue, at the provider's own address and over TLS, by way of a proxy
// behind which a fake answers as the documentation says.

interface Asked {
  readonly id: string;
  readonly name: string;
  readonly key: string;
  readonly service: DocumentedService;
  readonly answer: DocumentedAnswer;
}

/** Of each provider that is asked over https the first request that a live key gets an answer to. */
const ASKED: readonly Asked[] = SUBJECTS.flatMap(({ provider, services }) => {
  const service = services.find(({ url, answers }) => url.startsWith('https:') && answers.some(isPlainlyLive));
  const answer = service?.answers.find(isPlainlyLive);
  if (service === undefined || answer === undefined) return [];
  const key = questionOf(provider, service).key.expose();
  return [{ id: provider.id, name: service.variable ?? provider.env[0], key, service, answer }];
});

function isPlainlyLive({ says, reason }: DocumentedAnswer): boolean {
  return says === 'live' && reason === undefined;
}

/** Answers for every provider at once, told apart by host and path. */
function answerAll(request: IncomingMessage, response: ServerResponse): void {
  const address = `https://${request.headers.host}${request.url}`;
  const asked = ASKED.find(({ service }) => service.url === address);
  const further = ASKED.map(({ service }) => service.more?.[address]).find((body) => body !== undefined);
  const body = asked?.answer.body ?? further;
  response.writeHead(asked?.answer.status ?? (further === undefined ? 404 : 200), {
    'content-type': 'application/json',
    ...asked?.answer.headers,
  });
  request.resume().on('end', () => response.end(typeof body === 'string' ? body : JSON.stringify(body ?? {})));
}

test('one run asks every provider, and says of every key that it is live', async () => {
  const hosts = ASKED.flatMap(({ service }) => [service.url, ...Object.keys(service.more ?? {})]);
  const certificate = certificateFor([...new Set(hosts.map((url) => new URL(url).hostname))]);
  const server = await startSafe(answerAll, certificate);
  const proxy = await startProxy(server.port);
  const sandbox = openSandbox();
  const env: Record<string, string> = {
    HTTPS_PROXY: `http://127.0.0.1:${proxy.port}`,
    NODE_EXTRA_CA_CERTS: sandbox.write('../ca.pem', (await certificate).cert),
  };
  for (const { service } of ASKED) Object.assign(env, service.env);
  for (const { name, key } of ASKED) env[name] = key;

  const args = ['check', ...ASKED.map(({ name }) => name), '--json', '--timeout', '60'];
  const { status, stdout, stderr } = await runAside(sandbox, args, { env });
  const { keys } = JSON.parse(stdout) as { keys: { provider: string; status: string; reason: string }[] };
  const told = keys.map((each) => `${each.provider} ${each.status} ${each.reason}`);
  expect(told).toEqual(ASKED.map(({ id }) => `${id} live accepted`));
  expect(status).toBe(0);
  expect(ASKED.length).toBeGreaterThan(70);
  for (const { key } of ASKED) expect(stdout + stderr + proxy.seen()).not.toContain(key);
});

test('a key that a scan found is asked about at its provider, and is bad news where it is live', async () => {
  const groq = ASKED.find(({ id }) => id === 'groq')!;
  const certificate = certificateFor(['api.groq.com']);
  const server = await startSafe(answerAll, certificate);
  const proxy = await startProxy(server.port);
  const sandbox = openSandbox();
  sandbox.write('app.py', `key = "${groq.key}"\n`);
  // What a repository sets leads a found key nowhere.
  sandbox.write('.env', 'GROQ_BASE_URL=https://api.evil.example\n');
  const env = {
    HTTPS_PROXY: `http://127.0.0.1:${proxy.port}`,
    NODE_EXTRA_CA_CERTS: sandbox.write('../ca.pem', (await certificate).cert),
  };
  const found = await runAside(sandbox, ['check', '--found', '--providers', 'groq', '--json'], { env });
  expect(JSON.parse(found.stdout)).toMatchObject({ keys: [{ name: 'app.py:1:8', provider: 'groq', status: 'live' }] });
  expect(found.status).toBe(1);

  const scanned = await runAside(sandbox, ['scan', '--verify', '--providers', 'groq', '--json'], { env });
  expect(JSON.parse(scanned.stdout)).toMatchObject({
    findings: [{ kind: 'groq-api-key', health: { status: 'live' } }],
  });
  expect(scanned.status).toBe(1);
  expect(proxy.asked.map(({ authority }) => authority)).toEqual(['api.groq.com:443', 'api.groq.com:443']);
});
