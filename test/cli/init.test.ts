import { mkdirSync, symlinkSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expectSettled, modeOf, repository, withCode } from '../support/init.ts';
import { openSandbox } from '../support/sandbox.ts';
import { treeOf } from '../support/tree.ts';

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

describe('what is left to the owner', () => {
  test('a tracked secret file is reported with the command, and stays tracked', () => {
    const sandbox = withCode();
    sandbox.write('.env', 'GROQ_API_KEY=\n');
    sandbox.write('my credentials.json', '{"client_secret":""}', 0o600);
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

describe('what stays wrong is said, and the status is 1', () => {
  test('a file of keys that a folder below takes out of what is ignored', () => {
    const sandbox = withCode();
    sandbox.write('pk/a/.gitignore', '!.env\n');
    sandbox.write('pk/a/.env', `GROQ_API_KEY=${sandbox.key('groq-api-key')}\n`, 0o600);
    const line = '  pk/a/.env  git does not ignore it: add a line for it to the .gitignore of its folder\n';
    const first = sandbox.run(['init', '--yes']);
    expect([first.status, first.stdout.includes(line)]).toEqual([1, true]);
    expect(sandbox.run(['init', '--yes'])).toEqual({ status: 1, stdout: `left to you\n${line}`, stderr: '' });
    sandbox.write('pk/a/.gitignore', '!.env\n.env\n');
    expect(sandbox.run(['init', '--yes']).status).toBe(0);
  });

  test('a file of keys in a repository of its own below', () => {
    const sandbox = withCode();
    sandbox.git(['init', '-q', 'inner']);
    sandbox.write('inner/.env', 'A=1\n', 0o600);
    expect(sandbox.run(['init', '--yes']).stdout).toContain('  inner/.env  git does not ignore it');
  });

  test('a credential file that others may read', () => {
    const sandbox = withCode();
    sandbox.write('my credentials.json', '{"client_secret":"x"}');
    const { status, stdout } = sandbox.run(['init', '--yes']);
    expect(status).toBe(1);
    expect(stdout).toContain("chmod 600 -- 'my credentials.json'\n");
    expectSettled(sandbox);
  });

  test('a hook manager that does not run the hooks yet', () => {
    const sandbox = withCode();
    sandbox.write('.pre-commit-config.yaml', 'repos: []\n');
    sandbox.run(['init', '--yes']);
    const { status, stdout } = sandbox.run(['init', '--yes']);
    expect(status).toBe(1);
    expect(stdout).toMatch(/^left to you\n {2}\.pre-commit-config\.yaml {2}/);
  });
});

test('env files that others may read become private, those below too, but not one that git tracks', () => {
  const sandbox = withCode();
  for (const path of ['.env.local', 'a/.env', 'tracked/.env']) sandbox.write(path, 'A=1\n', 0o644);
  sandbox.git(['add', '-f', 'tracked/.env']);
  const { stdout } = sandbox.run(['init', '--yes']);
  expect(stdout).toContain('a/.env  mode 0644 becomes 0600\n');
  expect(['.env.local', 'a/.env', 'tracked/.env'].map((path) => modeOf(sandbox, path))).toEqual(['600', '600', '644']);
  expectSettled(sandbox);
});

test('what was never committed is not said to be in the history', () => {
  const sandbox = withCode();
  sandbox.write('.env', 'A=1\n', 0o600);
  sandbox.git(['add', '.env']);
  for (const args of [['init', '--dry-run'], []]) {
    const { stdout } = sandbox.run(args);
    expect(stdout).toContain('staged');
    expect(stdout).not.toContain('history');
  }
  sandbox.git(['commit', '-qm', 'x']);
  for (const args of [['init', '--dry-run'], []]) expect(sandbox.run(args).stdout).toContain('its history still has');
});

test('paths in the JSON start at the folder, and are absolute outside of it', () => {
  const sandbox = withCode();
  const paths = (args: readonly string[]): string[] => {
    const plan = JSON.parse(sandbox.run(['init', '--dry-run', '--json', ...args]).stdout) as {
      hook: { changes: { path: string }[] };
    };
    return plan.hook.changes.map(({ path }) => path);
  };
  expect(paths([])).toEqual(['.git/hooks/pre-commit', '.git/hooks/pre-push']);
  expect(paths(['src'])).toEqual(['pre-commit', 'pre-push'].map((name) => sandbox.path(`.git/hooks/${name}`)));
});

describe('what stands in the way', () => {
  test.each(['.gitignore', 'keyward.toml'])('a link at %s is refused', (path) => {
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

  test("git's own folder is refused", () => {
    const sandbox = withCode();
    for (const cwd of ['.git', '.git/hooks']) {
      const before = treeOf(sandbox.root);
      const { status, stderr } = sandbox.run(['init', '--yes'], { cwd });
      expect(status).toBe(2);
      expect(stderr).toContain("is git's own folder");
      expect(stderr).toContain(`keyward: hint: run keyward in ${sandbox.root}\n`);
      expect(treeOf(sandbox.root)).toEqual(before);
      expect(sandbox.run([], { cwd }).status).toBe(2);
    }
  });

  test('an empty path is refused, and not taken for the current folder', () => {
    const sandbox = withCode();
    const before = treeOf(sandbox.root);
    for (const args of [['init', '', '--yes'], ['']]) {
      const { status, stderr } = sandbox.run(args);
      expect(status).toBe(2);
      expect(stderr).toContain("keyward: error: no such file or folder: ''");
    }
    expect(treeOf(sandbox.root)).toEqual(before);
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
