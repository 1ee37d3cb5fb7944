import { dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openSandbox, type Sandbox } from '../support/sandbox.ts';
import { npmTool, pythonTool } from './tool.ts';

// The hook where another manager is in charge, with the manager itself.

const managers = [
  {
    id: 'husky',
    program: npmTool('husky@9.1.7', 'husky'),
    setUp(sandbox: Sandbox, program: string): void {
      expect(sandbox.exec(program, []).status).toBe(0);
    },
  },
  {
    id: 'lefthook',
    program: npmTool('lefthook@2.2.2', 'lefthook'),
    setUp(sandbox: Sandbox, program: string): void {
      sandbox.write('lefthook.yml', '# ours\npre-commit:\n  commands:\n    first:\n      run: echo first\n');
      expect(sandbox.exec(program, ['install']).status).toBe(0);
    },
  },
  {
    id: 'pre-commit',
    program: pythonTool('pre-commit==4.7.0', 'pre-commit'),
    setUp(sandbox: Sandbox, program: string): void {
      const hook = '      - id: first\n        name: first\n        language: system\n        entry: echo first\n';
      sandbox.write('.pre-commit-config.yaml', `# ours\nrepos:\n  - repo: local\n    hooks:\n${hook}`);
      sandbox.git(['add', '.']);
      expect(sandbox.exec(program, ['install', '-t', 'pre-commit', '-t', 'pre-push']).status).toBe(0);
    },
  },
];

describe.each(managers)('$id', (manager) => {
  const { id, program } = manager;
  test.skipIf(program === null)('stops a commit and a push, and leaves no trace', { timeout: 600_000 }, () => {
    const sandbox = openSandbox();
    const env = { PATH: `${dirname(program!)}:${process.env['PATH']}` };
    const git = (...args: string[]): ReturnType<Sandbox['tryGit']> => sandbox.tryGit(args, { env });
    const key = sandbox.key('groq-api-key');
    sandbox.git(['init', '-q']);
    sandbox.git(['init', '-q', '--bare', '../remote.git']);
    sandbox.git(['remote', 'add', 'origin', '../remote.git']);
    manager.setUp(sandbox, program!);
    const before = sandbox.git(['status', '--porcelain', '--ignored']);

    const install = sandbox.run(['hook', 'install'], { env });
    expect(install.stderr + install.stdout).not.toContain(key);
    // lefthook writes a hook of git's only once its configuration speaks of it: that is left to the user.
    expect(install.status, install.stderr + install.stdout).toBe(id === 'lefthook' ? 2 : 0);
    if (id === 'lefthook') {
      expect(install.stdout + install.stderr).toContain('lefthook install');
      expect(sandbox.exec(program!, ['install']).status).toBe(0);
    }
    expect(sandbox.run(['hook', 'status', '--json'], { env }).stdout).toContain(`"manager":"${id}"`);
    expect(sandbox.run(['hook', 'status'], { env }).status).toBe(0);

    sandbox.write('app.py', `key = "${key}"\n`);
    sandbox.git(['add', '.']);
    const blocked = git('commit', '-qm', 'with a key');
    expect(blocked.status, blocked.stderr + blocked.stdout).not.toBe(0);
    expect(blocked.stderr + blocked.stdout).toMatch(/app\.py:1:8 +groq-api-key/);
    expect(blocked.stderr + blocked.stdout).not.toContain(key);

    expect(git('commit', '-q', '--no-verify', '-m', 'with a key').status).toBe(0);
    sandbox.write('app.py', 'import os\nkey = os.environ["GROQ_API_KEY"]\n');
    sandbox.git(['add', '.']);
    const passed = git('commit', '-qm', 'without');
    expect(passed.status, passed.stderr + passed.stdout).toBe(0);
    const push = git('push', '-q', 'origin', 'HEAD:main');
    expect(push.status, push.stderr + push.stdout).not.toBe(0);
    expect(push.stderr + push.stdout).toMatch(/app\.py:1:8/);

    const uninstall = sandbox.run(['hook', 'uninstall'], { env });
    expect(uninstall.status, uninstall.stderr).toBe(0);
    sandbox.git(['add', '.']);
    expect(sandbox.git(['status', '--porcelain', '--ignored'])).not.toContain('keyward');
    expect(before).not.toContain('keyward');
    expect(git('push', '-q', 'origin', 'HEAD:main').status).toBe(0);
  });
});
