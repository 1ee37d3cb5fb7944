import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openSandbox, type Sandbox } from '../support/sandbox.ts';
import { places, scanJson } from '../support/scan-report.ts';
import { runUnprivileged } from '../support/unprivileged.ts';

/** A sandbox with one key in a sound file, which is to be found whatever stands beside it. */
function withKey(): Sandbox {
  const sandbox = openSandbox();
  sandbox.write('sound.py', `key = "${sandbox.key('groq-api-key')}"\n`);
  return sandbox;
}

const SOUND = 'sound.py:1:8';

describe('what may not be read', () => {
  test('a file: told, the rest scanned', () => {
    const sandbox = withKey();
    sandbox.write('closed.py', 'x\n', 0o000);
    const { status, stdout, stderr } = runUnprivileged(sandbox, ['scan']);
    expect(stdout).toContain(SOUND);
    expect(stderr).toContain('keyward: note: not read: closed.py: permission denied\n');
    expect(status).toBe(1);
  });

  test('a folder: told, the rest scanned', () => {
    const sandbox = withKey();
    sandbox.write('closed/a.py', 'x\n');
    chmodSync(sandbox.path('closed'), 0o000);
    const { status, stdout, stderr } = runUnprivileged(sandbox, ['scan']);
    chmodSync(sandbox.path('closed'), 0o700);
    expect(stdout).toContain(SOUND);
    expect(stderr).toContain('keyward: note: not read: closed: permission denied\n');
    expect(status).toBe(1);
  });

  test('is not clean, though nothing was found in the rest', () => {
    const sandbox = openSandbox();
    sandbox.write('open.py', 'x\n');
    sandbox.write('closed.py', 'x\n', 0o000);
    const { status, stdout, stderr } = runUnprivileged(sandbox, ['scan']);
    expect(stdout).toBe('no keys found in what was read: 1 file, 2 B\n');
    expect(stderr).toContain('keyward: note: the answer is incomplete: a key may stand in what could not be read\n');
    expect(status).toBe(2);
  });

  test('and is all there is: an error', () => {
    const sandbox = openSandbox();
    sandbox.write('closed.py', 'x\n', 0o000);
    const { status, stdout, stderr } = runUnprivileged(sandbox, ['scan', '--json']);
    expect(stdout).toBe('');
    expect(stderr).toContain('keyward: error: no file was read (closed.py: permission denied)\nkeyward: hint: ');
    expect(status).toBe(2);
  });

  test('as the only path that is named', () => {
    const sandbox = openSandbox();
    sandbox.write('closed/a.py', 'x\n', 0o000);
    const file = runUnprivileged(sandbox, ['scan', 'closed/a.py']);
    expect(file.stderr).toContain('no file was read (closed/a.py: permission denied)');
    expect(file.status).toBe(2);
  });
});

describe('symbolic links', () => {
  test.each([
    ['dangling', 'nowhere', 'dangling symbolic link'],
    ['looping', 'link', 'looping symbolic link'],
    ['to a file elsewhere', '../outside/secret.py', 'symbolic link'],
    ['to a folder elsewhere', '../outside', 'symbolic link'],
    ['to a folder above', '.', 'symbolic link'],
    ['to a device', '/dev/zero', 'symbolic link'],
  ])('%s: not followed', (_, target, reason) => {
    const sandbox = withKey();
    sandbox.write('../outside/secret.py', `key = "${sandbox.key('openai-project-key')}"\n`);
    symlinkSync(target, sandbox.path('link'));
    const { status, report } = scanJson(sandbox);
    expect(places(report)).toEqual([SOUND]);
    expect(report.skipped).toEqual([{ path: 'link', reason }]);
    expect(status).toBe(1);
  });

  test('do not leave the answer incomplete: what they lead to is looked at where it stands', () => {
    const sandbox = openSandbox();
    sandbox.write('a.py', 'x\n');
    symlinkSync('nowhere', sandbox.path('link'));
    const { status, stdout, stderr } = sandbox.run(['scan']);
    expect(stdout).toBe('no hardcoded keys in 1 file, 2 B\n');
    expect(stderr).toBe('keyward: note: not read, dangling symbolic link: link\n');
    expect(status).toBe(0);
  });

  test('are followed where they are named', () => {
    const sandbox = withKey();
    sandbox.write('folder/a.py', `key = "${sandbox.key('groq-api-key')}"\n`);
    symlinkSync('folder', sandbox.path('to-folder'));
    symlinkSync('sound.py', sandbox.path('to-file.py'));
    expect(places(scanJson(sandbox, ['to-folder']).report)).toEqual(['to-folder/a.py:1:8']);
    expect(places(scanJson(sandbox, ['to-file.py']).report)).toEqual(['to-file.py:1:8']);
  });

  test.each([
    ['dangling', 'nowhere', 'no such file or folder: link'],
    ['looping', 'link', 'link: too many symbolic links'],
  ])('named and %s: an error', (_, target, message) => {
    const sandbox = openSandbox();
    symlinkSync(target, sandbox.path('link'));
    const { status, stderr } = sandbox.run(['scan', 'link']);
    expect(stderr).toContain(`keyward: error: ${message}\nkeyward: hint: `);
    expect(status).toBe(2);
  });
});

