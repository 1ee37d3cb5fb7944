import { symlinkSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { PROVIDERS } from '../../src/providers/_all.ts';
import { json, keyOf, repository } from '../support/overview.ts';
import { openSandbox, type Sandbox } from '../support/sandbox.ts';
import { treeOf } from '../support/tree.ts';

describe('an empty folder', () => {
  test('is told kindly, with the command that sets it up', () => {
    const { status, stdout, stderr } = openSandbox().run([]);
    expect(status).toBe(0);
    expect(stdout).toContain('no AI key is used here');
    expect(stdout).toContain('keyward init');
    expect(stdout).toContain('not a git repository');
    expect(stderr).toBe('');
  });

  test('has a JSON of the documented shape', () => {
    const sandbox = openSandbox();
    expect(json(sandbox)).toEqual({
      version: 1,
      root: sandbox.root,
      keys: [],
      listed: 0,
      git: 'none',
      files: [],
      hook: [],
      findings: 0,
      skipped: [],
      next: [{ command: 'keyward init', text: expect.any(String) as string }],
    });
  });
});

describe('the keys', () => {
  test('are those that the code, an env file or keyward.toml names', () => {
    const sandbox = repository();
    sandbox.write('src/app.py', 'os.environ["ANTHROPIC_API_KEY"]\n');
    sandbox.write('.env', 'GROQ_API_KEY=\nDATABASE_URL=x\n');
    sandbox.write('.env.example', 'MISTRAL_API_KEY=\n');
    sandbox.write('keyward.toml', '[keys.MY_OWN]\nprovider = "openai"\n');
    sandbox.write('src/own.ts', 'process.env.MY_OWN\n');
    const keys = json(sandbox).keys.map(({ name, provider, usedIn, declaredIn }) => [
      name,
      provider,
      usedIn,
      declaredIn,
    ]);
    expect(keys).toEqual([
      ['ANTHROPIC_API_KEY', 'anthropic', ['src/app.py'], []],
      ['GROQ_API_KEY', 'groq', [], ['.env']],
      ['MISTRAL_API_KEY', 'mistral', [], ['.env.example']],
      ['MY_OWN', 'openai', ['src/own.ts'], ['keyward.toml']],
    ]);
  });

  test('are told where they are used, however many files only list them', () => {
    const sandbox = repository();
    for (const file of ['.env.example', '.env.sample', '.env.template', 'a/.env.example', 'keyward.toml']) {
      sandbox.write(file, file === 'keyward.toml' ? '[keys.GROQ_API_KEY]\nprovider = "groq"\n' : 'GROQ_API_KEY=\n');
    }
    sandbox.write('src/app.ts', 'process.env.GROQ_API_KEY\n');
    expect(keyOf(sandbox, 'GROQ_API_KEY')).toMatchObject({ usedIn: ['src/app.ts'] });
  });

  test('take their value from the first place that has them', () => {
    const sandbox = openSandbox();
    const value = `GROQ_API_KEY=${sandbox.key('groq-api-key')}\n`;
    const source = (env: Record<string, string> = {}): unknown => keyOf(sandbox, 'GROQ_API_KEY', env)?.['source'];
    sandbox.write('app.ts', 'process.env.GROQ_API_KEY');
    expect(source()).toBeNull();
    sandbox.write('.env', value);
    expect(source()).toBe('.env');
    sandbox.write('.env.production', value);
    expect(source()).toBe('.env');
    expect(source({ NODE_ENV: 'production' })).toBe('.env.production');
    sandbox.write('.env.local', value);
    expect(source()).toBe('.env.local');
    expect(source({ NODE_ENV: 'production' })).toBe('.env.local');
    sandbox.write('.env.production.local', value);
    expect(source({ NODE_ENV: 'production' })).toBe('.env.production.local');
    expect(source({ GROQ_API_KEY: '' })).toBe('environment');
  });

  test.each([
    ['right', (sandbox: Sandbox) => sandbox.key('openai-project-key'), true],
    ['other-provider', (sandbox: Sandbox) => sandbox.key('groq-api-key'), true],
    ['placeholder', () => 'sk-your-key-here', true],
    ['empty', () => '', false],
    ['untrimmed', (sandbox: Sandbox) => `" ${sandbox.key('openai-project-key')}"`, true],
    ['unusual', () => 'q8Zt3Kp0Lm5Nw7Xc', true],
  ])('have a shape: %s', (shape, value, set) => {
    const sandbox = openSandbox();
    sandbox.write('.env', `OPENAI_API_KEY=${value(sandbox)}\n`, 0o600);
    const otherProvider = shape === 'other-provider' ? 'groq' : null;
    expect(keyOf(sandbox, 'OPENAI_API_KEY')).toMatchObject({ shape, set, otherProvider });
    expect(sandbox.run([]).status).toBe(0);
  });

  test('that are missing are no bad news, but are to be done', () => {
    const sandbox = openSandbox();
    sandbox.write('app.ts', 'process.env.GROQ_API_KEY');
    const { status, stdout } = sandbox.run([]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/GROQ_API_KEY +Groq +not set +used in app\.ts/);
    expect(stdout).toContain('https://console.groq.com/keys');
  });

  test('never show their value, whatever is wrong', () => {
    const sandbox = repository();
    const keys = ['openai-project-key', 'groq-api-key', 'anthropic-api-key'].map((kind) => sandbox.key(kind));
    sandbox.write('.env', `OPENAI_API_KEY=${keys[0]}\nGROQ_API_KEY=" ${keys[1]}"\nMISTRAL_API_KEY=${keys[2]}\n`);
    sandbox.write('.env.example', `OPENAI_API_KEY=${keys[0]}\n`);
    sandbox.write('keyward.toml', `[keys.A]\nprovider = "${keys[1]}"\n`);
    sandbox.git(['add', '.env']);
    for (const args of [[], ['--json']]) {
      const { stdout, stderr } = sandbox.run(args, { env: { ANTHROPIC_API_KEY: keys[2] } });
      for (const key of keys) expect(stdout + stderr).not.toContain(key.slice(-16));
    }
  });
});

describe('a hardcoded key', () => {
  test('is bad news, is told by its place, and comes first', () => {
    const sandbox = repository();
    const key = sandbox.key('groq-api-key');
    sandbox.write('src/a.py', `x\nkey = "${key}"\n`);
    const { status, stdout } = sandbox.run([]);
    expect(status).toBe(1);
    expect(stdout).toMatch(/src\/a\.py:2:8 +groq-api-key +gsk_…/);
    expect(stdout).toMatch(/1\. revoke the hardcoded \S.* key at https:\/\/.*, and read a new one from [A-Z_]+\n/);
    expect(json(sandbox).findings).toBe(1);
  });
});

test('all is well after init, in one calm line', () => {
  const sandbox = repository();
  sandbox.write('app.ts', 'process.env.GROQ_API_KEY');
  expect(sandbox.run(['init', '--yes']).status).toBe(0);
  const before = treeOf(sandbox.root);
  const { status, stdout } = sandbox.run([], { env: { GROQ_API_KEY: sandbox.key('groq-api-key') } });
  expect(status).toBe(0);
  expect(stdout).toContain('nothing: all is well');
  expect(stdout).toMatch(/pre-commit +installed/);
  expect(treeOf(sandbox.root)).toEqual(before);
});

describe('what is not a project', () => {
  test.each([
    [['scna'], 'no such file or folder: scna', 'did you mean the command scan?'],
    [['inti'], 'no such file or folder: inti', 'did you mean the command init?'],
    [['no/such'], 'no such file or folder: no/such', 'check the spelling'],
    [['file'], 'not a folder: file', 'keyward scan'],
  ])('%s is refused', (args, message, hint) => {
    const sandbox = openSandbox();
    sandbox.write('file', '');
    const { status, stdout, stderr } = sandbox.run(args);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(`keyward: error: ${message}`);
    expect(stderr).toContain(hint);
  });

  test('a bare repository is refused', () => {
    const sandbox = openSandbox();
    sandbox.git(['init', '-q', '--bare', 'bare']);
    const { status, stderr } = sandbox.run([], { cwd: 'bare' });
    expect(status).toBe(2);
    expect(stderr).toContain('is a bare repository');
  });
});

describe('trouble', () => {
  test('an invalid keyward.toml: the rest is shown, and the status is 2', () => {
    const sandbox = openSandbox();
    sandbox.write('app.ts', 'process.env.GROQ_API_KEY');
    sandbox.write('keyward.toml', '[keys.A]\nprovider = "opnai"\n');
    const { status, stdout, stderr } = sandbox.run([]);
    expect(status).toBe(2);
    expect(stdout).toContain('GROQ_API_KEY');
    expect(stderr).toContain('keyward: error: keyward.toml:2:1: unknown provider');
    expect(stderr).toContain('keyward: hint: did you mean openai?');
    expect(json(sandbox).skipped).toEqual([
      { path: 'keyward.toml', reason: expect.stringContaining(':2:1:') as string },
    ]);
  });

  test('a keyward.toml that is a folder, a pipe or too large is never read', () => {
    for (const make of [
      (sandbox: Sandbox) => sandbox.write('keyward.toml/x', ''),
      (sandbox: Sandbox) => sandbox.exec('mkfifo', [sandbox.path('keyward.toml')]),
      (sandbox: Sandbox) => sandbox.write('keyward.toml', '#'.repeat(1024 * 1024 + 1)),
      (sandbox: Sandbox) => symlinkSync('/dev/zero', sandbox.path('keyward.toml')),
    ]) {
      const sandbox = openSandbox();
      make(sandbox);
      const { status, stderr } = sandbox.run([]);
      expect(status).toBe(2);
      expect(stderr).toContain('keyward: error: keyward.toml: ');
    }
  });

  test.each([
    ['not UTF-8', Buffer.from([0x41, 0x3d, 0xff, 0x0a])],
    ['binary', Buffer.from('A=\0\n')],
  ])('an .env that is %s is told, and the status is 2', (_, content) => {
    const sandbox = openSandbox();
    sandbox.write('.env', content, 0o600);
    const { status, stderr } = sandbox.run([]);
    expect(status).toBe(2);
    expect(stderr).toContain('.env');
  });

  test('an .env in UTF-16 is read, and is to be saved as UTF-8', () => {
    const sandbox = openSandbox();
    const content = `\ufeffGROQ_API_KEY=${sandbox.key('groq-api-key')}\r\n`;
    sandbox.write('.env', Buffer.from(content, 'utf16le'), 0o600);
    const { status, stdout, stderr } = sandbox.run([]);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/GROQ_API_KEY +Groq +set in \.env/);
    expect(stdout).toContain('. .env: text in UTF-16; save it as UTF-8');
  });

  test.each([
    ['.env', '1. .env: a symbolic link, so that it is not written; it lacks GROQ_API_KEY'],
    ['.gitignore', '.gitignore is a symbolic link, so that it is not written; put a plain file there'],
  ])('a link at %s is told in a sentence', (path, sentence) => {
    const sandbox = openSandbox();
    sandbox.write('app.ts', 'process.env.GROQ_API_KEY');
    sandbox.write('target', '');
    symlinkSync('target', sandbox.path(path));
    const { stdout } = sandbox.run([]);
    expect(stdout).toContain(sentence);
    expect(stdout).not.toContain('mend ');
  });

  test('a hook that was changed by hand is shown with what to do', () => {
    const sandbox = repository();
    sandbox.run(['hook', 'install']);
    const path = sandbox.path('.git/hooks/pre-commit');
    sandbox.write(path, `${sandbox.read(path)}exit 0\n`);
    const { stdout } = sandbox.run([]);
    expect(stdout).toMatch(/pre-commit +changed by hand .*rm -- /);
    expect(stdout).not.toContain('another hook');
  });

  test('an .env that cannot be read is told once, and the status is 2', () => {
    const sandbox = openSandbox();
    symlinkSync('.env', sandbox.path('.env'));
    const { status, stderr } = sandbox.run([]);
    expect(status).toBe(2);
    expect(stderr.match(/too many symbolic links/g)).toHaveLength(1);
  });

  test('a corrupt index: the rest is shown, and the status is 2', () => {
    const sandbox = repository();
    sandbox.write('.env', 'GROQ_API_KEY=\n', 0o600);
    sandbox.git(['add', '.']);
    sandbox.write('.git/index', 'not an index');
    const { status, stdout } = sandbox.run([]);
    expect(status).toBe(2);
    expect(stdout).toContain('GROQ_API_KEY');
    expect(json(sandbox)).toMatchObject({ git: 'unknown', files: [{ path: '.env', ignored: null, tracked: null }] });
  });

  test('hooks that cannot be looked at: the rest is shown, and the status is 2', () => {
    const sandbox = repository();
    sandbox.exec('sh', ['-c', 'rm -r .git/hooks && ln -s hooks .git/hooks']);
    const { status, stdout } = sandbox.run([]);
    expect(status).toBe(2);
    expect(stdout).toMatch(/git hooks\n {2}\S+.git\/hooks/);
    expect(json(sandbox).skipped).toMatchObject([{ path: '.git/hooks' }]);
  });

  test('a hostile configuration runs nothing and leads nowhere', () => {
    const elsewhere = openSandbox();
    for (const [name, value] of [
      ['worktree', elsewhere.root],
      ['bare', 'true'],
    ]) {
      const sandbox = repository();
      const trap = `touch ${sandbox.path('ran')}`;
      sandbox.write('.gitattributes', '* filter=trap diff=trap\n');
      sandbox.write('.env', 'GROQ_API_KEY=\n', 0o600);
      sandbox.write('.env.local', 'GROQ_API_KEY=\n', 0o600);
      sandbox.git(['add', '.env']);
      const traps = ['core.fsmonitor', 'core.pager', 'core.sshCommand', 'filter.trap.clean', 'diff.trap.textconv'];
      for (const trapped of traps) sandbox.git(['config', trapped, trap]);
      sandbox.git(['config', `core.${name}`, value ?? '']);
      expect(json(sandbox)).toMatchObject({
        git: 'repository',
        files: [
          { path: '.env', tracked: true, ignored: false },
          { path: '.env.local', tracked: false, ignored: false },
        ],
      });
      sandbox.run(['init', '--dry-run']);
      expect(sandbox.exec('ls', ['ran']).status).not.toBe(0);
    }
  });
});

