import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { type FakeReply, type FakeServer, startFake } from '../support/fake-server.ts';
import { MAIN, openSandbox, type Sandbox } from '../support/sandbox.ts';

const MODELS: FakeReply = { status: 200, json: { object: 'list', data: [{ id: 'llama', object: 'model' }] } };
const REFUSED: FakeReply = { status: 401, json: { error: { message: 'Invalid API Key', code: 'invalid_api_key' } } };

interface World {
  readonly sandbox: Sandbox;
  readonly key: string;
  /** What the provider answers from now on. */
  answer: FakeReply;
  readonly provider: FakeServer;
  readonly hook: FakeServer;
}

async function openWorld(): Promise<World> {
  const sandbox = openSandbox();
  const key = sandbox.key('groq-api-key');
  sandbox.write('.env', `GROQ_API_KEY=${key}\n`, 0o600);
  const world = { sandbox, key, answer: MODELS };
  const provider = await startFake(() => world.answer);
  const hook = await startFake(() => ({ status: 200, json: {} }));
  return Object.assign(world, { provider, hook });
}

/** Starts `keyward check --every 1s`; the webhook's address is in the environment, where others do not see it. */
function watch({ sandbox, provider, hook }: World): ChildProcess {
  const args = [MAIN, 'check', 'GROQ_API_KEY', '--base', provider.url, '--every', '1s', '--json'];
  const env = { ...sandbox.environment, KEYWARD_NOTIFY: `${hook.url}/hook` };
  const child = spawn(process.execPath, args, { cwd: sandbox.root, env, stdio: 'ignore' });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

async function until(happened: () => boolean): Promise<void> {
  for (let waited = 0; !happened() && waited < 400; waited += 1) await pause(50);
  expect(happened()).toBe(true);
}

test('a key that dies is told once, also over a restart by kill -9, and so is that it lives again', async () => {
  const world = await openWorld();
  const { provider, hook } = world;
  const told = (): string[] => hook.requests.map(({ json }) => (json() as { lines: string[] }).lines.join('\n'));

  const first = watch(world);
  await until(() => provider.requests.length >= 2);
  expect(hook.requests).toEqual([]);

  world.answer = REFUSED;
  await until(() => hook.requests.length === 1);
  expect(told()[0]).toMatch(/GROQ_API_KEY \(Groq\) is dead.*console\.groq\.com/);
  await until(() => provider.requests.length >= 5);
  first.kill('SIGKILL');
  await once(first, 'exit');

  const asked = provider.requests.length;
  const second = watch(world);
  await until(() => provider.requests.length >= asked + 2);
  expect(hook.requests).toHaveLength(1);

  world.answer = MODELS;
  await until(() => hook.requests.length === 2);
  expect(told()[1]).toContain('GROQ_API_KEY (Groq) is live');
  expect(JSON.stringify(hook.requests)).not.toContain(world.key.slice(4));
  second.kill('SIGTERM');
  await once(second, 'exit');
});

test('a webhook that refuses is told of, and is told again when it takes it', async () => {
  const world = await openWorld();
  const { provider, hook } = world;
  world.answer = REFUSED;
  hook.fault = () => ({ status: 500, text: 'down' });
  const child = watch(world);
  await until(() => hook.requests.length >= 1 && provider.requests.length >= 3);
  const before = hook.requests.length;
  hook.fault = null;
  await until(() => hook.requests.length > before);
  const after = hook.requests.length;
  const asked = provider.requests.length;
  await until(() => provider.requests.length >= asked + 2);
  expect(hook.requests).toHaveLength(after);
  child.kill('SIGTERM');
  await once(child, 'exit');
});
