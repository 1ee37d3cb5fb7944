import { chmodSync, mkdirSync, statSync, symlinkSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openSandbox, type Sandbox } from '../support/sandbox.ts';
import { treeOf } from '../support/tree.ts';

function repository(): Sandbox {
  const sandbox = openSandbox();
  sandbox.git(['init', '-q']);
  return sandbox;
}

/** A repository whose code uses two keys. */
function withCode(): Sandbox {
  const sandbox = repository();
  sandbox.write('src/app.py', 'os.environ["GROQ_API_KEY"]\n');
  sandbox.write('src/app.ts', 'process.env.OPENAI_API_KEY\n');
  return sandbox;
}

function modeOf(sandbox: Sandbox, path: string): string {
  return (statSync(sandbox.path(path)).mode & 0o7777).toString(8);
}

/** Runs init again: it must change nothing and say so. */
function expectSettled(sandbox: Sandbox, args: readonly string[] = []): void {
  const before = treeOf(sandbox.root);
  const { stdout } = sandbox.run(['init', '--yes', ...args]);
  expect(stdout).toContain('nothing to change');
  expect(treeOf(sandbox.root)).toEqual(before);
}

describe('a new project', () => {
  test('gets all that it needs, and a second run changes nothing', () => {
    const sandbox = withCode();
    const { status, stdout, stderr } = sandbox.run(['init', '--yes']);
    expect([status, stderr]).toEqual([0, '']);
    for (const path of [
      '.gitignore',
      '.env',
      '.env.example',
      'keyward.toml',
      '.git/hooks/pre-commit',
      '.git/hooks/pre-push',
    ]) {
      expect(stdout).toContain(path);
    }
    expect(sandbox.read('.env').split('\n')).toEqual(expect.arrayContaining(['GROQ_API_KEY=', 'OPENAI_API_KEY=']));
    expect(modeOf(sandbox, '.env')).toBe('600');
    expect(sandbox.read('.env.example')).toContain('\nGROQ_API_KEY=\nOPENAI_API_KEY=\n');
    expect(sandbox.read('keyward.toml')).toContain(
      '\n[keys.GROQ_API_KEY]\nprovider = "groq"\n\n[keys.OPENAI_API_KEY]\n',
    );
    expect(sandbox.run(['hook', 'status']).status).toBe(0);
    sandbox.git(['add', '.']);
    const tracked = '.env.example .gitignore keyward.toml src/app.py src/app.ts';
    expect(sandbox.git(['ls-files']).split('\n').join(' ').trim()).toBe(tracked);
    expectSettled(sandbox);
  });

  test('without any key is set up too', () => {
    const sandbox = repository();
    expect(sandbox.run(['init', '--yes']).status).toBe(0);
    expect(sandbox.read('.env')).toMatch(/^(?:#.*\n)+$/);
    expect(sandbox.read('keyward.toml')).toMatch(/^(?:#.*\n)+$/);
    expectSettled(sandbox);
  });

  test('outside of a repository is set up but for the hook', () => {
    const sandbox = openSandbox();
    sandbox.write('a.ts', 'process.env.XAI_API_KEY');
    const { status, stderr } = sandbox.run(['init', '--yes']);
    expect(status).toBe(0);
    expect(stderr).toContain('keyward: note: not a git repository');
    expect(Object.keys(treeOf(sandbox.root))).toEqual(['.env', '.env.example', '.gitignore', 'a.ts', 'keyward.toml']);
    expectSettled(sandbox);
  });

  test('in a folder of a repository gets its files there, and the hook for all', () => {
    const sandbox = repository();
    sandbox.write('packages/api/a.ts', 'process.env.XAI_API_KEY');
    expect(sandbox.run(['init', '--yes', 'packages/api']).status).toBe(0);
    expect(sandbox.read('packages/api/.gitignore')).toContain('\n.env\n');
    expect(sandbox.read('packages/api/.env')).toContain('XAI_API_KEY=\n');
    expect(Object.keys(treeOf(sandbox.root)).filter((path) => !path.startsWith('.git/'))).not.toContain('.env');
    expect(sandbox.run(['hook', 'status']).status).toBe(0);
    expectSettled(sandbox, ['packages/api']);
  });
});

describe('asking', () => {
  test('without a terminal and without --yes nothing is changed, and the status is 2', () => {
    const sandbox = withCode();
    const before = treeOf(sandbox.root);
    const { status, stdout, stderr } = sandbox.run(['init'], { stdin: 'y\n' });
    expect(status).toBe(2);
    expect(stdout).toContain('+ GROQ_API_KEY=');
    expect(stderr).toContain('keyward: hint: --yes to apply, --dry-run to look');
    expect(treeOf(sandbox.root)).toEqual(before);
  });

  test('--dry-run shows all of it and changes nothing', () => {
    const sandbox = withCode();
    const before = treeOf(sandbox.root);
    for (const args of [['--dry-run'], ['--dry-run', '--yes'], ['--dry-run', '--json']]) {
      const { status, stdout } = sandbox.run(['init', ...args]);
      expect(status).toBe(0);
      expect(stdout).toContain('GROQ_API_KEY=');
    }
    expect(treeOf(sandbox.root)).toEqual(before);
  });

  test('--json has the documented shape', () => {
    const sandbox = withCode();
    const plan = JSON.parse(sandbox.run(['init', '--yes', '--json']).stdout) as Record<string, unknown>;
    expect(plan).toMatchObject({ version: 1, root: sandbox.root, applied: true, remarks: [] });
    expect(plan['changes']).toMatchObject([
      { path: '.gitignore', action: 'create', mode: '0644' },
      { path: '.env', action: 'create', mode: '0600' },
      { path: '.env.example', action: 'create', mode: '0644' },
      { path: 'keyward.toml', action: 'create', mode: '0644' },
    ]);
    const again = JSON.parse(sandbox.run(['init', '--yes', '--json']).stdout) as Record<string, unknown>;
    expect(again).toMatchObject({ applied: false, changes: [] });
  });
});

describe('.env', () => {
  test('keeps every byte, gets the names that lack, and becomes private', () => {
    const sandbox = withCode();
    const key = sandbox.key('groq-api-key');
    const text = `# mine\r\nexport GROQ_API_KEY="${key}"\r\nOTHER='a\nb'`;
    sandbox.write('.env', text, 0o644);
    const { status, stdout } = sandbox.run(['init', '--yes']);
    expect(status).toBe(0);
    expect(sandbox.read('.env')).toBe(`${text}\r\nOPENAI_API_KEY=\r\n`);
    expect(modeOf(sandbox, '.env')).toBe('600');
    expect(stdout).toContain('mode 0644 becomes 0600');
    expect(stdout).not.toContain(key.slice(-8));
    expectSettled(sandbox);
  });

  test('that is complete only becomes private', () => {
    const sandbox = repository();
    sandbox.write('.env', 'OTHER=1', 0o666);
    chmodSync(sandbox.path('.env'), 0o666);
    sandbox.run(['init', '--yes']);
    expect(sandbox.read('.env')).toBe('OTHER=1');
    expect(modeOf(sandbox, '.env')).toBe('600');
  });

  test('does not get what .env.local gives', () => {
    const sandbox = withCode();
    sandbox.write('.env.local', 'GROQ_API_KEY=x\n', 0o600);
    sandbox.run(['init', '--yes']);
    expect(sandbox.read('.env')).not.toContain('GROQ_API_KEY');
  });

  test.each([
    ['not UTF-8', Buffer.from([0x41, 0x3d, 0xff, 0x0a]), 'not UTF-8 text'],
    ['UTF-16', Buffer.from('\ufeffA=1\n', 'utf16le'), 'binary, not text'],
    ['too large', '#'.repeat(1024 * 1024 + 1), 'larger than 1 MiB'],
  ])('that is %s is refused, and nothing is changed', (_, content, reason) => {
    const sandbox = withCode();
    sandbox.write('.env', content);
    const before = treeOf(sandbox.root);
    const { status, stderr } = sandbox.run(['init', '--yes']);
    expect(status).toBe(2);
    expect(stderr).toContain(`keyward: error: .env: ${reason}`);
    expect(treeOf(sandbox.root)).toEqual(before);
  });
});

describe('.env.example', () => {
  test('gets the names of .env, and never what may be a key', () => {
    const sandbox = withCode();
    const key = sandbox.key('groq-api-key');
    sandbox.write('.env', `DATABASE_URL=postgres://me:hidden@host\n${key}=\nabcdefabcdef0123456789abcdef==\n`, 0o600);
    sandbox.run(['init', '--yes']);
    const names = sandbox
      .read('.env.example')
      .split('\n')
      .filter((line) => line.endsWith('='));
    expect(names).toEqual(['DATABASE_URL=', 'GROQ_API_KEY=', 'OPENAI_API_KEY=']);
    expect(sandbox.read('.env.example')).not.toContain('hidden');
  });

  test('keeps its lines and its mode, and a key in it is reported and left', () => {
    const sandbox = withCode();
    const key = sandbox.key('openai-project-key');
    const text = `# how to run it\nOPENAI_API_KEY=${key}\nPORT=3000`;
    sandbox.write('.env.example', text, 0o640);
    chmodSync(sandbox.path('.env.example'), 0o640);
    const { status, stdout } = sandbox.run(['init', '--yes']);
    expect(status).toBe(1);
    expect(stdout).toContain('OPENAI_API_KEY has a value that looks like a real key');
    expect(stdout).not.toContain(key.slice(-8));
    expect(sandbox.read('.env.example')).toBe(`${text}\nGROQ_API_KEY=\n`);
    expect(modeOf(sandbox, '.env.example')).toBe('640');
    expectSettled(sandbox);
  });

  test('is not hidden by a rule that was there', () => {
    const sandbox = withCode();
    sandbox.write('.gitignore', '.env*\r\n');
    sandbox.run(['init', '--yes']);
    expect(sandbox.read('.gitignore')).toMatch(/^\.env\*\r\n\r\n# keyward.*\r\n(?:.*\r\n)*!\.env\.example\r\n$/);
    expect(sandbox.tryGit(['check-ignore', '-q', '.env.example']).status).toBe(1);
    expectSettled(sandbox);
  });
});

describe('keyward.toml', () => {
  test('keeps every byte and gets the tables that lack', () => {
    const sandbox = withCode();
    const text = '# ours\r\n[keys.GROQ_API_KEY]\r\nprovider = "openai" # a proxy';
    sandbox.write('keyward.toml', text);
    expect(sandbox.run(['init', '--yes']).status).toBe(0);
    const table = '[keys.OPENAI_API_KEY]\r\nprovider = "openai"\r\n';
    expect(sandbox.read('keyward.toml')).toBe(`${text}\r\n\r\n${table}`);
    expectSettled(sandbox);
  });

  test.each([
    ['invalid', '[keys.A]\nprovider = "opnai"\n', 'keyward.toml:2:1: unknown provider'],
    ['closed', 'keys = { A_KEY = { provider = "openai" } }\n', 'no key can be appended'],
  ])('that is %s is refused, and nothing is changed', (_, text, message) => {
    const sandbox = withCode();
    sandbox.write('keyward.toml', text);
    const before = treeOf(sandbox.root);
    const { status, stderr } = sandbox.run(['init', '--yes']);
    expect(status).toBe(2);
    expect(stderr).toContain(message);
    expect(treeOf(sandbox.root)).toEqual(before);
  });
});

describe('what is left to the owner', () => {
  test('a tracked secret file is reported with the command, and stays tracked', () => {
    const sandbox = withCode();
    sandbox.write('.env', 'GROQ_API_KEY=\n');
    sandbox.write('my credentials.json', '{"client_secret":""}');
    sandbox.git(['add', '.env']);
    sandbox.git(['commit', '-qm', 'x']);
    sandbox.git(['add', '.']);
    const { status, stdout } = sandbox.run(['init', '--yes']);
    expect(status).toBe(1);
    const commands = stdout.split('\n').flatMap((line) => (line.includes('git rm') ? [line.trim()] : []));
    expect(commands).toEqual(['git rm --cached -- .env', "git rm --cached --force -- 'my credentials.json'"]);
    expect(sandbox.git(['ls-files'])).toContain('.env\n');
    expectSettled(sandbox);
    for (const command of commands) expect(sandbox.exec('sh', ['-c', command]).status).toBe(0);
    expect(sandbox.run(['init', '--yes']).status).toBe(0);
    expect(sandbox.read('.env')).toContain('GROQ_API_KEY=');
  });
});

describe('what stands in the way', () => {
  test.each(['.gitignore', '.env', '.env.example', 'keyward.toml'])('a link at %s is refused', (path) => {
    const sandbox = withCode();
    sandbox.write('target', '');
    symlinkSync('target', sandbox.path(path));
    const before = treeOf(sandbox.root);
    const { status, stderr } = sandbox.run(['init', '--yes']);
    expect(status).toBe(2);
    expect(stderr).toContain(`${path} is a symbolic link`);
    expect(treeOf(sandbox.root)).toEqual(before);
  });

  test('a folder at .gitignore is refused', () => {
    const sandbox = withCode();
    mkdirSync(sandbox.path('.gitignore'));
    const { status, stderr } = sandbox.run(['init', '--yes']);
    expect(status).toBe(2);
    expect(stderr).toContain('.gitignore is a folder');
  });

  test('a bare repository is refused', () => {
    const sandbox = openSandbox();
    sandbox.git(['init', '-q', '--bare', 'bare']);
    expect(sandbox.run(['init', '--yes', 'bare']).stderr).toContain('is a bare repository');
  });

  test('what fails midway is told, and a second run completes it', () => {
    const sandbox = withCode();
    // The hooks' folder cannot be made where a file stands.
    sandbox.exec('rm', ['-r', '.git/hooks']);
    sandbox.write('.git/hooks', '');
    const { status, stderr } = sandbox.run(['init', '--yes']);
    expect(status).toBe(2);
    expect(stderr).toContain('done: .gitignore, .env, .env.example, keyward.toml; not done: the git hooks');
    sandbox.exec('rm', ['.git/hooks']);
    expect(sandbox.run(['init', '--yes']).status).toBe(0);
    expectSettled(sandbox);
  });

  test('a hook of another hand is kept', () => {
    const sandbox = withCode();
    sandbox.write('.git/hooks/pre-commit', '#!/bin/sh\nexit 0\n', 0o755);
    expect(sandbox.run(['init', '--yes']).status).toBe(0);
    expectSettled(sandbox);
  });
});

test('whatever an .env and a template hold, nothing is lost and once is enough', () => {
  const line = fc.oneof(
    fc.constantFrom(
      'GROQ_API_KEY=x',
      'export GROQ_API_KEY=',
      '# GROQ_API_KEY=',
      'A="open',
      "B='",
      'C=`',
      'word',
      '',
      '=',
    ),
    fc.stringMatching(/^[\w =#"'`$\\-]{0,12}$/),
  );
  const text = fc
    .tuple(fc.array(line, { maxLength: 5 }), fc.constantFrom('\n', '\r\n'))
    .map(([lines, end]) => lines.join(end));
  fc.assert(
    fc.property(text, text, (env, example) => {
      const sandbox = openSandbox();
      sandbox.write('a.ts', 'process.env.GROQ_API_KEY');
      sandbox.write('.env', env);
      sandbox.write('.env.example', example);
      sandbox.run(['init', '--yes']);
      expect(sandbox.read('.env').startsWith(env)).toBe(true);
      expect(sandbox.read('.env.example').startsWith(example)).toBe(true);
      expectSettled(sandbox);
    }),
    { numRuns: 15 },
  );
}, 60_000);