test('many keys are cut short for people, not for programs', () => {
  const sandbox = openSandbox();
  const names = ['OPENAI', 'GROQ', 'MISTRAL', 'ANTHROPIC', 'COHERE', 'XAI', 'GEMINI', 'JINA', 'TAVILY', 'EXA'];
  const more = ['DEEPSEEK', 'CEREBRAS', 'NOVITA', 'VOYAGE', 'PERPLEXITY', 'TOGETHER', 'FIREWORKS'];
  sandbox.write('a.ts', [...names, ...more].map((name) => `process.env.${name}_API_KEY`).join('\n'));
  expect(json(sandbox).keys).toHaveLength(17);
  expect(sandbox.run([]).stdout).toContain('and 2 more, which --json lists');
});

test('a program that lists the names of all providers does not use them all', () => {
  const sandbox = openSandbox();
  const names = PROVIDERS.map(({ env }) => env[0]);
  sandbox.write('catalogue.ts', names.map((name) => `'${name}',`).join('\n'));
  sandbox.write('.env', `${names[0]}=\n`, 0o600);
  const { keys, listed } = json(sandbox, [], { [names[1] ?? '']: 'x' });
  expect(keys.map(({ name }) => name)).toEqual([names[0], names[1]]);
  expect(listed).toBe(names.length - 2);
  expect(sandbox.run([]).stdout).toContain(`lists ${names.length - 1} more names of keys`);
});

