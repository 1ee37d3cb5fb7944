import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { build } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { testFolder } from '../support/store-context.ts';
import { debianTool } from './tool.ts';

// GNOME Keyring on a session bus of its own. The keychain is that of a process, so that the store runs in one.

const root = join(import.meta.dirname, '../..');
const tools = [
  ['dbus', 'dbus-run-session'],
  ['gnome-keyring', 'gnome-keyring-daemon'],
  ['libsecret-tools', 'secret-tool'],
].map(([name = '', file = '']) => debianTool(name, file));
const isPresent = tools.every((tool) => tool !== null);

const SCRIPT = `
import { Secret } from '${root}/src/core/secret.ts';
import { isKeywardError } from '${root}/src/core/errors.ts';
import keychain from '${root}/src/stores/keychain.ts';
import { openStore } from '${root}/src/stores/store.ts';
import { nodeContext } from '${root}/src/node/context.ts';

const context = nodeContext({ environment: process.env, signal: new AbortController().signal }, '.');
const load = () => import('@napi-rs/keyring');
const store = openStore(keychain, {}, { ...context, load });
const steps = JSON.parse(process.argv[2]);
const results = [];
for (const [method, name, value] of steps) {
  try {
    const result = await store[method](name, ...(value === undefined ? [] : [new Secret(value)]));
    results.push(result instanceof Secret ? { value: result.expose() } : (result ?? null));
  } catch (error) {
    results.push(isKeywardError(error) ? { code: error.code } : String(error));
  }
}
console.log(JSON.stringify(results));
`;

async function program(folder: string): Promise<string> {
  const outfile = join(folder, 'keychain.mjs');
  const stdin = { contents: SCRIPT, resolveDir: root, loader: 'ts' } as const;
  const external = ['@napi-rs/keyring'];
  await build({ stdin, outfile, bundle: true, platform: 'node', format: 'esm', external, nodePaths: [root] });
  // The package is found from where the program lies.
  spawnSync('ln', ['-s', join(root, 'node_modules'), join(folder, 'node_modules')]);
  return outfile;
}

type Step = readonly [method: string, name?: string, value?: string];

function run(shell: string, folder: string, env: NodeJS.ProcessEnv): { stdout: string; stderr: string } {
  const args = ['--', 'bash', '-c', shell];
  return spawnSync('dbus-run-session', args, { cwd: folder, env, encoding: 'utf8', timeout: 60_000 });
}

async function inSession(steps: readonly Step[], then = '', before = ''): Promise<string[]> {
  const folder = testFolder();
  const file = await program(folder);
  const env = { PATH: process.env['PATH'], HOME: folder, XDG_RUNTIME_DIR: folder, STEPS: JSON.stringify(steps) };
  const unlock = 'printf testpass | gnome-keyring-daemon --unlock --components=secrets --daemonize >/dev/null 2>&1';
  const { stdout, stderr } = run(`${unlock}\n${before}\nnode ${file} "$STEPS"\n${then}`, folder, env);
  expect(stdout, stderr).not.toBe('');
  return stdout.trim().split('\n');
}

describe.skipIf(!isPresent)('GNOME Keyring', () => {
  test('holds what is written, lists it, forgets it; secret-tool reads the same', async () => {
    const awkward = 'clé "x"\n$HOME \\n 鍵\n';
    const [results = '', seen = ''] = await inSession(
      [
        ['get', 'KEY_A'],
        ['list'],
        ['set', 'KEY_A', 'first'],
        ['set', 'KEY_B', awkward],
        ['set', 'KEY_A', 'second'],
        ['get', 'KEY_A'],
        ['get', 'KEY_B'],
        ['list'],
        ['remove', 'KEY_B'],
        ['remove', 'KEY_B'],
        ['get', 'KEY_B'],
        ['set', 'EMPTY', ''],
        ['get', 'EMPTY'],
        ['set', 'LONG', 'x'.repeat(60_000)],
      ],
      'secret-tool lookup service keyward username KEY_A',
    );
    expect(JSON.parse(results)).toEqual([
      null,
      [],
      null,
      null,
      null,
      { value: 'second' },
      { value: awkward },
      ['KEY_A', 'KEY_B'],
      null,
      null,
      null,
      null,
      { value: '' },
      null,
    ]);
    expect(seen).toBe('second');
  });

  test('reads what secret-tool wrote', async () => {
    const before = 'printf theirs | secret-tool store --label=x service keyward username KEY';
    const [results = ''] = await inSession([['get', 'KEY']], '', before);
    expect(JSON.parse(results)).toEqual([{ value: 'theirs' }]);
  });

  test('locked is refused, and no absence', async () => {
    const service = 'org.freedesktop.secrets /org/freedesktop/secrets org.freedesktop.Secret.Service';
    const store = 'printf theirs | secret-tool store --label=x service keyward username KEY';
    const lock = `${store}\ndbus-send --session --print-reply --dest=${service.replace(' org.freedesktop.Secret.Service', '')} org.freedesktop.Secret.Service.Lock array:objpath:/org/freedesktop/secrets/collection/login >/dev/null`;
    const [results = ''] = await inSession([['get', 'KEY'], ['set', 'KEY', 'x'], ['list']], '', lock);
    expect(JSON.parse(results)).toEqual([
      { code: 'store-refused' },
      { code: 'store-refused' },
      { code: 'store-refused' },
    ]);
  });

  test('without a session bus there is none, and that is said', async () => {
    const folder = testFolder();
    const file = await program(folder);
    const steps = JSON.stringify([['get', 'KEY'], ['set', 'KEY', 'x'], ['list']]);
    const env = { PATH: process.env['PATH'], HOME: folder, XDG_RUNTIME_DIR: folder };
    const { stdout } = spawnSync('node', [file, steps], { cwd: folder, env, encoding: 'utf8', timeout: 60_000 });
    const code = 'store-unavailable';
    expect(JSON.parse(stdout)).toEqual([{ code }, { code }, { code }]);
  });
});
