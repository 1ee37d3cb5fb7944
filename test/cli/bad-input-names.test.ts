import { mkdirSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { openSandbox, type Sandbox } from '../support/sandbox.ts';
import { places, scanJson } from '../support/scan-report.ts';

// oxlint-disable-next-line no-control-regex -- they are what is looked for
const CONTROL = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/;

function writeBytes(sandbox: Sandbox, name: Buffer, content: string): void {
  writeFileSync(Buffer.concat([Buffer.from(`${sandbox.root}/`), name]), content);
}

describe('names from outside do not steer the terminal', () => {
  test.each([
    ['a line end', 'a\nb.py', 'a\\nb.py'],
    ['an escape sequence', 'a\u001b[31mb.py', 'a\\x1b[31mb.py'],
    ['a title sequence', '\u001b]0;title\u0007.py', '\\x1b]0;title\\x07.py'],
    ['a carriage return and a backspace', 'a\r\bb.py', 'a\\x0d\\x08b.py'],
    ['a control of C1', 'a\u009b2Jb.py', 'a\\x9b2Jb.py'],
    ['a mark that turns the direction', 'a\u202eyp.b', 'a\\u202eyp.b'],
    ['quotes and blanks', `a 'b' "c".py`, `a 'b' "c".py`],
  ])('%s', (_, name, shown) => {
    const sandbox = openSandbox();
    sandbox.write(name, `key = "${sandbox.key('groq-api-key')}"\n`);
    const { status, stdout, stderr } = sandbox.run(['scan']);
    expect(stdout).toContain(`\n${shown}:1:8  groq-api-key  `);
    expect(stdout).not.toMatch(CONTROL);
    expect(stderr).toBe('');
    expect(status).toBe(1);
    expect(places(scanJson(sandbox).report)).toEqual([`${name}:1:8`]);
  });

  test('in what is passed over, too', () => {
    const sandbox = openSandbox();
    sandbox.write('a.py', 'x\n');
    sandbox.exec('mkfifo', ['pipe\u001b[2J\n']);
    const { stderr } = sandbox.run(['scan']);
    expect(stderr).toBe('keyward: note: not read, named pipe: pipe\\x1b[2J\\n\n');
  });

  test('in an error, too', () => {
    const { status, stderr } = openSandbox().run(['scan', 'no\u001b[2J']);
    expect(stderr).toContain('keyward: error: no such file or folder: no\\x1b[2J\n');
    expect(status).toBe(2);
  });
});

describe('names that are not UTF-8', () => {
  test('are read, and shown with a sign in place of each wrong byte', () => {
    const sandbox = openSandbox();
    const content = `key = "${sandbox.key('groq-api-key')}"\n`;
    writeBytes(sandbox, Buffer.from('caf\u00e9.py', 'latin1'), content);
    mkdirSync(Buffer.concat([Buffer.from(`${sandbox.root}/`), Buffer.of(0xff, 0xfe)]));
    writeBytes(sandbox, Buffer.from('\u00ff\u00fe/a.py', 'latin1'), content);
    const { status, report } = scanJson(sandbox);
    expect(places(report)).toEqual(['caf\ufffd.py:1:8', '\ufffd\ufffd/a.py:1:8']);
    expect(status).toBe(1);
  });

  test('are read each, though they are shown alike, from several paths', () => {
    const sandbox = openSandbox();
    for (const byte of [0xe8, 0xe9, 0xea]) writeBytes(sandbox, Buffer.of(byte), `"${sandbox.key('groq-api-key')}"\n`);
    sandbox.write('sub/a', 'x\n');
    expect(scanJson(sandbox, ['.', 'sub']).report.findings).toHaveLength(3);
  });

  test('are honoured in ignore rules byte by byte: what git lists is read', () => {
    const sandbox = openSandbox();
    sandbox.git(['init', '--quiet']);
    for (const byte of [0xe8, 0xe9]) writeBytes(sandbox, Buffer.of(byte), `"${sandbox.key('groq-api-key')}"\n`);
    writeBytes(sandbox, Buffer.from('.gitignore'), '');
    writeFileSync(sandbox.path('.gitignore'), Buffer.of(0xe8, 0x0a));
    expect(scanJson(sandbox).report.findings).toHaveLength(1);
  });

  test('do not hinder git in a repository below', () => {
    const sandbox = openSandbox();
    const folder = Buffer.concat([Buffer.from(`${sandbox.root}/`), Buffer.of(0xff)]);
    mkdirSync(folder);
    sandbox.git(['init', '--quiet', 'plain']);
    sandbox.write('plain/.env', `GROQ_API_KEY=${sandbox.key('groq-api-key')}\n`);
    sandbox.git(['add', '.env'], { cwd: 'plain' });
    sandbox.exec('sh', ['-c', `mv plain "$(printf '\\377')"`]);
    const { report } = scanJson(sandbox);
    expect(report.skipped).toEqual([]);
    expect(places(report)).toEqual(['\ufffd/plain/.env:1:14']);
  });
});

describe('a key in a name is not told', () => {
  function expectSilent(sandbox: Sandbox, key: string, args: readonly string[]): string {
    let all = '';
    for (const format of ['text', 'json']) {
      const { stdout, stderr } = sandbox.run(['scan', '--format', format, ...args]);
      all += stdout + stderr;
    }
    expect(all).not.toContain(key);
    expect(all).not.toContain(key.slice(-20));
    return all;
  }

  test.each(['groq-api-key', 'anthropic-api-key', 'openai-project-key', 'google-api-key', 'openrouter-api-key'])(
    '%s, of a file with a finding, in a folder, at the front, behind a mark',
    (kind) => {
      const sandbox = openSandbox();
      const key = sandbox.key(kind);
      const other = sandbox.key('groq-api-key');
      for (const name of [`${key}.txt`, `${key}/a.txt`, `a/b-${key}/c`, `\ufeff${key}`, `x\n${key}\ny`]) {
        sandbox.write(name, `"${other}"\n`);
      }
      const all = expectSilent(sandbox, key, []);
      expect(all).toMatch(/…[\w-]*\.txt/);
    },
  );

  test('of what is passed over', () => {
    const sandbox = openSandbox();
    const key = sandbox.key('groq-api-key');
    sandbox.write('a', 'x\n');
    sandbox.exec('mkfifo', [key]);
    expect(expectSilent(sandbox, key, [])).toContain('named pipe: gsk_…');
  });

  test('of a private file', () => {
    const sandbox = openSandbox();
    const key = sandbox.key('groq-api-key');
    sandbox.write(`${key}/.env`, `GROQ_API_KEY=${sandbox.key('groq-api-key')}\n`);
    expect(expectSilent(sandbox, key, [])).toContain('local');
  });

  test('that was given in place of a path', () => {
    const sandbox = openSandbox();
    const key = sandbox.key('groq-api-key');
    expect(expectSilent(sandbox, key, [key])).toContain('no such file or folder: gsk_…');
  });

  test('of a staged file', () => {
    const sandbox = openSandbox();
    const key = sandbox.key('groq-api-key');
    sandbox.git(['init', '--quiet']);
    sandbox.write(key, `"${sandbox.key('groq-api-key')}"\n`);
    sandbox.git(['add', '.']);
    expect(expectSilent(sandbox, key, ['--staged'])).toContain('gsk_…');
  });
});
