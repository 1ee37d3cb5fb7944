import { generateIdentity } from 'age-encryption';
import { describe, expect, test } from 'vitest';
import { openSandbox, type Sandbox } from '../support/sandbox.ts';

const TWO_STORES = 'store = ["near", "env-file"]\n[stores.near]\ntype = "env-file"\npath = "near.env"\n';

interface Listed {
  readonly profile: string;
  readonly stores: readonly { name: string; names: string[] | null; problem: string | null }[];
  readonly keys: readonly { name: string; held: string | null; known: boolean }[];
}

function listed(
  sandbox: Sandbox,
  args: string[] = [],
  env: Record<string, string> = {},
): Listed & { status: number | null } {
  const { status, stdout } = sandbox.run(['list', '--json', ...args], { env });
  return { status, ...(JSON.parse(stdout) as Listed) };
}

describe('list', () => {
  test('names what stores hold, what is lacking, and never a value', () => {
    const sandbox = openSandbox();
    const key = sandbox.key('groq-api-key');
    sandbox.write('.env', `GROQ_API_KEY=${key}\nOPENAI_API_KEY=\n`);
    sandbox.write(
      'keyward.toml',
      '[keys.GROQ_API_KEY]\nprovider = "groq"\n[keys.OPENAI_API_KEY]\nprovider = "openai"\n' +
        '[keys.TAVILY_API_KEY]\nprovider = "tavily"\noptional = true\n',
    );
    const { status, stdout, stderr } = sandbox.run(['list']);
    expect(status).toBe(1);
    expect(stdout).toMatch(/GROQ_API_KEY +groq +in env-file\n/);
    expect(stdout).toMatch(/OPENAI_API_KEY +openai +not in env-file\n/);
    expect(stdout).toMatch(/TAVILY_API_KEY +tavily +not in env-file, optional\n/);
    expect(stderr).toBe('keyward: hint: keyward set OPENAI_API_KEY\n');
    expect(stdout).not.toContain(key.slice(4));
    expect(listed(sandbox, [], { OPENAI_API_KEY: 'x' })).toMatchObject({
      status: 0,
      keys: [{ held: 'env-file' }, { held: 'environment' }, { held: null, known: true }],
    });
  });

  test('a store that gives no answer is told beside the others, and what it may hold is not known', () => {
    const sandbox = openSandbox();
    sandbox.write('keyward.toml', 'store = ["env-file", "vault"]\n[keys.GROQ_API_KEY]\nprovider = "groq"\n');
    sandbox.write('.env', 'A=1\n');
    expect(listed(sandbox)).toMatchObject({
      status: 2,
      stores: [
        { name: 'env-file', names: ['A'] },
        { name: 'vault', names: null, problem: expect.stringContaining('needs the option address') as string },
      ],
      keys: [{ held: null, known: false }],
    });
  });

  test('an encrypted file without its identity is no empty store', async () => {
    const sandbox = openSandbox();
    const env = { KEYWARD_AGE_IDENTITY: await generateIdentity() };
    expect(sandbox.run(['set', 'A', '--store', 'age-file'], { stdin: 'x', env })).toMatchObject({ status: 0 });
    expect(listed(sandbox, ['--store', 'age-file'], env).stores[0]).toMatchObject({ names: ['A'] });
    expect(listed(sandbox, ['--store', 'age-file'])).toMatchObject({ status: 2, stores: [{ names: null }] });
  });

  test('keys have places of their own, and other ones in a profile', () => {
    const sandbox = openSandbox();
    sandbox.write(
      'keyward.toml',
      '[stores.a]\ntype = "env-file"\npath = "a.env"\n[stores.b]\ntype = "env-file"\npath = "b.env"\n' +
        '[keys.GROQ_API_KEY]\nprovider = "groq"\nstore = "a"\n' +
        '[profiles.staging]\nstore = "b"\n[profiles.staging.keys.GROQ_API_KEY]\nstore = "b"\n',
    );
    sandbox.write('a.env', 'GROQ_API_KEY=1\n');
    sandbox.write('b.env', 'GROQ_API_KEY=2\n');
    expect(sandbox.run(['get', 'GROQ_API_KEY']).stdout).toBe('1\n');
    expect(sandbox.run(['get', 'GROQ_API_KEY', '--profile', 'staging']).stdout).toBe('2\n');
    expect(listed(sandbox, ['--profile', 'staging'])).toMatchObject({ profile: 'staging', stores: [{ name: 'b' }] });
  });
});

describe('a name in two stores', () => {
  function withTwo(): Sandbox {
    const sandbox = openSandbox();
    sandbox.write('keyward.toml', TWO_STORES);
    sandbox.write('near.env', 'A=near\n');
    sandbox.write('.env', 'A=far\nB=far\n');
    return sandbox;
  }

  test('is read from the first, written to the first, and listed as such', () => {
    const sandbox = withTwo();
    expect(sandbox.run(['get', 'A']).stdout).toBe('near\n');
    expect(sandbox.run(['list']).stdout).toMatch(/A +also in env-file\n/);
    sandbox.run(['set', 'A'], { stdin: 'new' });
    sandbox.run(['set', 'B'], { stdin: 'new' });
    expect([sandbox.read('near.env'), sandbox.read('.env')]).toEqual(['A=new\n', 'A=far\nB=new\n']);
  });

  test('is removed from the store that is named, and from none where none is', () => {
    const sandbox = withTwo();
    const { status, stderr } = sandbox.run(['remove', 'A', '--yes']);
    expect(status).toBe(2);
    expect(stderr).toContain('A is held by near (near.env) and env-file (.env)');
    expect(sandbox.run(['remove', 'A', '--yes', '--store', 'near']).status).toBe(0);
    expect([sandbox.read('near.env'), sandbox.read('.env')]).toEqual(['', 'A=far\nB=far\n']);
  });
});

describe('remove', () => {
  test('takes nothing away where nobody can be asked', () => {
    const sandbox = openSandbox();
    sandbox.write('.env', 'A=1\n');
    const { status, stderr } = sandbox.run(['remove', 'A']);
    expect(status).toBe(2);
    expect(stderr).toContain('--yes');
    expect(sandbox.read('.env')).toBe('A=1\n');
  });

  test('what is not there is 1', () => {
    const sandbox = openSandbox();
    expect(sandbox.run(['remove', 'A', '--yes'])).toMatchObject({ status: 1, stdout: '' });
    expect(JSON.parse(sandbox.run(['remove', 'A', '--yes', '--json']).stdout)).toEqual({
      version: 1,
      name: 'A',
      store: null,
      removed: false,
    });
  });
});
