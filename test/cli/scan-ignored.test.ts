import { symlinkSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { openSandbox, type Sandbox } from '../support/sandbox.ts';
import { type JsonReport, places, scanJson } from '../support/scan-report.ts';

let sandbox: Sandbox;
let line: string;

beforeEach(() => {
  sandbox = openSandbox();
  sandbox.git(['init', '--quiet']);
  line = `"${sandbox.key('groq-api-key')}"\n`;
});

/** The files in which the key was found. */
function found(args: readonly string[] = []): string[] {
  return scanJson(sandbox, args).report.findings.map(({ file }) => file);
}

function local({ local: files }: JsonReport): string[] {
  return files.map(({ path }) => path);
}

describe('what git ignores is left out', () => {
  test('by .gitignore, of the folder and of folders below, the inner one first', () => {
    sandbox.write('.gitignore', '*.log\n!keep.log\n/top\nbuild/\n');
    sandbox.write('sub/.gitignore', '!*.log\nkeep.log\n');
    for (const file of ['a.log', 'keep.log', 'top', 'sub/top', 'sub/a.log', 'sub/keep.log', 'build/a', 'sub/build/a']) {
      sandbox.write(file, line);
    }
    sandbox.write('sub/deep/build', line);
    expect(found()).toEqual(['keep.log', 'sub/a.log', 'sub/deep/build', 'sub/top']);
  });

  test('and cannot be taken out again in a folder that is ignored', () => {
    sandbox.write('.gitignore', 'build/\n!build/keep\n');
    sandbox.write('build/.gitignore', '!*\n');
    sandbox.write('build/keep', line);
    sandbox.write('a', 'x\n');
    expect(found()).toEqual([]);
  });

  test('by .git/info/exclude', () => {
    sandbox.write('.git/info/exclude', 'mine\n');
    sandbox.write('mine', line);
    sandbox.write('a', line);
    expect(found()).toEqual(['a']);
  });

  test("by the user's excludes: the default place, XDG_CONFIG_HOME, core.excludesFile, an included configuration", () => {
    sandbox.write('mine', line);
    sandbox.write('a', line);
    const foundWith = (env: Record<string, string> = {}): string[] =>
      scanJson(sandbox, [], { env }).report.findings.map(({ file }) => file);
    expect(foundWith()).toEqual(['a', 'mine']);
    sandbox.write('../home/xdg/git/ignore', 'mine\n');
    expect(foundWith({ XDG_CONFIG_HOME: `${sandbox.home}/xdg` })).toEqual(['a']);
    sandbox.write('../home/.config/git/ignore', 'mine\n');
    expect(foundWith()).toEqual(['a']);
    sandbox.write('../home/other', 'a\n');
    sandbox.write('../home/.gitconfig', '[core]\n  excludesFile = ~/other\n');
    expect(foundWith()).toEqual(['mine']);
    sandbox.write('../home/more', '[core]\n  excludesFile = ~/.config/git/ignore\n');
    sandbox.write('../home/.gitconfig', '[include]\n  path = more\n');
    expect(foundWith()).toEqual(['a']);
  });

  test('in a working tree beside the first, too', () => {
    sandbox.write('a', 'x\n');
    sandbox.git(['add', '.']);
    sandbox.git(['commit', '--quiet', '--message', 'first']);
    sandbox.write('.git/info/exclude', 'mine\n');
    sandbox.git(['worktree', 'add', '--quiet', '../beside']);
    sandbox.write('../beside/mine', line);
    sandbox.write('../beside/b', line);
    expect(found(['../beside'])).toEqual(['../beside/b']);
  });

  test('but not with --all', () => {
    sandbox.write('.gitignore', 'build/\n*.log\n');
    sandbox.write('build/deep/a', line);
    sandbox.write('a.log', line);
    expect(found(['--all'])).toEqual(['a.log', 'build/deep/a']);
  });

  test('but not where it is named', () => {
    sandbox.write('.gitignore', 'build/\n*.log\n');
    sandbox.write('build/deep/a', line);
    sandbox.write('build/deep/a.log', line);
    sandbox.write('a.log', line);
    expect(found(['a.log'])).toEqual(['a.log']);
    expect(found(['build'])).toEqual(['build/deep/a', 'build/deep/a.log']);
    expect(found(['build/deep'])).toEqual(['build/deep/a', 'build/deep/a.log']);
    expect(found(['.', 'a.log'])).toEqual(['a.log']);
  });

  test('.git itself never is looked into', () => {
    sandbox.write('.git/note', line);
    sandbox.write('a', 'x\n');
    expect(found(['--all'])).toEqual([]);
  });

  test('in a folder of a repository the rules above it hold', () => {
    sandbox.write('.gitignore', '*.log\n/sub/deep/mine\nother/\n');
    sandbox.write('sub/.gitignore', 'b\n');
    for (const file of ['a.log', 'mine', 'b', 'other/a', 'found']) sandbox.write(`sub/deep/${file}`, line);
    expect(found(['sub/deep'])).toEqual(['sub/deep/found']);
    expect(scanJson(sandbox, [], { cwd: 'sub/deep' }).report.findings.map(({ file }) => file)).toEqual(['found']);
  });

  test('a link to a folder is not one: a rule for folders does not speak of it', () => {
    sandbox.write('.gitignore', 'link/\n');
    symlinkSync('.git', sandbox.path('link'));
    expect(scanJson(sandbox).report.skipped).toEqual([{ path: 'link', reason: 'symbolic link' }]);
  });
});

describe('what git tracks is scanned, ignored or not', () => {
  test('a file, and one in an ignored folder; what else is in that folder is not', () => {
    sandbox.write('.gitignore', 'build/\n*.log\n');
    for (const file of ['a.log', 'b.log', 'build/a', 'build/b', 'build/deep/a', 'build/other/b']) {
      sandbox.write(file, line);
    }
    sandbox.git(['add', '--force', 'a.log', 'build/a', 'build/deep/a']);
    expect(found()).toEqual(['a.log', 'build/a', 'build/deep/a']);
    expect(scanJson(sandbox).report.scanned.files).toBe(4);
  });

  test('as it stands in the folder, though the index has it otherwise', () => {
    sandbox.write('.gitignore', '*.log\n');
    sandbox.write('a.log', 'x\n');
    sandbox.git(['add', '--force', '.']);
    sandbox.write('a.log', line);
    expect(found()).toEqual(['a.log']);
  });

  test('deleted from the folder: nothing to say', () => {
    sandbox.write('.gitignore', '*.log\n');
    sandbox.write('a.log', line);
    sandbox.git(['add', '--force', '.']);
    sandbox.exec('rm', ['a.log']);
    const { status, report } = scanJson(sandbox);
    expect(report.skipped).toEqual([]);
    expect(status).toBe(0);
  });
});

describe('a repository below', () => {
  test('has its own rules and its own files', () => {
    sandbox.write('.gitignore', '*.log\n');
    sandbox.git(['init', '--quiet', 'inner']);
    sandbox.write('inner/.gitignore', 'mine\n');
    for (const file of ['a.log', 'mine', 'tracked.env']) sandbox.write(`inner/${file}`, line);
    sandbox.write('inner/.env', `GROQ_API_KEY=${line}`);
    sandbox.write('inner/.env.local', `GROQ_API_KEY=${line}`);
    sandbox.git(['add', '--force', '.env'], { cwd: 'inner' });
    const { report } = scanJson(sandbox);
    expect(places(report)).toEqual(['inner/.env:1:15', 'inner/a.log:1:2', 'inner/tracked.env:1:2']);
    expect(local(report)).toEqual(['inner/.env.local']);
  });

  test('is left out where the one around it ignores it', () => {
    sandbox.write('.gitignore', 'inner/\n');
    sandbox.git(['init', '--quiet', 'inner']);
    sandbox.write('inner/a', line);
    expect(found()).toEqual([]);
  });

  test('a submodule is scanned, though a rule speaks of it', () => {
    sandbox.git(['init', '--quiet', '../library']);
    sandbox.write('../library/a', line);
    sandbox.git(['add', '.'], { cwd: '../library' });
    sandbox.git(['commit', '--quiet', '--message', 'first'], { cwd: '../library' });
    sandbox.git(['-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', '../library', 'library']);
    sandbox.write('.gitignore', 'library\n');
    expect(found()).toEqual(['library/a']);
  });
});

describe('where keys belong', () => {
  test('an ignored .env is local, no finding', () => {
    sandbox.write('.gitignore', '.env\n');
    sandbox.write('.env', `GROQ_API_KEY=${line}`);
    const { status, report } = scanJson(sandbox);
    expect(report.findings).toEqual([]);
    expect(report.local).toEqual([{ path: '.env' }]);
    expect(report.scanned.files).toBe(2);
    expect(status).toBe(0);
    expect(sandbox.run(['scan']).stdout).toBe(
      'local  .env  1 key, private to this machine\nno hardcoded keys in 2 files, 75 B\n',
    );
  });

  test('so is one that is not ignored yet, and one in a folder below, and one that is named', () => {
    sandbox.write('.env', `GROQ_API_KEY=${line}`);
    sandbox.write('sub/.env.production.local', `GROQ_API_KEY=${line}`);
    expect(local(scanJson(sandbox).report)).toEqual(['.env', 'sub/.env.production.local']);
    const named = scanJson(sandbox, ['.env']);
    expect(local(named.report)).toEqual(['.env']);
    expect(named.status).toBe(0);
  });

  test('a tracked .env is a finding', () => {
    sandbox.write('.gitignore', '.env\n');
    sandbox.write('.env', `GROQ_API_KEY=${line}`);
    sandbox.write('sub/.env', `GROQ_API_KEY=${line}`);
    sandbox.git(['add', '--force', '.env', 'sub/.env']);
    expect(places(scanJson(sandbox).report)).toEqual(['.env:1:15', 'sub/.env:1:15']);
    expect(places(scanJson(sandbox, ['.env']).report)).toEqual(['.env:1:15']);
    expect(places(scanJson(sandbox, ['.env'], { cwd: 'sub' }).report)).toEqual(['.env:1:15']);
    expect(places(scanJson(sandbox, ['--all']).report)).toEqual(['.env:1:15', 'sub/.env:1:15']);
  });

  test('a template is for all to see', () => {
    sandbox.write('.env.example', `GROQ_API_KEY=${line}`);
    expect(places(scanJson(sandbox).report)).toEqual(['.env.example:1:15']);
  });

  test.each(['service-account.json', 'my-credentials.json', 'server.pem'])(
    '%s is local where it is ignored, a finding where it is not',
    (name) => {
      sandbox.write(`sub/${name}`, line);
      expect(places(scanJson(sandbox).report)).toEqual([`sub/${name}:1:2`]);
      sandbox.write('.gitignore', `${name}\n`);
      expect(local(scanJson(sandbox).report)).toEqual([`sub/${name}`]);
      expect(local(scanJson(sandbox, ['--all']).report)).toEqual([`sub/${name}`]);
      expect(local(scanJson(sandbox, [`sub/${name}`]).report)).toEqual([`sub/${name}`]);
      sandbox.git(['add', '--force', '.']);
      expect(places(scanJson(sandbox).report)).toEqual([`sub/${name}:1:2`]);
    },
  );

  test('where all that is read is local, the scan has read something', () => {
    sandbox.write('.env', 'x\n');
    const { status, report } = scanJson(sandbox);
    expect(report.local).toEqual([{ path: '.env' }]);
    expect(status).toBe(0);
  });
});
