import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, linkSync, symlinkSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { generateIdentity } from 'age-encryption';
import { describe, expect, test } from 'vitest';
import { fakeVault, TOKEN } from '../stores/vault.fake.ts';
import { startFake } from '../support/fake-server.ts';
import { HAS_SCRIPT, runBeside, runOnTerminal } from '../support/running.ts';
import { MAIN, openSandbox, type Sandbox } from '../support/sandbox.ts';

async function withAge(): Promise<{ sandbox: Sandbox; env: { KEYWARD_AGE_IDENTITY: string } }> {
  return { sandbox: openSandbox(), env: { KEYWARD_AGE_IDENTITY: await generateIdentity() } };
}

/** Runs keyward and kills it (-9) after so many milliseconds. */
async function killedAfter(
  milliseconds: number,
  args: readonly string[],
  sandbox: Sandbox,
  env: Record<string, string>,
): Promise<void> {
  const child = spawn(process.execPath, [MAIN, ...args], {
    cwd: sandbox.root,
    env: { ...sandbox.environment, ...env },
    stdio: 'ignore',
  });
  const ended = once(child, 'exit');
  await pause(milliseconds);
  child.kill('SIGKILL');
  await ended;
}

function namesInAge(sandbox: Sandbox, env: Record<string, string>): string[] {
  const { stdout } = sandbox.run(['list', '--store', 'age-file', '--json'], { env });
  return (JSON.parse(stdout) as { stores: { names: string[] }[] }).stores[0]!.names;
}

const TO_AGE = ['import', '.env', '--to', 'age-file', '--yes'];

