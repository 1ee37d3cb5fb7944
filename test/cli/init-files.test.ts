import { chmodSync, readFileSync, symlinkSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { expectSettled, modeOf, repository, withCode } from '../support/init.ts';
import { treeOf } from '../support/tree.ts';

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
    ['binary', 'A=\0', 'binary, not text'],
    ['too large', '#'.repeat(1024 * 1024 + 1), 'larger than 1 MiB'],
  ])('that is %s is left with a remark, and the rest is done', (_, content, reason) => {
    const sandbox = withCode();
    sandbox.write('.env', content);
    const { status, stdout } = sandbox.run(['init', '--yes']);
    expect(status).toBe(1);
    expect(stdout).toContain(`  .env  ${reason}\n`);
    expect(readFileSync(sandbox.path('.env'))).toEqual(Buffer.from(content));
    expect(sandbox.read('.gitignore')).toContain('\n.env\n');
    expect(sandbox.run(['hook', 'status']).status).toBe(0);
    expectSettled(sandbox);
  });

  test('in UTF-16, as PowerShell writes it, is read and not rewritten, and the rest is done', () => {
    const sandbox = withCode();
    const content = Buffer.from('\ufeffGROQ_API_KEY=\r\nDATABASE_URL=x\r\n', 'utf16le');
    sandbox.write('.env', content, 0o644);
    const { status, stdout } = sandbox.run(['init', '--yes']);
    expect(status).toBe(1);
    expect(stdout).toContain('.env  text in UTF-16; save it as UTF-8');
    expect(stdout).toContain('it lacks OPENAI_API_KEY\n');
    expect(readFileSync(sandbox.path('.env'))).toEqual(content);
    expect(modeOf(sandbox, '.env')).toBe('600');
    expect(sandbox.read('.env.example')).toContain('DATABASE_URL=\n');
    expectSettled(sandbox);
  });

  test('that is a link is left alone, and the rest is done', () => {
    const sandbox = withCode();
    sandbox.write('../shared', 'GROQ_API_KEY=\n', 0o600);
    symlinkSync('../shared', sandbox.path('.env'));
    const { status, stdout } = sandbox.run(['init', '--yes']);
    expect(status).toBe(1);
    expect(stdout).toContain('.env  a symbolic link, so that it is not written; it lacks OPENAI_API_KEY\n');
    expect(sandbox.read('../shared')).toBe('GROQ_API_KEY=\n');
    expect(sandbox.run(['hook', 'status']).status).toBe(0);
    expectSettled(sandbox);
    sandbox.write('../shared', 'GROQ_API_KEY=\nOPENAI_API_KEY=\n');
    expect(sandbox.run(['init', '--yes']).status).toBe(0);
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

  test('gets the names of every private env file of the folder', () => {
    const sandbox = withCode();
    sandbox.write('.env.local', 'LOCAL_NAME=1\n', 0o600);
    sandbox.write('.env.development', 'DEVELOPMENT_NAME=1\n', 0o600);
    sandbox.write('.env.sample', 'SAMPLE_NAME=\n');
    sandbox.write('.envrc', 'export SHELL_NAME=1\n', 0o600);
    sandbox.run(['init', '--yes']);
    const example = sandbox.read('.env.example');
    expect(example).toContain('\nDEVELOPMENT_NAME=\nLOCAL_NAME=\n');
    expect(example).not.toMatch(/SAMPLE_NAME|SHELL_NAME/);
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
