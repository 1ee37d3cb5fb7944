import { describe, expect, test } from 'vitest';
import { json, repository } from '../support/overview.ts';

describe('the files of keys', () => {
  test('ignored, untracked and private are fine', () => {
    const sandbox = repository();
    sandbox.write('.gitignore', '.env\n');
    sandbox.write('.env', 'A=1\n', 0o600);
    expect(json(sandbox).files).toEqual([{ path: '.env', ignored: true, tracked: false, mode: '0600', problems: [] }]);
    expect(sandbox.run([]).status).toBe(0);
  });

  test('that git tracks are bad news, with the exact command', () => {
    const sandbox = repository();
    sandbox.write("it's a.env/.env", 'A=1\n');
    sandbox.git(['add', '.']);
    const { status, stdout } = sandbox.run([]);
    expect(status).toBe(1);
    expect(stdout).toContain("git rm --cached --force -- 'it'\\''s a.env/.env'");
    const { next, files } = json(sandbox);
    expect(files[0]).toMatchObject({ tracked: true, ignored: false, problems: ['tracked', 'not-ignored', 'mode'] });
    sandbox.exec('sh', ['-c', next.find(({ command }) => command?.startsWith('git rm'))?.command ?? 'false']);
    expect(sandbox.git(['ls-files'])).toBe('');
  });

  test('that git does not ignore are bad news', () => {
    const sandbox = repository();
    sandbox.write('.env.local', 'A=1\n', 0o600);
    expect(sandbox.run([]).status).toBe(1);
    expect(json(sandbox).files).toMatchObject([{ path: '.env.local', problems: ['not-ignored'] }]);
  });

  test('that others may read are told, and are no bad news', () => {
    const sandbox = repository();
    sandbox.write('.gitignore', '*.pem\n.env.local\n');
    sandbox.write('.env.local', 'A=1\n', 0o644);
    sandbox.write('own.pem', '-----BEGIN PRIVATE KEY-----\n', 0o644);
    const { status, stdout } = sandbox.run([]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/set up .*\.env\.local/);
    expect(stdout).toContain('chmod 600 -- own.pem\n');
  });

  test('are credential files too, if they hold a credential', () => {
    const sandbox = repository();
    sandbox.write('a/my-credentials.json', '{"client_secret": "x"}', 0o600);
    sandbox.write('b/service-account.json', '{"private_key": "x"}', 0o600);
    sandbox.write('cert.pem', '-----BEGIN CERTIFICATE-----\n', 0o600);
    sandbox.write('private.pem', '-----BEGIN PRIVATE KEY-----\n', 0o600);
    sandbox.write('i18n/credentials.json', '{"title": "Your credentials"}', 0o600);
    sandbox.write('.envrc', 'use flake\n', 0o600);
    sandbox.git(['add', 'b', 'i18n', 'cert.pem']);
    const { files } = json(sandbox);
    expect(files.map(({ path, tracked }) => [path, tracked])).toEqual([
      ['a/my-credentials.json', false],
      ['b/service-account.json', true],
      ['private.pem', false],
    ]);
  });

  test('whose folder has become a link or a file are tracked still', () => {
    const sandbox = repository();
    sandbox.write('a/.env', 'A=1\n', 0o600);
    sandbox.write('b/.env', 'A=1\n', 0o600);
    sandbox.git(['add', '.']);
    sandbox.exec('sh', ['-c', 'rm -r b && mv a c && ln -s c a && touch b']);
    const { files, skipped } = json(sandbox);
    expect(files.map(({ path, tracked }) => [path, tracked])).toEqual([
      ['a/.env', true],
      ['b/.env', true],
      ['c/.env', false],
    ]);
    expect(skipped.filter(({ path }) => path !== 'a')).toEqual([]);
  });

  test('in another working tree of a repository are asked of that tree', () => {
    const sandbox = repository();
    sandbox.write('.gitignore', '.env\n');
    sandbox.git(['add', '.']);
    sandbox.git(['commit', '-qm', 'x']);
    sandbox.git(['worktree', 'add', '-q', 'tree']);
    sandbox.write('tree/.env', 'A=1\n', 0o600);
    expect(json(sandbox, ['tree']).files).toMatchObject([{ path: '.env', ignored: true, problems: [] }]);
    expect(json(sandbox).files).toMatchObject([{ path: 'tree/.env', ignored: true, problems: [] }]);
  });

  test('below a repository of its own are asked of that one', () => {
    const sandbox = repository();
    sandbox.write('inner/.env', 'A=1\n', 0o600);
    sandbox.git(['init', '-q', 'inner']);
    sandbox.write('inner/.gitignore', '.env\n');
    expect(json(sandbox).files).toMatchObject([{ path: 'inner/.env', ignored: true, problems: [] }]);
  });

  test('in a folder of a repository are named from that folder', () => {
    const sandbox = repository();
    sandbox.write('.gitignore', '.env\n');
    sandbox.write('pack age/.env', 'A=1\n', 0o600);
    sandbox.write('.env.local', 'A=1\n');
    expect(json(sandbox, ['pack age']).files).toMatchObject([{ path: '.env', ignored: true }]);
  });
});