test('documents and workflows name keys, but do not use them', () => {
  const sandbox = openSandbox();
  sandbox.write('README.md', 'set OPENAI_API_KEY\n');
  sandbox.write('.github/workflows/test.yml', 'token: ${{ secrets.GITHUB_TOKEN }}\n');
  sandbox.write('compose.yml', 'GROQ_API_KEY: ${GROQ_API_KEY}\n');
  expect(json(sandbox).keys.map(({ name }) => name)).toEqual(['GROQ_API_KEY']);
});

test('a key that rests in a store which is not asked is not said to be lacking', () => {
  const sandbox = openSandbox();
  sandbox.write(
    'keyward.toml',
    '[keys.GROQ_API_KEY]\nprovider = "groq"\nstore = "vault"\n[keys.XAI_API_KEY]\nprovider = "xai"\n',
  );
  const { stdout } = sandbox.run([]);
  expect(stdout).toMatch(/GROQ_API_KEY +Groq +perhaps in vault \(not asked\)/);
  expect(stdout).toMatch(/XAI_API_KEY +xAI +not set/);
  expect(stdout).not.toContain('GROQ_API_KEY;');
  const { keys } = JSON.parse(sandbox.run(['--json']).stdout) as { keys: { notAsked: string[] }[] };
  expect(keys.map(({ notAsked }) => notAsked)).toEqual([['vault'], []]);
  const set = sandbox.run([], { env: { GROQ_API_KEY: sandbox.key('groq-api-key') } });
  expect(set.stdout).toMatch(/GROQ_API_KEY +Groq +set in the environment/);
});
