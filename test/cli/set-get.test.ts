import { statSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { startFake } from '../support/fake-server.ts';
import { HAS_SCRIPT, runBeside, runOnTerminal } from '../support/running.ts';
import { openSandbox } from '../support/sandbox.ts';
import { fakeVault, TOKEN } from '../stores/vault.fake.ts';

describe('set', () => {
  test('writes what is piped in, less one line end, into a private .env', () => {
    const sandbox = openSandbox();
    const key = sandbox.key('groq-api-key');
    const { status, stdout, stderr } = sandbox.run(['set', 'GROQ_API_KEY'], { stdin: `${key}\n` });
    expect({ status, stdout, stderr }).toEqual({
      status: 0,
      stdout: 'set: GROQ_API_KEY in env-file (.env)\n',
      stderr: '',
    });
    expect(sandbox.read('.env')).toBe(`GROQ_API_KEY=${key}\n`);
    expect((statSync(sandbox.path('.env')).mode & 0o777).toString(8)).toBe('600');
  });

  test.each([
    ['a line end of Windows', 'value\r\n', 'value'],
    ['two line ends', 'value\n\n', 'value\n'],
    ['white space', ' value ', ' value '],
    ['a mark of PowerShell', '\uFEFFvalue', 'value'],
    ['many lines and unicode', '{\n "a": "ü"\n}', '{\n "a": "ü"\n}'],
  ])('%s', (_, piped, held) => {
    const sandbox = openSandbox();
    expect(sandbox.run(['set', 'MY_KEY'], { stdin: piped }).status).toBe(0);
    expect(sandbox.run(['get', 'MY_KEY']).stdout).toBe(`${held}\n`);
  });

  test.each([
    ['nothing', '', 'holds no value'],
    ['a line end alone', '\n', 'holds no value'],
    ['no UTF-8', Buffer.from([0xff, 0x41]), 'is not UTF-8 text'],
    ['binary', 'a\0b', 'is binary'],
    ['too much', 'x'.repeat(1024 * 1024 + 1), 'is larger than 1 MiB'],
  ])('refuses %s', (_, piped, reason) => {
    const sandbox = openSandbox();
    const { status, stderr } = sandbox.run(['set', 'MY_KEY'], { stdin: piped });
    expect(status).toBe(2);
    expect(stderr).toContain(`standard input ${reason}`);
    expect(sandbox.run(['get', 'MY_KEY']).status).toBe(1);
  });

  test('never takes a value from the command line, and never repeats one', () => {
    const sandbox = openSandbox();
    const key = sandbox.key('groq-api-key');
    const unknown = 'q8Zt3Kp0Lm5Nw7Xc-not-a-known-shape';
    for (const args of [
      ['set', 'GROQ_API_KEY', key],
      ['set', 'GROQ_API_KEY', unknown],
      ['set', `GROQ_API_KEY=${unknown}`],
      ['set', key],
      ['get', key],
      ['remove', key, '--yes'],
    ]) {
      const { status, stdout, stderr } = sandbox.run(args);
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr).toContain('a value does not belong on the command line');
      expect(stderr).not.toContain(key.slice(4));
      expect(stderr).not.toContain(unknown);
    }
  });

  test('remarks on a value that looks wrong, without showing it', () => {
    const sandbox = openSandbox();
    const key = sandbox.key('groq-api-key');
    const remarks = (name: string, stdin: string): unknown => {
      const { stdout, stderr } = sandbox.run(['set', name, '--json'], { stdin });
      expect(stdout + stderr).not.toContain(key.slice(4));
      return (JSON.parse(stdout) as { remarks: unknown }).remarks;
    };
    expect(remarks('OPENAI_API_KEY', key)).toEqual([
      'the value of OPENAI_API_KEY looks like a key of Groq, not of OpenAI',
    ]);
    expect(remarks('GROQ_API_KEY', `"${key}"`)).toEqual([expect.stringContaining('has quotes or white space')]);
    expect(remarks('MY_OWN', 'it ')).toEqual([expect.stringContaining('has quotes or white space')]);
    expect(remarks('GROQ_API_KEY', 'your-key-here')).toEqual([expect.stringContaining('placeholder')]);
    expect(remarks('GROQ_API_KEY', key)).toEqual([]);
  });

  test('warns where git would take the file', () => {
    const sandbox = openSandbox();
    sandbox.git(['init', '-q']);
    const set = (): string => sandbox.run(['set', 'MY_KEY'], { stdin: 'plain-enough' }).stderr;
    expect(set()).toContain('git does not ignore .env');
    sandbox.write('.gitignore', '.env\n');
    expect(set()).toBe('');
  });

  test('keeps comments, and replaces an empty value that init wrote', () => {
    const sandbox = openSandbox();
    sandbox.write('.env', '# mine\r\nMY_KEY=\r\nB=2 # two\r\n');
    expect(sandbox.run(['set', 'MY_KEY'], { stdin: 'x' }).stdout).toMatch(/^set: /);
    expect(sandbox.read('.env')).toBe('# mine\r\nMY_KEY=x\r\nB=2 # two\r\n');
    expect(sandbox.run(['set', 'MY_KEY'], { stdin: 'y' }).stdout).toMatch(/^changed: /);
    expect(sandbox.run(['set', 'MY_KEY'], { stdin: 'y' }).stdout).toMatch(/^unchanged: /);
  });

  test('refuses a name that the store does not take, a read-only store and an unknown one', () => {
    const sandbox = openSandbox();
    const set = (...args: string[]): string => sandbox.run(['set', ...args], { stdin: 'x' }).stderr;
    expect(set('MY KEY')).toContain('takes no such name');
    expect(set('MY_KEY', '--store', 'valt')).toContain('did you mean vault?');
    sandbox.write('keyward.toml', '[stores.unit]\ntype = "systemd-credentials"\nfolder = "creds"\n');
    sandbox.write('creds/OTHER', 'x');
    expect(set('MY_KEY', '--store', 'unit')).toContain('unit is read-only');
    expect(set('MY_KEY', '--profile', 'production')).toContain('no such profile: production');
  });
});