describe('import', () => {
  test('copies every value as the readers of env files see it, and keeps the file', async () => {
    const { sandbox, env } = await withAge();
    const json = JSON.stringify({ type: 'service_account', private_key: 'a\nb' });
    const text = '\uFEFF# mine\r\nexport A=a=b # c\r\nB="two\r\nlines"\r\nTWICE=1\r\nTWICE=2\r\nEMPTY=\r\n'.concat(
      `JSON='${json}'\r\n`,
    );
    sandbox.write('.env', text);
    const { status, stdout, stderr } = sandbox.run(TO_AGE, { env });
    expect(status).toBe(0);
    expect(stdout).toMatch(/EMPTY +left out: it has no value\n/);
    expect(stdout).toContain('copied: 4, each read back\n');
    expect(stderr).toContain('TWICE stands in .env more than once: the last value counts');
    expect(stderr).toContain('--then shred clears it');
    expect(stderr).toContain('write store = "age-file" at the top of keyward.toml');
    const get = (name: string): string => sandbox.run(['get', name, '--store', 'age-file'], { env }).stdout;
    expect(['A', 'B', 'TWICE', 'JSON'].map(get)).toEqual(['a=b\n', 'two\nlines\n', '2\n', `${json}\n`]);
    expect(sandbox.read('.env')).toBe(text);
    expect(sandbox.read('.keyward/keys.age')).toContain('BEGIN AGE ENCRYPTED FILE');
  });

  test('shows names only, and changes nothing with --dry-run or where nobody can be asked', async () => {
    const { sandbox, env } = await withAge();
    sandbox.write('.env', 'A=secret-value\n');
    const plan = sandbox.run(['import', '.env', '--to', 'age-file', '--dry-run'], { env });
    expect(plan.status).toBe(0);
    expect(plan.stdout).toBe('.env -> age-file (.keyward/keys.age)\n  A  new\n');
    const asked = sandbox.run(['import', '.env', '--to', 'age-file'], { env });
    expect(asked.status).toBe(2);
    expect(asked.stderr).toContain('there is no terminal to ask on');
    expect(existsSync(sandbox.path('.keyward/keys.age'))).toBe(false);
  });

  test('takes the names out, and leaves every other line byte for byte', async () => {
    const { sandbox, env } = await withAge();
    sandbox.write('.env', '# mine\r\nA=1\r\n\r\nno assignment\r\nE=\r\nB=2 # two\r\n');
    const { status, stderr } = sandbox.run([...TO_AGE, '--then', 'remove-names'], { env });
    expect(status).toBe(0);
    expect(stderr).toContain('.env:4 is no assignment, and stays');
    expect(sandbox.read('.env')).toBe('# mine\r\n\r\nno assignment\r\nE=\r\n');
  });

  test('shreds the file only where all of it is in the store', async () => {
    const { sandbox, env } = await withAge();
    sandbox.write('.env', 'A=1\nno assignment\n');
    const refused = sandbox.run([...TO_AGE, '--then', 'shred'], { env });
    expect(refused.status).toBe(2);
    expect(refused.stderr).toContain('holds more than is copied');
    sandbox.write('.env', '# mine\nA=1\n');
    expect(sandbox.run([...TO_AGE, '--then', 'shred'], { env }).status).toBe(0);
    expect(existsSync(sandbox.path('.env'))).toBe(false);
    expect(sandbox.run(['get', 'A', '--store', 'age-file'], { env }).stdout).toBe('1\n');
  });

  test('overwrites what it shreds, and refuses a file with a second name, or a link', async () => {
    const { sandbox, env } = await withAge();
    sandbox.write('.env', 'A=1\n');
    linkSync(sandbox.path('.env'), sandbox.path('second'));
    expect(sandbox.run([...TO_AGE, '--then', 'shred'], { env })).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('has another name') as string,
    });
    symlinkSync('second', sandbox.path('link'));
    const link = ['import', 'link', '--to', 'age-file', '--yes', '--then', 'shred'];
    expect(sandbox.run(link, { env }).stderr).toContain('a symbolic link');
    expect(sandbox.read('.env')).toBe('A=1\n');
  });

  test('replaces no other value unless told to', async () => {
    const { sandbox, env } = await withAge();
    sandbox.run(['set', 'A', '--store', 'age-file'], { stdin: 'other', env });
    sandbox.write('.env', 'A=1\nB=2\n');
    const { status, stdout } = sandbox.run([...TO_AGE, '--then', 'remove-names', '--json'], { env });
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toEqual({
      version: 1,
      from: '.env',
      to: 'age-file',
      applied: true,
      names: [
        { name: 'A', fate: 'differs' },
        { name: 'B', fate: 'new' },
      ],
      file: 'remove-names',
    });
    expect(sandbox.read('.env')).toBe('A=1\n');
    expect(sandbox.run([...TO_AGE, '--overwrite'], { env }).status).toBe(0);
    expect(sandbox.run(['get', 'A', '--store', 'age-file'], { env }).stdout).toBe('1\n');
  });

  test.each([
    ['a quote that is never closed', '# x\nA="abc\nB=1\n', '.env:2: a quote is never closed'],
    ['a single quote that is never closed', "A='abc\n", '.env:1: a quote is never closed'],
    ['no UTF-8', Buffer.from([0x41, 0x3d, 0xff]), '.env: not UTF-8 text'],
    ['UTF-16', Buffer.from('\uFEFFA=1\n', 'utf16le'), '.env: text in UTF-16; save it as UTF-8'],
  ])('refuses %s', async (_, content, message) => {
    const { sandbox, env } = await withAge();
    sandbox.write('.env', content);
    const { status, stderr } = sandbox.run(TO_AGE, { env });
    expect(status).toBe(2);
    expect(stderr).toContain(message);
    expect(stderr).not.toContain('abc');
  });

  test('refuses a file that is not there, a name that is not in it, and the store that it is', () => {
    const sandbox = openSandbox();
    sandbox.write('.env', 'A=1\n');
    const refusal = (...args: string[]): string => sandbox.run(['import', ...args, '--yes']).stderr;
    expect(refusal('.nv', '--to', 'keychain')).toContain('no such file: .nv');
    expect(refusal('./.env')).toContain('./.env is that store already');
    expect(refusal('.env', 'B', '--to', 'age-file')).toContain('.env holds no B');
  });

  test('a store that takes nothing, or gives back something else, leaves the file as it is', async () => {
    const sandbox = openSandbox();
    const fake = await startFake(fakeVault());
    sandbox.write('keyward.toml', `store = "vault"\n[stores.vault]\naddress = "${fake.url}"\n`);
    const text = 'A=value-of-a\nB=value-of-b\n';
    sandbox.write('.env', text);
    const run = (): ReturnType<typeof runBeside> =>
      runBeside(sandbox, ['import', '.env', '--yes', '--then', 'shred'], {
        env: { VAULT_TOKEN: TOKEN, VAULT_ADDR: fake.url },
      });
    fake.fault = ({ method }) => (method === 'POST' ? { status: 403, json: { errors: ['permission denied'] } } : null);
    const refused = await run();
    expect(refused).toMatchObject({ status: 2, stderr: expect.stringContaining('the source is as it was') as string });
    // Takes every write, and forgets it.
    fake.fault = ({ method }) => (method === 'POST' ? { status: 200, json: { data: { version: 1 } } } : null);
    const lost = await run();
    expect(lost.status).toBe(2);
    expect(lost.stderr).toContain('took the value of A, and gives back none');
    expect(refused.stderr + lost.stderr).not.toContain('value-of');
    expect(sandbox.read('.env')).toBe(text);
    fake.fault = null;
    expect((await run()).status).toBe(0);
    expect(existsSync(sandbox.path('.env'))).toBe(false);
  });

  test('killed at any moment, the file is whole or the store holds all of it', async () => {
    const { sandbox, env } = await withAge();
    const names = Array.from({ length: 8 }, (_, index) => `KEY_${index}`);
    const text = names.map((name) => `${name}=value-of-${name}\n`).join('');
    for (let turn = 0; turn < 8; turn += 1) {
      sandbox.write('.env', text);
      await killedAfter(120 + turn * 30, [...TO_AGE, '--then', 'shred'], sandbox, env);
      const held = existsSync(sandbox.path('.env')) ? sandbox.read('.env') : '';
      if (held !== text) expect(namesInAge(sandbox, env)).toEqual(names);
    }
  });

  test.skipIf(!HAS_SCRIPT)('asks twice on a terminal: for the copy, and for the file', async () => {
    const { sandbox, env } = await withAge();
    sandbox.write('.env', 'A=1\n');
    sandbox.write('id', `${env.KEYWARD_AGE_IDENTITY}\n`);
    sandbox.write('keyward.toml', '[stores.age]\ntype = "age-file"\nidentity = "id"\n');
    const { stdout } = runOnTerminal(sandbox, 'import .env --to age', "y'; sleep 1; printf 'y");
    expect(stdout).toContain('a solid-state disk or a backup may keep what stood there');
    expect(existsSync(sandbox.path('.env'))).toBe(false);
  });
});

