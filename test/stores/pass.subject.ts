import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ExecOptions, ExecResult } from '../../src/core/context.ts';
import type { Subject } from '../contract/store-bench.ts';
import { testContext, testFolder } from '../support/store-context.ts';
import pass from '../../src/stores/pass.ts';

/** pass 1.7, as it was seen to behave; its entries are plain here. */
function fakePass(file: string, args: readonly string[], { stdin = '', env = {} }: ExecOptions = {}): ExecResult {
  const command = args.join(' ');
  const [, action, name = ''] =
    /^(show|insert --multiline --force|rm --force) -- (keyward\/[\w.@-]+)$/.exec(command) ?? [];
  if (file !== 'pass' || action === undefined || env['LC_ALL'] !== 'C')
    throw new Error(`unknown to the fake: ${command}`);
  const path = join(env['PASSWORD_STORE_DIR'] ?? '', `${name}.gpg`);
  if (action.startsWith('insert')) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, stdin);
    return { status: 0, stdout: `Enter contents of ${name} and press Ctrl+D when finished:\n\n`, stderr: '' };
  }
  if (!existsSync(path)) return { status: 1, stdout: '', stderr: `Error: ${name} is not in the password store.\n` };
  if (action === 'show') return { status: 0, stdout: readFileSync(path, 'utf8'), stderr: '' };
  rmSync(path);
  return { status: 0, stdout: `removed '${path}'\n`, stderr: '' };
}

export const subject: Subject = {
  definition: pass,
  bench: () => {
    const store = testFolder();
    writeFileSync(join(store, '.gpg-id'), 'fake\n');
    const exec = async (...args: Parameters<typeof fakePass>): Promise<ExecResult> => fakePass(...args);
    const context = { ...testContext({ PASSWORD_STORE_DIR: store }), exec };
    return { options: { lines: 'all' }, context, credentials: [] };
  },
  badNames: ['A B', '../A', 'A/B', '.A', '-A', 'É'],
};
