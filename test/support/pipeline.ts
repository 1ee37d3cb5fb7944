import { chmodSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { parse } from 'yaml';
import { MAIN, openSandbox, type Sandbox } from './sandbox.ts';

const root = join(import.meta.dirname, '../..');

/** A file of this repository as YAML 1.2, in which a key that stands twice is an error. */
export function readYaml(path: string): unknown {
  return parse(readFileSync(join(root, path), 'utf8'), { strict: true, uniqueKeys: true });
}

/** What a pipeline finds: a repository with one clean commit, a key to put into it, and a program called npx. */
export interface Pipeline {
  readonly sandbox: Sandbox;
  readonly key: string;
  readonly PATH: string;
  /** The folder in which npx was started, and what it was asked for. */
  readonly asked: () => string[];
}

export function openPipeline(): Pipeline {
  const sandbox = openSandbox();
  sandbox.git(['init', '-q']);
  sandbox.write('clean.py', 'nothing\n');
  sandbox.git(['add', '.']);
  sandbox.git(['commit', '-qm', 'one']);
  return { sandbox, key: sandbox.key('groq-api-key'), ...withNpx(sandbox) };
}

/** Commits a key, and takes it out again with the next commit. */
export function commitAndRemove({ sandbox, key }: Pipeline): void {
  sandbox.write('a.py', `key = "${key}"\n`);
  sandbox.git(['add', '.']);
  sandbox.git(['commit', '-qm', 'in']);
  sandbox.git(['rm', '-q', 'a.py']);
  sandbox.git(['commit', '-qm', 'out']);
}

/**
 * Puts an `npx` onto a PATH that writes down what it was asked for and where, and runs what follows `--` with the built
 * keyward on PATH, as the real one does with the package.
 */
function withNpx(sandbox: Sandbox): Pick<Pipeline, 'PATH' | 'asked'> {
  const bin = dirname(sandbox.write('../bin/.keep', ''));
  const write = (name: string, script: string): void => chmodSync(sandbox.write(join(bin, name), script), 0o755);
  write('package/keyward', `#!/bin/sh\nexec "${process.execPath}" "${MAIN}" "$@"\n`);
  write(
    'npx',
    `#!/bin/sh
pwd > "${bin}/asked"
ls -A >> "${bin}/asked"
while [ "$1" != -- ]; do echo "$1" >> "${bin}/asked"; shift; done
shift
PATH="${bin}/package:$PATH" exec "$@"
`,
  );
  return {
    PATH: [bin, process.env['PATH']].join(delimiter),
    asked: () => readFileSync(join(bin, 'asked'), 'utf8').trimEnd().split('\n'),
  };
}
