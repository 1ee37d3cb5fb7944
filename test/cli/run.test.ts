import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { describe, expect, test } from 'vitest';
import { fakeVault, TOKEN } from '../stores/vault.fake.ts';
import { startFake } from '../support/fake-server.ts';
import { HAS_SCRIPT, runBeside, runOnTerminal } from '../support/running.ts';
import { MAIN, openSandbox, type Result, type Sandbox } from '../support/sandbox.ts';

function shell(
  sandbox: Sandbox,
  script: string,
  options: { flags?: string[]; env?: Record<string, string> } = {},
): Result {
  const { flags = [], env = {} } = options;
  return sandbox.run(['run', ...flags, '--', 'sh', '-c', script], { env });
}

const GROQ = '[keys.GROQ_API_KEY]\nprovider = "groq"\n';

describe('the environment of the program', () => {
  test('holds every name of the store where keyward.toml names none', () => {
    const sandbox = openSandbox();
    sandbox.write('.env', "A=1\nB='two\nlines'\nnot.a.variable=3\n");
    const { status, stdout, stderr } = shell(sandbox, 'printf "%s|%s" "$A" "$B"');
    expect({ status, stdout }).toEqual({ status: 0, stdout: '1|two\nlines' });
    expect(stderr).toBe('keyward: note: not given, since no variable has such a name: not.a.variable\n');
  });

  test('holds the keys of keyward.toml where it names some, and all with --all', () => {
    const sandbox = openSandbox();
    sandbox.write('keyward.toml', GROQ);
    sandbox.write('.env', 'GROQ_API_KEY=1\nOTHER=2\n');
    const script = 'echo "$GROQ_API_KEY$OTHER"';
    expect(shell(sandbox, script).stdout).toBe('1\n');
    expect(shell(sandbox, script, { flags: ['--all'] }).stdout).toBe('12\n');
  });

  test('what is set already wins, and what is empty counts as not set', () => {
    const sandbox = openSandbox();
    sandbox.write('.env', 'A=store\n');
    expect(shell(sandbox, 'echo $A', { env: { A: 'set' } }).stdout).toBe('set\n');
    expect(shell(sandbox, 'echo $A', { env: { A: '' } }).stdout).toBe('store\n');
  });

  test('comes from the store of each key, by profile', async () => {
    const sandbox = openSandbox();
    const fake = await startFake(fakeVault());
    sandbox.write(
      'keyward.toml',
      `${GROQ}[keys.OPENAI_API_KEY]\nprovider = "openai"\nstore = "prod"\n` +
        `[stores.prod]\ntype = "vault"\naddress = "${fake.url}"\n[profiles.production]\nstore = "prod"\n`,
    );
    sandbox.write('.env', 'GROQ_API_KEY=near\nOPENAI_API_KEY=never\n');
    const env = { VAULT_TOKEN: TOKEN, VAULT_ADDR: fake.url };
    const beside = (args: string[], stdin = ''): Promise<Result> => runBeside(sandbox, args, { env, stdin });
    await beside(['set', 'OPENAI_API_KEY'], 'far');
    await beside(['set', 'GROQ_API_KEY', '--store', 'prod'], 'far-too');
    const command = ['--', 'sh', '-c', 'echo $GROQ_API_KEY $OPENAI_API_KEY'];
    expect((await beside(['run', ...command])).stdout).toBe('near far\n');
    expect((await beside(['run', '--profile', 'production', ...command])).stdout).toBe('far-too far\n');
  });

  test('a key that is lacking stops it before it starts, and all of them are named', () => {
    const sandbox = openSandbox();
    sandbox.write(
      'keyward.toml',
      `${GROQ}[keys.OPENAI_API_KEY]\nprovider = "openai"\n[keys.TAVILY_API_KEY]\nprovider = "tavily"\noptional = true\n`,
    );
    sandbox.write('.env', 'OPENAI_API_KEY=\n');
    const { status, stdout, stderr } = shell(sandbox, 'echo started');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(
      '2 keys are lacking: GROQ_API_KEY (not in the environment, nor in env-file (.env)); OPENAI',
    );
    expect(stderr).not.toContain('TAVILY_API_KEY');
  });

  test('a store that gives no answer stops it, and is no key that is lacking', () => {
    const sandbox = openSandbox();
    sandbox.write('keyward.toml', `store = "vault"\n${GROQ}`);
    const env = { VAULT_ADDR: 'http://127.0.0.1:9', VAULT_TOKEN: TOKEN };
    const { status, stdout, stderr } = shell(sandbox, 'echo started', { env });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).not.toContain('lacking');
    expect(stderr).not.toContain(TOKEN);
  });

  test('a value that no variable can hold is told without showing it', async () => {
    const sandbox = openSandbox();
    const fake = await startFake(({ path }) =>
      path.endsWith('/keyward')
        ? { status: 200, json: { data: { data: { A: 'be\0fore' }, metadata: { version: 1 } } } }
        : { status: 200, json: { data: { type: 'kv', options: { version: '2' } } } },
    );
    sandbox.write('keyward.toml', `store = "vault"\n[stores.vault]\naddress = "${fake.url}"\n`);
    const { status, stderr } = await runBeside(sandbox, ['run', '--', 'true'], {
      env: { VAULT_TOKEN: TOKEN, VAULT_ADDR: fake.url },
    });
    expect(status).toBe(2);
    expect(stderr).toContain('the value of A holds a zero character');
    expect(stderr).not.toContain('fore"');
  });
});

