import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { openSandbox, type Sandbox } from '../support/sandbox.ts';
import { places, scanJson } from '../support/scan-report.ts';

describe('a repository whose configuration names commands', () => {
  /** Every way that is known for a repository's own files to have a command run. Each makes a file if it is. */
  function hostile(): Sandbox {
    const sandbox = openSandbox();
    sandbox.git(['init', '--quiet']);
    sandbox.write('sound.py', `key = "${sandbox.key('groq-api-key')}"\n`);
    sandbox.git(['add', '.']);
    sandbox.git(['commit', '--quiet', '--message', 'first']);
    sandbox.write('other.py', 'x\n');
    sandbox.git(['add', '.']);
    const id = sandbox.git(['rev-parse', ':other.py']).trim();
    const canary = sandbox.write('../canary.sh', `#!/bin/sh\ntouch "${sandbox.root}/../ran-$1"\n`, 0o755);
    const command = (name: string): string => `${canary} ${name}`;
    const settings: Record<string, string> = {
      'core.fsmonitor': command('fsmonitor'),
      'core.hooksPath': '../hooks',
      'core.pager': command('pager'),
      'core.editor': command('editor'),
      'core.sshCommand': command('ssh'),
      'core.gitProxy': command('proxy'),
      'core.askPass': command('askpass'),
      'core.alternateRefsCommand': command('alternates'),
      'core.attributesFile': '../attributes',
      'core.excludesFile': '../everything',
      'core.untrackedCache': 'true',
      'diff.external': command('diff'),
      'diff.hostile.textconv': command('textconv'),
      'diff.hostile.command': command('diff-command'),
      'filter.hostile.clean': command('clean'),
      'filter.hostile.smudge': command('smudge'),
      'filter.hostile.process': command('process'),
      'filter.hostile.required': 'true',
      'alias.ls-files': `!${command('alias-ls-files')}`,
      'alias.rev-parse': `!${command('alias-rev-parse')}`,
      'alias.config': `!${command('alias-config')}`,
      'credential.helper': `!${command('credential')}`,
      'gpg.program': command('gpg'),
      'interactive.diffFilter': command('interactive'),
      'uploadpack.packObjectsHook': command('pack'),
      'extensions.partialClone': 'origin',
      'remote.origin.promisor': 'true',
      'remote.origin.url': `ext::${canary} ext`,
      'remote.near.promisor': 'true',
      'remote.near.url': '/nowhere',
      'remote.near.uploadpack': `${command('uploadpack')};`,
      'protocol.allow': 'always',
      'protocol.ext.allow': 'always',
      'pager.ls-files': command('pager-ls-files'),
      'pager.diff-index': command('pager-diff-index'),
      'gc.auto': '1',
      'maintenance.auto': 'true',
      'trace2.eventTarget': `${sandbox.root}/../ran-trace2`,
      'core.worktree': '../../elsewhere',
    };
    mkdirSync(sandbox.path('../elsewhere'));
    sandbox.git(['config', 'core.repositoryFormatVersion', '1']);
    for (const [name, value] of Object.entries(settings)) sandbox.git(['config', name, value]);
    const hooks =
      'fsmonitor-watchman post-index-change reference-transaction post-checkout pre-auto-gc pre-commit pre-push update';
    for (const hook of hooks.split(' ')) {
      for (const folder of ['../hooks', '.git/hooks'])
        sandbox.write(`${folder}/${hook}`, `#!/bin/sh\n${command(hook)}`, 0o755);
    }
    sandbox.write('../attributes', '* filter=hostile diff=hostile\n');
    sandbox.write('.gitattributes', '* filter=hostile diff=hostile\n');
    sandbox.write('.git/info/attributes', '* filter=hostile diff=hostile\n');
    sandbox.write('../everything', '*\n');
    // An object that only the promisor would have.
    rmSync(sandbox.path(`.git/objects/${id.slice(0, 2)}/${id.slice(2)}`));
    for (const name of readdirSync(sandbox.path('..'))) if (name.startsWith('ran-')) rmSync(sandbox.path(`../${name}`));
    return sandbox;
  }

  function ran(sandbox: Sandbox): string[] {
    return readdirSync(sandbox.path('..')).filter((name) => name.startsWith('ran-'));
  }

  test('the trap works: git itself falls into it', () => {
    const sandbox = hostile();
    sandbox.tryGit(['-c', 'core.worktree=.', 'status']);
    sandbox.tryGit(['cat-file', '-p', ':other.py']);
    expect(ran(sandbox)).toEqual(expect.arrayContaining(['ran-ext', 'ran-fsmonitor', 'ran-uploadpack']));
  });

  test.each([
    ['scan', ['scan']],
    ['scan --all', ['scan', '--all']],
    ['scan of a folder below', ['scan', 'sub']],
    ['scan of a file', ['scan', '.env']],
    ['scan --staged', ['scan', '--staged']],
    ['the overview', []],
    ['init --dry-run', ['init', '--dry-run']],
    ['hook status', ['hook', 'status']],
    ['the work of the hook', ['hook', 'run', 'pre-commit']],
  ])('%s runs none of them', (_, args) => {
    const sandbox = hostile();
    sandbox.write('sub/a.py', 'x\n');
    sandbox.write('.env', 'x\n');
    sandbox.run(args);
    sandbox.run(args, { cwd: 'sub' });
    expect(ran(sandbox)).toEqual([]);
  });

  test('and nothing of it hides a file', () => {
    const sandbox = hostile();
    expect(places(scanJson(sandbox).report)).toEqual(['sound.py:1:8']);
    const { status, report } = scanJson(sandbox, ['--staged']);
    expect(report.skipped).toMatchObject([{ path: 'other.py' }]);
    expect(status).toBe(2);
  });
});