describe('one line of keyward.toml', () => {
  test('moves a project from .env to a vault, and a profile to another place', async () => {
    const sandbox = openSandbox();
    const fake = await startFake(fakeVault());
    const table = `[stores.vault]\naddress = "${fake.url}"\n[profiles.production]\nstore = "vault"\n`;
    sandbox.write('keyward.toml', table);
    const env = { VAULT_TOKEN: TOKEN, VAULT_ADDR: fake.url };
    const run = (args: string[], stdin = ''): ReturnType<typeof runBeside> => runBeside(sandbox, args, { env, stdin });
    await run(['set', 'MY_KEY'], 'local');
    await run(['set', 'MY_KEY', '--profile', 'production'], 'far');
    expect((await run(['get', 'MY_KEY'])).stdout).toBe('local\n');
    expect((await run(['get', 'MY_KEY', '--profile', 'production'])).stdout).toBe('far\n');
    const chosen = { env: { ...env, KEYWARD_PROFILE: 'production' } };
    expect((await runBeside(sandbox, ['get', 'MY_KEY'], chosen)).stdout).toBe('far\n');
    sandbox.write('keyward.toml', `store = "vault"\n${table}`);
    expect((await run(['get', 'MY_KEY'])).stdout).toBe('far\n');
  });

  test('a store that refuses or does not answer is no missing key', async () => {
    const sandbox = openSandbox();
    const fake = await startFake(fakeVault());
    sandbox.write('keyward.toml', `store = "vault"\n[stores.vault]\naddress = "${fake.url}"\n`);
    const { status, stdout, stderr } = await runBeside(sandbox, ['get', 'A'], {
      env: { VAULT_TOKEN: 'wrong-token', VAULT_ADDR: fake.url },
    });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).not.toContain('wrong-token');
  });

  test.each([
    ['an option that is unknown', '[stores.vault]\naddres = "x"', 'keyward.toml:3:1: vault has no such option'],
    ['an option of another form', '[stores.vault]\naddress = 3', 'keyward.toml:3:1: the option is of another form'],
    ['an option that is lacking', '[stores.vault]', 'the store vault needs the option address'],
    ['a type that is unknown', '[stores.x]\ntype = "valt"', 'keyward.toml:3:1: unknown type of store'],
    ['a store that is unknown', '[keys.A]\nprovider = "openai"\nstore = "valt"', 'keyward.toml:4:1: no such store'],
  ])('half a store, %s, is told with its place', (_, table, message) => {
    const sandbox = openSandbox();
    sandbox.write('keyward.toml', `store = "vault"\n${table}\n`);
    const { status, stderr } = sandbox.run(['get', 'A']);
    expect(status).toBe(2);
    expect(stderr).toContain(message);
  });

  test('is found from a folder below, up to the top of the repository', () => {
    const sandbox = openSandbox();
    sandbox.git(['init', '-q']);
    sandbox.write('keyward.toml', '');
    sandbox.write('.env', 'MY_KEY=top\n');
    sandbox.write('sub/file', '');
    expect(sandbox.run(['get', 'MY_KEY'], { cwd: 'sub' }).stdout).toBe('top\n');
  });
});