describe('the program', () => {
  test('is given its words as they are, also those that look like ours', () => {
    const sandbox = openSandbox();
    const words = ['--json', '-h', '--store', 'x', '--', 'a b', '', '$A', '*'];
    const print = 'console.log(JSON.stringify(process.argv.slice(1)))';
    const args = [process.execPath, '-e', print, '--', ...words];
    expect(JSON.parse(sandbox.run(['run', '--', ...args]).stdout)).toEqual(words);
    expect(JSON.parse(sandbox.run(['run', ...args]).stdout)).toEqual(words);
  });

  test('reads our input, and its exit status is ours', () => {
    const sandbox = openSandbox();
    expect(sandbox.run(['run', '--', 'cat'], { stdin: 'in' })).toEqual({ status: 0, stdout: 'in', stderr: '' });
    for (const status of [1, 2, 77, 255]) expect(shell(sandbox, `exit ${status}`).status).toBe(status);
    expect(shell(sandbox, 'kill -KILL $$').status).toBe(128 + 9);
    expect(shell(sandbox, 'kill -KILL $$', { flags: ['--redact'] }).status).toBe(128 + 9);
  });

  test.each([[[]], [['--redact']]])('that is not there is 127, one that cannot be run 126 %j', (flags) => {
    const sandbox = openSandbox();
    sandbox.write('plain', '#!/bin/sh\n');
    expect(sandbox.run(['run', ...flags, '--', 'no-such-program'])).toMatchObject({
      status: 127,
      stderr: expect.stringContaining('keyward: hint:') as string,
    });
    expect(sandbox.run(['run', ...flags, '--', './plain']).status).toBe(126);
    expect(sandbox.run(['run', ...flags, '--', '.']).status).toBe(126);
  });

  test('no program is an error', () => {
    expect(openSandbox().run(['run'])).toMatchObject({ status: 2 });
    expect(openSandbox().run(['run', '--'])).toMatchObject({ status: 2 });
  });

  test.each(['SIGTERM', 'SIGINT', 'SIGHUP', 'SIGQUIT', 'SIGUSR1', 'SIGUSR2'] as const)(
    '%s is passed on, and the program ends as it likes',
    async (signal) => {
      const sandbox = openSandbox();
      const name = signal.slice(3);
      const script = `trap 'echo caught; exit 42' ${name}; echo ready; while :; do sleep 0.05; done`;
      expect(await signalled(sandbox, script, signal)).toEqual({ status: 42, stdout: 'ready\ncaught\n' });
      const plain = await signalled(sandbox, `trap - ${name}; echo ready; exec sleep 20`, signal);
      expect(plain).toEqual({ status: 128 + constants.signals[signal], stdout: 'ready\n' });
    },
  );

  test.skipIf(!HAS_SCRIPT)('has the terminal', () => {
    expect(runOnTerminal(openSandbox(), 'run -- test -t 1', '').status).toBe(0);
  });

  test.skipIf(!HAS_SCRIPT)('is told of Ctrl-C once: the terminal does it', () => {
    const sandbox = openSandbox();
    const counter = sandbox.write(
      'count.mjs',
      'let n = 0; process.on("SIGINT", () => { n += 1; }); setTimeout(() => { console.log(`told ${n}`); }, 2500);',
    );
    expect(runOnTerminal(sandbox, `run -- node ${counter}`, '\\003').stdout).toContain('told 1');
  });
});