describe('move', () => {
  test('moves all, or some, and the source holds them no more', async () => {
    const { sandbox, env } = await withAge();
    sandbox.write('.env', '# mine\nA=1\nB=2\nC=3\n');
    expect(sandbox.run(['move', 'env-file', 'age-file', 'B', '--yes'], { env }).status).toBe(0);
    expect(sandbox.read('.env')).toBe('# mine\nA=1\nC=3\n');
    const { status, stdout } = sandbox.run(['move', 'env-file', 'age-file', '--yes', '--json'], { env });
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ applied: true, names: [{ name: 'A' }, { name: 'C' }] });
    expect(sandbox.read('.env')).toBe('# mine\n');
    const { stdout: list } = sandbox.run(['list', '--store', 'age-file'], { env });
    expect(list).toBe('age-file (.keyward/keys.age)\n  A\n  B\n  C\n');
  });

  test('leaves a value where the target holds another one', async () => {
    const { sandbox, env } = await withAge();
    sandbox.run(['set', 'A', '--store', 'age-file'], { stdin: 'other', env });
    sandbox.write('.env', 'A=1\n');
    expect(sandbox.run(['move', 'env-file', 'age-file', '--yes'], { env }).status).toBe(1);
    expect(sandbox.read('.env')).toBe('A=1\n');
  });

  test('one place under two names is refused, and nothing is lost', () => {
    const sandbox = openSandbox();
    sandbox.write('.env', 'A=1\n');
    sandbox.write('keyward.toml', '[stores.a]\ntype = "env-file"\npath = "./.env"\n');
    const { status, stderr } = sandbox.run(['move', 'env-file', 'a', '--yes']);
    expect(status).toBe(2);
    expect(stderr).toContain('one and the same place');
    symlinkSync('.', sandbox.path('round'));
    sandbox.write('keyward.toml', '[stores.a]\ntype = "env-file"\npath = "round/.env"\n');
    expect(sandbox.run(['move', 'env-file', 'a', '--yes']).status).toBe(2);
    expect(sandbox.read('.env')).toBe('A=1\n');
  });

  test('killed at any moment, every value is in one of the two, and the next run ends it', async () => {
    const { sandbox, env } = await withAge();
    const names = Array.from({ length: 12 }, (_, index) => `KEY_${index}`);
    sandbox.write('.env', names.map((name) => `${name}=value-of-${name}\n`).join(''));
    const args = ['move', 'env-file', 'age-file', '--yes'];
    for (let turn = 0; turn < 8; turn += 1) {
      await killedAfter(120 + turn * 25, args, sandbox, env);
      const left = sandbox.read('.env');
      const moved = namesInAge(sandbox, env);
      for (const name of names) expect(left.includes(`${name}=value-of-${name}\n`) || moved.includes(name)).toBe(true);
    }
    expect(sandbox.run(args, { env }).status).toBe(0);
    expect(sandbox.read('.env')).toBe('');
    for (const name of names) {
      expect(sandbox.run(['get', name, '--store', 'age-file'], { env }).stdout).toBe(`value-of-${name}\n`);
    }
  });
});