describe('get', () => {
  test('prints the value and one line end; what no store holds is 1', () => {
    const sandbox = openSandbox();
    sandbox.write('.env', "MY_KEY='two\nlines'\n");
    expect(sandbox.run(['get', 'MY_KEY'])).toEqual({ status: 0, stdout: 'two\nlines\n', stderr: '' });
    const { status, stdout, stderr } = sandbox.run(['get', 'OTHER']);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toContain('keyward set OTHER');
  });

  test('puts no value into JSON unless asked to', () => {
    const sandbox = openSandbox();
    sandbox.write('.env', 'MY_KEY=value\n');
    const json = (...args: string[]): unknown => JSON.parse(sandbox.run(['get', ...args, '--json']).stdout);
    expect(json('MY_KEY')).toEqual({ version: 1, name: 'MY_KEY', held: true, store: 'env-file' });
    expect(json('MY_KEY', '--show')).toMatchObject({ value: 'value' });
    expect(json('OTHER')).toEqual({ version: 1, name: 'OTHER', held: false, store: null });
  });
});

describe.skipIf(!HAS_SCRIPT)('on a terminal', () => {
  test('set asks, and shows nothing of what is typed', () => {
    const sandbox = openSandbox();
    const { stdout } = runOnTerminal(sandbox, 'set MY_KEY', 'typed-value\\r');
    expect(stdout).toContain('the value of MY_KEY, which is not shown');
    expect(stdout).not.toContain('typed-value');
    expect(sandbox.read('.env')).toBe('MY_KEY=typed-value\n');
  });

  test('set asks before another value is lost, and no is an answer', () => {
    const sandbox = openSandbox();
    sandbox.write('.env', 'MY_KEY=old\n');
    const { stdout } = runOnTerminal(sandbox, 'set MY_KEY', "new\\r'; sleep 1; printf 'n");
    expect(stdout).toContain('replace it?');
    expect(sandbox.read('.env')).toBe('MY_KEY=old\n');
  });

  test('get refuses, unless it is to show the value; that cannot steer the terminal', () => {
    const sandbox = openSandbox();
    sandbox.write('.env', 'MY_KEY="val\u001b[2Jue"\n');
    const refused = runOnTerminal(sandbox, 'get MY_KEY', '');
    expect(refused.status).toBe(2);
    expect(refused.stdout).toContain('a value is not printed on a terminal');
    expect(runOnTerminal(sandbox, 'get MY_KEY --show', '').stdout).toContain(String.raw`val\x1b[2Jue`);
  });
});