async function signalled(sandbox: Sandbox, script: string, signal: NodeJS.Signals): Promise<Omit<Result, 'stderr'>> {
  const child = spawn(process.execPath, [MAIN, 'run', '--', 'sh', '-c', script], {
    cwd: sandbox.root,
    env: sandbox.environment,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let stdout = '';
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  const ended = once(child, 'close');
  await once(child.stdout, 'data');
  child.kill(signal);
  const [status] = (await ended) as [number | null];
  return { status, stdout };
}

describe('--redact', () => {
  test('takes values out of both streams, also where they come in pieces or stand in JSON', () => {
    const sandbox = openSandbox();
    sandbox.write('.env', `A=my-own-value-1\nB='-----first line-----\nsecond line, long'\n`);
    const script =
      'printf "x my-own-"; sleep 0.2; printf "value-1 y\\n"; echo "$B" | while read -r line; do echo "$line"; sleep 0.2; done >&2; echo "{\\"b\\":\\"-----first line-----\\\\nsecond line, long\\"}"';
    const { status, stdout, stderr } = shell(sandbox, script, { flags: ['--redact'] });
    expect(status).toBe(0);
    expect(stdout).toBe('x [secret] y\n{"b":"[secret]"}\n');
    expect(stderr).toBe('[secret]\n[secret]\n');
  });

  test('takes out what is set in the environment, and keys of others by their shape', () => {
    const sandbox = openSandbox();
    sandbox.write('keyward.toml', GROQ);
    const key = sandbox.key('anthropic-api-key');
    const { stdout } = shell(sandbox, `echo "$GROQ_API_KEY ${key}"`, {
      flags: ['--redact'],
      env: { GROQ_API_KEY: 'plain-but-known' },
    });
    expect(stdout).toBe('[secret] [secret]\n');
  });

  test('a question without a line end is seen while the program waits', async () => {
    const sandbox = openSandbox();
    const args = [MAIN, 'run', '--redact', '--', 'sh', '-c', 'printf "name: "; read -r a; echo "<$a>"'];
    const child = spawn(process.execPath, args, { cwd: sandbox.root, env: sandbox.environment, stdio: 'pipe' });
    const [question] = (await once(child.stdout, 'data')) as [Buffer];
    expect(question.toString()).toBe('name: ');
    child.stdin.end('it\n');
    const [answer] = (await once(child.stdout, 'data')) as [Buffer];
    expect(answer.toString()).toBe('<it>\n');
    await once(child, 'close');
  });

  test('a reader that has had enough ends it', () => {
    const sandbox = openSandbox();
    const script = `"$0" "$1" run --redact -- yes 2>/dev/null | head -n 1`;
    expect(sandbox.exec('sh', ['-c', script, process.execPath, MAIN])).toMatchObject({ status: 0, stdout: 'y\n' });
  });

  test('large output comes through whole', () => {
    const sandbox = openSandbox();
    const { stdout } = shell(sandbox, 'yes "0123456789" | head -n 500000; printf é', { flags: ['--redact'] });
    expect(stdout.length).toBe(5_500_001);
    expect(stdout.endsWith('0123456789\né')).toBe(true);
  });
});

describe.skipIf(process.platform !== 'linux')('while the program of a store runs', () => {
  test('no argument of any process holds a value, and no file does', () => {
    const sandbox = openSandbox();
    // As pass 1.7 behaves, its entries plain; it writes down what every process of the machine shows.
    const pass = sandbox.write(
      '../bin/pass',
      `#!/bin/sh
cat /proc/[0-9]*/cmdline >> "$HOME/seen" 2>/dev/null
case "$1" in
  show) if [ -f "$PASSWORD_STORE_DIR/$3.gpg" ]; then cat "$PASSWORD_STORE_DIR/$3.gpg"
    else echo "Error: $3 is not in the password store." >&2; exit 1; fi ;;
  insert) mkdir -p "$PASSWORD_STORE_DIR/keyward"; cat > "$PASSWORD_STORE_DIR/$5.gpg" ;;
  rm) rm "$PASSWORD_STORE_DIR/$4.gpg" ;;
esac
`,
    );
    chmodSync(pass, 0o755);
    sandbox.write('store/.gpg-id', 'x\n');
    const env = { PATH: `${sandbox.path('../bin')}:${process.env['PATH']}`, PASSWORD_STORE_DIR: sandbox.path('store') };
    const value = `value-${sandbox.key('groq-api-key')}`;
    const store = ['--store', 'pass'];
    expect(sandbox.run(['set', 'A', ...store], { env, stdin: value }).status).toBe(0);
    expect(sandbox.run(['get', 'A', ...store], { env }).stdout).toBe(`${value}\n`);
    expect(sandbox.run(['run', ...store, '--', 'sh', '-c', 'echo "$A"'], { env }).stdout).toBe(`${value}\n`);
    expect(sandbox.run(['move', 'pass', 'env-file', '--yes'], { env }).status).toBe(0);
    expect(sandbox.run(['import', '.env', '--to', 'pass', '--yes', '--then', 'shred'], { env }).status).toBe(0);
    expect(sandbox.run(['remove', 'A', ...store, '--yes'], { env }).status).toBe(0);
    const seen = readFileSync(`${sandbox.home}/seen`, 'latin1');
    expect(seen).toContain('insert\0--multiline');
    expect(seen).not.toContain(value);
    expect(sandbox.exec('grep', ['-rl', value, sandbox.root, sandbox.home]).stdout).toBe('');
  });
});
