import { describe, expect, test } from 'vitest';
import { type FakeReply, startFake } from '../support/fake-server.ts';
import { runAside } from '../support/run-aside.ts';
import { openSandbox, type Sandbox } from '../support/sandbox.ts';

const MODELS: FakeReply = { status: 200, json: { object: 'list', data: [{ id: 'llama', object: 'model' }] } };
const REFUSED: FakeReply = {
  status: 401,
  json: { error: { message: 'Invalid API Key', type: 'invalid_request_error', code: 'invalid_api_key' } },
};

interface Checked {
  readonly version: number;
  readonly keys: readonly Record<string, unknown>[];
}

function checkedBy(stdout: string): Checked {
  return JSON.parse(stdout) as Checked;
}

/** A project with one key of Groq. */
function projectWithKey(): { sandbox: Sandbox; key: string } {
  const sandbox = openSandbox();
  const key = sandbox.key('groq-api-key');
  sandbox.write('.env', `GROQ_API_KEY=${key}\n`, 0o600);
  return { sandbox, key };
}

describe('check', () => {
  test('says live, in the shape that is documented, and sends the key in its header alone', async () => {
    const { sandbox, key } = projectWithKey();
    const fake = await startFake(() => MODELS);
    const { status, stdout } = await runAside(sandbox, ['check', 'GROQ_API_KEY', '--base', fake.url, '--json']);
    expect(status).toBe(0);
    const { version, keys } = checkedBy(stdout);
    expect(version).toBe(1);
    expect(keys).toHaveLength(1);
    expect(Object.keys(keys[0]!)).toEqual([
      'name',
      'provider',
      'kind',
      'status',
      'reason',
      'identity',
      'latencyMs',
      'checkedAt',
    ]);
    expect(keys[0]).toMatchObject({ name: 'GROQ_API_KEY', provider: 'groq', kind: 'groq-api-key', status: 'live' });
    expect(fake.requests.map(({ method, path }) => `${method} ${path}`)).toEqual(['GET /models']);
    expect(fake.requests[0]!.headers['authorization']).toBe(`Bearer ${key}`);
  });

  test('says dead and what to do, and ends with 1', async () => {
    const { sandbox, key } = projectWithKey();
    const fake = await startFake(() => REFUSED);
    const { status, stdout, stderr } = await runAside(sandbox, ['check', 'GROQ_API_KEY', '--base', fake.url]);
    expect(status).toBe(1);
    expect(stdout).toMatch(/GROQ_API_KEY +Groq +dead +rotate now/);
    expect(stdout).toMatch(/1 key: 1 dead/);
    expect(stderr).toContain('make a new key at https://console.groq.com/keys');
    expect(stdout + stderr).not.toContain(key.slice(4));
  });

  test.each([
    ['a page where data should be', { status: 200, text: '<html>Sign in</html>' }],
    ['a firewall', { status: 403, text: '<html>Blocked</html>' }],
    ['a redirect', { status: 302, headers: { location: 'https://example.com/' } }],
    ['half an answer', { status: 200, json: { data: [] }, broken: 'half' }],
  ] satisfies [string, FakeReply][])('%s is neither live nor dead, and ends with 2', async (_, reply) => {
    const { sandbox } = projectWithKey();
    const fake = await startFake(() => reply);
    const { status, stdout } = await runAside(sandbox, ['check', 'GROQ_API_KEY', '--base', fake.url, '--json']);
    expect(status).toBe(2);
    expect(checkedBy(stdout).keys[0]).toMatchObject({ status: 'unknown' });
  });

  test('nobody answers: told within the time that was given', async () => {
    const { sandbox } = projectWithKey();
    const fake = await startFake(() => ({ status: 200, broken: 'hang' }));
    const args = ['check', 'GROQ_API_KEY', '--base', fake.url, '--timeout', '1', '--json'];
    const { status, stdout } = await runAside(sandbox, args);
    expect(status).toBe(2);
    expect(checkedBy(stdout).keys[0]).toMatchObject({ status: 'unknown', reason: 'timed-out' });
  });

  test('what is no key of the provider is not sent', async () => {
    const sandbox = openSandbox();
    sandbox.write('.env', `GROQ_API_KEY=${sandbox.key('anthropic-api-key')}\n`, 0o600);
    const fake = await startFake(() => MODELS);
    const { status, stdout } = await runAside(sandbox, ['check', 'GROQ_API_KEY', '--base', fake.url, '--json']);
    expect(status).toBe(2);
    expect(checkedBy(stdout).keys[0]).toMatchObject({ status: 'unknown', reason: 'other-provider', kind: null });
    expect(fake.requests).toEqual([]);
  });

  test('writes down what it sent, without the key', async () => {
    const { sandbox, key } = projectWithKey();
    const fake = await startFake(() => REFUSED);
    await runAside(sandbox, ['check', 'GROQ_API_KEY', '--base', fake.url]);
    const { status, stdout } = sandbox.run(['audit', '--verify', '--json']);
    expect(status).toBe(0);
    const { whole, entries } = JSON.parse(stdout) as { whole: boolean; entries: Record<string, unknown>[] };
    expect(whole).toBe(true);
    expect(entries.map(({ action, subject, target, outcome }) => [action, subject, target, outcome])).toEqual([
      ['check', 'GROQ_API_KEY', 'groq', 'begun'],
      ['check', 'GROQ_API_KEY', 'groq', 'dead'],
    ]);
    expect(stdout).toContain('GET http://127.0.0.1');
    expect(stdout).not.toContain(key.slice(4));
    expect(sandbox.run(['audit']).stdout).toMatch(/check +GROQ_API_KEY +groq +dead/);
  });

  test('a key that is needed and not set is unknown, one that is not needed is left out', () => {
    const sandbox = openSandbox();
    sandbox.write(
      'keyward.toml',
      '[keys.GROQ_API_KEY]\nprovider = "groq"\n[keys.OPENAI_API_KEY]\nprovider = "openai"\noptional = true\n',
    );
    const { status, stdout, stderr } = sandbox.run(['check', '--json']);
    expect(status).toBe(2);
    expect(checkedBy(stdout).keys).toMatchObject([{ name: 'GROQ_API_KEY', status: 'unknown', reason: 'not-set' }]);
    expect(stderr).toContain('not set, so not asked about: OPENAI_API_KEY');
  });

  test.each([
    [['check', 'GROQ_API_KEI'], 'did you mean GROQ_API_KEY?'],
    [['check', '--found', 'GROQ_API_KEY'], 'exclude each other'],
    [['check', '--timeout', 'soon'], '--timeout'],
    [['check', '--every', 'often'], 'no duration'],
    [['check', '--notify', 'desktop'], '--watch'],
    [['check', '--base', 'https://example.com'], 'one name alone'],
    [['check'], 'uses no key that is set'],
  ])('%j is refused with what to do', (args, told) => {
    const { status, stderr } = openSandbox().run(args);
    expect(status).toBe(2);
    expect(stderr).toContain(told);
    expect(stderr).toContain('keyward: hint: ');
  });
});

