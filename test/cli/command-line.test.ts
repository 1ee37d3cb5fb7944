import { describe, expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { COMMANDS } from '../../src/cli/commands/_all.ts';
import { MAIN, openSandbox } from '../support/sandbox.ts';

// What every command shares: help, version, and how a wrong command line is answered.

describe('a wrong command line ends with 2, says what is wrong and what to do next', () => {
  test.each([
    [['scna'], 'no such file or folder: scna', 'did you mean the command scan?'],
    [['help', 'scna'], 'no such command: scna', 'did you mean scan?'],
    [
      ['help', 'bogus'],
      'no such command: bogus',
      'the commands are init, scan, explain, baseline, hook, check, migrate, set, get, list, remove, import, move, run, share, providers, audit, trust',
    ],
    [['scan', '--stagd'], "unknown option '--stagd'", 'did you mean --staged?'],
    [
      ['scan', '--format', 'xml'],
      "option '--format <format>' argument 'xml' is invalid",
      'allowed choices are text, json, jsonl, sarif, junit, csv, gitlab, gitleaks, github, markdown, html',
    ],
    [['hook', 'instal'], "unknown action 'instal'", 'allowed choices are install, uninstall, status, run'],
    [['hook'], "missing required argument 'action'", 'see `keyward help`'],
    [['a', 'b'], 'too many arguments', 'expected 1 argument but got 2'],
  ])('%j', (args, message, hint) => {
    const { status, stdout, stderr } = openSandbox().run(args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toBe(`keyward: error: ${message}\nkeyward: hint: ${hint}\n`);
  });
});

describe('help', () => {
  test.each([[['help']], [['--help']], [['-h']], [['help', 'help']]])('%j lists the commands', (args) => {
    const { status, stdout, stderr } = openSandbox().run(args);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    for (const name of ['scan', 'init', 'hook']) expect(stdout).toMatch(new RegExp(`^  ${name} `, 'm'));
  });

  test.each([[['help', 'scan']], [['scan', '--help']], [['scan', '-h']]])('%j tells of one', (args) => {
    const { status, stdout } = openSandbox().run(args);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^usage: keyward scan \[options\] \[path\.\.\.\]\n/);
    expect(stdout).toContain('exit status');
  });

  test('no line is wider than a small terminal', () => {
    for (const name of COMMANDS.map((command) => command.name).filter((each) => each !== 'overview')) {
      const { stdout } = openSandbox().run(['help', name]);
      for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
    }
  });
});

test('--version', () => {
  const { status, stdout } = openSandbox().run(['--version']);
  expect({ status, stdout }).toEqual({ status: 0, stdout: `${packageJson.version}\n` });
});

test.skipIf(process.platform === 'win32')('a current folder that was removed is told, not a stack trace', () => {
  const sandbox = openSandbox();
  const script = `mkdir gone && cd gone && rmdir ../gone && exec "$0" "$1"`;
  const { status, stderr } = sandbox.exec('sh', ['-c', script, process.execPath, MAIN]);
  expect(status).toBe(2);
  expect(stderr).toMatch(
    /^keyward: error: there is no current folder.*\nkeyward: hint: change to a folder that exists\n$/,
  );
});

test.skipIf(process.platform === 'win32')('a reader that has had enough does not change the exit status', () => {
  const sandbox = openSandbox();
  for (let file = 0; file < 300; file += 1) sandbox.write(`f${file}.py`, `key = "${sandbox.key('groq-api-key')}"\n`);
  const script = `{ "$0" "$1" scan; echo "status $?" >&2; } | head -n 1`;
  const { stderr } = sandbox.exec('sh', ['-c', script, process.execPath, MAIN]);
  expect(stderr).toBe('status 1\n');
});

test('a key that was typed in the wrong place is not repeated', () => {
  const sandbox = openSandbox();
  const key = sandbox.key('groq-api-key');
  sandbox.write(`${key}/app.py`, 'x = 1\n');
  const lines = [
    [key],
    ['scan', '--format', key],
    [`--${key}`],
    ['hook', key],
    ['help', key],
    ['scan', `${key}x`, key],
  ];
  for (const args of [...lines, [key, '--json'], ['init', key, '--dry-run', '--json'], ['scan', key]]) {
    const { stdout, stderr } = sandbox.run(args);
    expect(stdout + stderr, args.join(' ').replace(key, 'KEY')).not.toContain(key);
  }
});
