import { type ChildProcess, execFile, spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { sampleToken } from '../../src/formats/sample.ts';
import { PROVIDERS } from '../../src/providers/_all.ts';
import { installPacked } from '../support/packed.ts';
import { seededRandom } from '../support/random.ts';
import { npmPackage } from './tool.ts';

// Every example is run as its first lines say, against a provider of our own that takes one key.

const examples = join(import.meta.dirname, '../../examples');
const NEXT = npmPackage('next@16.4.6', 'next');
const EXPRESS = npmPackage('express@5.3.0', 'express');
const MINIFLARE = npmPackage('miniflare@4.20260426.0', 'miniflare');
const random = seededRandom(13);

const provider = createServer((request, response) => {
  const { headers } = request;
  seen.push(String(headers['x-api-key'] ?? headers.authorization));
  response.setHeader('content-type', 'application/json');
  response.end('{"data":[{"id":"model-1"}]}');
});
let seen: string[] = [];
let base: string;
let folder: string;
let running: ChildProcess | undefined;

function key(id: string): string {
  return sampleToken(PROVIDERS.find((each) => each.id === id)!.keys[0].token, random);
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'keyward-examples-'));
  await new Promise<void>((resolve) => {
    provider.listen(0, '127.0.0.1', resolve);
  });
  base = `http://127.0.0.1:${(provider.address() as AddressInfo).port}`;
});
afterEach(() => {
  running?.kill();
  seen = [];
});
afterAll(() => {
  provider.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A copy of an example with keyward, and links to the packages that it names. */
function project(name: string, modules: string, packages: readonly string[]): string {
  const copy = join(folder, name);
  cpSync(join(examples, name), copy, { recursive: true });
  installPacked(copy);
  for (const each of packages) symlinkSync(join(modules, each), join(copy, 'node_modules', each));
  return copy;
}

/** Starts a server and waits for the line that tells its port. */
async function start(
  args: readonly string[],
  cwd: string,
  env: Record<string, string>,
): Promise<{ port: string; output: () => string }> {
  const child = spawn(process.execPath, args, { cwd, env: { PATH: dirname(process.execPath), HOME: cwd, ...env } });
  running = child;
  let output = '';
  const port = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer): void => {
      output += String(chunk);
      const found = /(?:port |localhost:)(\d+)/.exec(output);
      if (found !== null) resolve(found[1]!);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.on('exit', () => {
      reject(new Error(output));
    });
  });
  return { port, output: () => output };
}

test.skipIf(EXPRESS === null)('express', async () => {
  const copy = project('express', EXPRESS!, ['express']);
  const none = spawnSync(process.execPath, ['server.mjs'], { cwd: copy, encoding: 'utf8', env: {} });
  expect(none.stderr).toContain('anthropic: ANTHROPIC_API_KEY or');
  const value = key('anthropic');
  writeFileSync(join(copy, '.env'), `ANTHROPIC_API_KEY=${value}\n`);
  const { port, output } = await start(['server.mjs'], copy, { PORT: '0', ANTHROPIC_BASE_URL: base });
  const answer = await fetch(`http://127.0.0.1:${port}/models`);
  expect(await answer.json()).toEqual({ data: [{ id: 'model-1' }] });
  expect(seen).toEqual([value]);
  expect(output()).toContain('asked Anthropic with [secret] and got 200');
});

test.skipIf(NEXT === null)('nextjs', async () => {
  // Next.js follows no links out of its project.
  const copy = project('nextjs', NEXT!, []);
  cpSync(NEXT!, join(copy, 'node_modules'), { recursive: true });
  const next = join(copy, 'node_modules/next/dist/bin/next');
  const env = { NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' };
  const options = { cwd: copy, env: { PATH: dirname(process.execPath), HOME: copy, ...env } };
  await promisify(execFile)(process.execPath, [next, 'build'], options);
  const value = key('openai');
  writeFileSync(join(copy, '.env.local'), `OPENAI_API_KEY=${value}\n`);
  const { port, output } = await start([next, 'start', '-p', '0'], copy, { ...env, OPENAI_BASE_URL: base });
  const answer = await fetch(`http://127.0.0.1:${port}/api/models`);
  expect(await answer.json()).toEqual({ data: [{ id: 'model-1' }] });
  expect(seen).toEqual([`Bearer ${value}`]);
  expect(output()).not.toContain(value);
  const page = await (await fetch(`http://127.0.0.1:${port}/`)).text();
  expect(page).not.toContain(value);
  // What the browser is given holds nothing of the loader.
  const { stdout } = spawnSync('grep', ['-rl', 'keys-unusable', '.next/static'], { cwd: copy, encoding: 'utf8' });
  expect(stdout).toBe('');
});

test.skipIf(MINIFLARE === null)('cloudflare-worker', async () => {
  const copy = project('cloudflare-worker', MINIFLARE!, []);
  const { outputFiles } = await build({
    entryPoints: [join(copy, 'worker.js')],
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    write: false,
  });
  const { Miniflare } = createRequire(join(MINIFLARE!, 'x.js'))('miniflare') as {
    Miniflare: new (options: object) => { dispatchFetch(url: string): Promise<Response>; dispose(): Promise<void> };
  };
  const ask = async (bindings: object): Promise<{ status: number; text: string }> => {
    const worker = new Miniflare({
      modules: true,
      script: outputFiles[0]!.text,
      compatibilityDate: '2026-01-01',
      bindings: { GROQ_BASE_URL: base, ...bindings },
    });
    try {
      const answer = await worker.dispatchFetch('http://localhost/');
      return { status: answer.status, text: await answer.text() };
    } finally {
      await worker.dispose();
    }
  };
  const value = key('groq');
  expect(await ask({ GROQ_API_KEY: value })).toEqual({ status: 200, text: '{"data":[{"id":"model-1"}]}' });
  expect(seen).toEqual([`Bearer ${value}`]);
  const { status, text } = await ask({});
  expect(status).toBe(500);
  expect(text).toContain('groq: GROQ_API_KEY is not set');
});

test.skipIf(!existsSync('/usr/bin/python3'))('python', async () => {
  const value = key('mistral');
  const cli = join(examples, '../dist/cli/main.js');
  writeFileSync(join(folder, '.env'), `MISTRAL_API_KEY=${value}\n`);
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [cli, 'run', '--', 'python3', join(examples, 'python/app.py')],
    { cwd: folder, env: { PATH: `${dirname(process.execPath)}:/usr/bin:/bin`, HOME: folder, MISTRAL_BASE_URL: base } },
  );
  expect(stdout).toBe('model-1\n');
  expect(seen).toEqual([`Bearer ${value}`]);
});