describe('check --found', () => {
  test('sends nothing before somebody agrees', () => {
    const sandbox = openSandbox();
    sandbox.write('app.py', `key = "${sandbox.key('groq-api-key')}"\n`);
    const { status, stderr } = sandbox.run(['check', '--found']);
    expect(status).toBe(2);
    expect(stderr).toContain('nobody has said which providers may be asked');
    expect(stderr).toContain('--providers groq');
    expect(JSON.parse(sandbox.run(['audit', '--json']).stdout)).toMatchObject({ entries: [] });
  });

  test('a key of a provider that was not named is not asked about', () => {
    const sandbox = openSandbox();
    sandbox.write('app.py', `key = "${sandbox.key('groq-api-key')}"\n`);
    const { status, stdout } = sandbox.run(['check', '--found', '--providers', 'openai', '--json']);
    expect(status).toBe(2);
    expect(checkedBy(stdout).keys).toMatchObject([{ name: 'app.py:1:8', provider: 'groq', reason: 'no-consent' }]);
  });

  test('a list of providers in keyward.toml is held against the catalogue', () => {
    const sandbox = openSandbox();
    sandbox.write('keyward.toml', '[verify]\nproviders = ["grok"]\n');
    sandbox.write('app.py', `key = "${sandbox.key('groq-api-key')}"\n`);
    const { status, stderr } = sandbox.run(['check', '--found']);
    expect(status).toBe(2);
    expect(stderr).toContain('keyward.toml:2:');
    expect(stderr).toContain('did you mean groq?');
  });
});

test('providers lists the catalogue, and tells all of one', () => {
  const sandbox = openSandbox();
  expect(sandbox.run(['providers']).stdout).toMatch(/groq +Groq +GROQ_API_KEY/);
  const { status, stdout } = sandbox.run(['providers', 'GROQ_API_KEY']);
  expect(status).toBe(0);
  expect(stdout).toContain('GET /models');
  expect(stdout).toContain('https://console.groq.com/docs/spend-limits');
  const { providers } = JSON.parse(sandbox.run(['providers', 'groq', '--json']).stdout) as { providers: unknown[] };
  expect(providers).toMatchObject([{ id: 'groq', kinds: ['groq-api-key'] }]);
  expect(sandbox.run(['providers', 'grok'])).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('groq') as string,
  });
});