describe('what is no plain file is never opened', () => {
  test('a named pipe', () => {
    const sandbox = withKey();
    sandbox.exec('mkfifo', ['pipe']);
    const { status, report } = scanJson(sandbox);
    expect(places(report)).toEqual([SOUND]);
    expect(report.skipped).toEqual([{ path: 'pipe', reason: 'named pipe' }]);
    expect(status).toBe(1);
  });

  test('a named pipe that is named: an error', () => {
    const sandbox = openSandbox();
    sandbox.exec('mkfifo', ['pipe']);
    const { status, stderr } = sandbox.run(['scan', 'pipe']);
    expect(stderr).toContain('keyward: error: no file was read (pipe: named pipe)\n');
    expect(status).toBe(2);
  });

  test('a socket', async () => {
    const sandbox = withKey();
    const server = createServer().listen(sandbox.path('socket'));
    onTestFinished(() => void server.close());
    await once(server, 'listening');
    const { report } = scanJson(sandbox);
    expect(places(report)).toEqual([SOUND]);
    expect(report.skipped).toEqual([{ path: 'socket', reason: 'socket' }]);
    const { status, stderr } = sandbox.run(['scan', 'socket']);
    expect(stderr).toContain('no file was read (socket: socket)');
    expect(status).toBe(2);
  });

  test('a device', () => {
    const sandbox = withKey();
    const named = scanJson(sandbox, ['/dev/zero', 'sound.py']);
    expect(places(named.report)).toEqual([SOUND]);
    expect(named.report.skipped).toEqual([{ path: '/dev/zero', reason: 'device' }]);
    const { status, stderr } = sandbox.run(['scan', '/dev/zero']);
    expect(stderr).toContain('keyward: error: no file was read (/dev/zero: device)\n');
    expect(status).toBe(2);
  });

  test('devices met on the way', () => {
    const { stdout, stderr } = openSandbox().run(['scan', '--json', '/dev']);
    const told = stdout === '' ? stderr : stdout;
    expect(told).toContain('device');
  });
});

describe('a file that is not what it was', () => {
  test('swapped for a pipe and back, again and again: the scan ends, and reads the rest', async () => {
    const sandbox = withKey();
    for (let number = 0; number < 200; number += 1) sandbox.write(`many/${number}.py`, 'x\n');
    sandbox.exec('mkfifo', ['a-pipe']);
    sandbox.write('a-plain', 'x\n');
    symlinkSync('/dev/zero', sandbox.path('a-link'));
    const swapper = `
      const { renameSync } = require('node:fs');
      for (;;) for (const name of ['a-pipe', 'a-plain', 'a-link']) {
        try { renameSync(name, 'many/100.py'); renameSync('many/100.py', name); } catch {}
      }`;
    const child = spawn(process.execPath, ['-e', swapper], { cwd: sandbox.root });
    onTestFinished(() => void child.kill('SIGKILL'));
    for (let run = 0; run < 5; run += 1) {
      const { report } = scanJson(sandbox);
      expect(places(report)).toEqual([SOUND]);
      expect(report.scanned.files).toBeGreaterThan(195);
    }
  });

  test('written to all the time: read as far as it went', async () => {
    const sandbox = withKey();
    const writer = `
      const { appendFileSync } = require('node:fs');
      const text = 'x'.repeat(1e6);
      for (let written = 0; written < 300; written += 1) appendFileSync('log', text);`;
    sandbox.write('log', 'x\n');
    const child = spawn(process.execPath, ['-e', writer], { cwd: sandbox.root });
    onTestFinished(() => void child.kill('SIGKILL'));
    const { status, report } = scanJson(sandbox);
    expect(places(report)).toEqual([SOUND]);
    expect(status).toBe(1);
  });
});
