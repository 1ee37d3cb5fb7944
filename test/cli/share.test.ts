import { expect, test } from 'vitest';
import { openSandbox } from '../support/sandbox.ts';

test('names keys, pages, stores and commands, and no value', () => {
  const sandbox = openSandbox();
  const key = sandbox.key('groq-api-key');
  sandbox.write('.env', `GROQ_API_KEY=${key}\n`);
  sandbox.write(
    'keyward.toml',
    '[keys.GROQ_API_KEY]\nprovider = "groq"\n[profiles.production]\nstore = "prod"\n' +
      '[stores.prod]\ntype = "vault"\naddress = "https://vault.example.com"\n',
  );
  const near = sandbox.run(['share'], { env: { GROQ_API_KEY: key } });
  expect(near).toMatchObject({ status: 0, stderr: '' });
  expect(near.stdout).toContain('- make one: https://console.groq.com/keys\n');
  expect(near.stdout).toContain('- set it, in env-file: `keyward set GROQ_API_KEY`\n');
  const far = sandbox.run(['share', '--profile', 'production', '--json'], { env: { GROQ_API_KEY: key } });
  expect(JSON.parse(far.stdout)).toEqual({
    version: 1,
    profile: 'production',
    keys: [
      {
        name: 'GROQ_API_KEY',
        provider: 'groq',
        optional: false,
        makeAt: 'https://console.groq.com/keys',
        store: 'prod',
        command: 'keyward set GROQ_API_KEY --profile production',
      },
    ],
    stores: [{ name: 'prod', type: 'vault', credentials: expect.stringContaining('VAULT_TOKEN') as string }],
  });
  expect(near.stdout + far.stdout).not.toContain(key.slice(4));
});

test('where keyward.toml names none, the keys are those that the code uses', () => {
  const sandbox = openSandbox();
  sandbox.write('app.py', 'os.environ["TAVILY_API_KEY"]\n');
  expect(sandbox.run(['share']).stdout).toContain('## TAVILY_API_KEY\n');
});

test('a project without a key has nothing to share', () => {
  expect(openSandbox().run(['share'])).toMatchObject({ status: 1, stdout: '' });
});
