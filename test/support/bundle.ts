import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { MAIN } from './sandbox.ts';

const STATIC_IMPORT = /\b(?:from|import) ?"\.\/([^"]+\.js)"/g;

/** The text of all that the built program has loaded when `command` begins its work. */
export function loadedFor(command: string): string {
  const main = withImports('main.js');
  const lazy = new RegExp(String.raw`import\("\./(${command}\.run[^"]*\.js)"\)`);
  const entry = [...main].map((name) => lazy.exec(textOf(name))?.[1]).find((name) => name !== undefined);
  if (entry === undefined) throw new Error(`the built program has no command ${command}`);
  return [...withImports(entry, main)].map(textOf).join('\n');
}

/** A file of the built program with all that it imports at once. */
function withImports(name: string, seen = new Set<string>()): Set<string> {
  if (seen.has(name)) return seen;
  seen.add(name);
  for (const [, imported] of textOf(name).matchAll(STATIC_IMPORT)) withImports(imported!, seen);
  return seen;
}

function textOf(name: string): string {
  return readFileSync(join(dirname(MAIN), name), 'utf8');
}

const root = join(import.meta.dirname, '../..');

/** The sources of one part of a program that is bundled from these entries, and of all that it imports at once. */
export async function sourcesOf(part: string, entries: readonly string[]): Promise<string[]> {
  const { metafile } = await build({
    entryPoints: entries.map((entry) => join(root, entry)),
    absWorkingDir: root,
    outdir: 'dist',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    write: false,
    metafile: true,
  });
  const { outputs } = metafile;
  const holding = Object.keys(outputs).filter((output) => part in outputs[output]!.inputs);
  if (holding.length === 0) throw new Error(`${part} is no part of ${entries.join(', ')}`);
  const loaded = new Set(holding);
  for (const output of loaded) {
    for (const { path, kind } of outputs[output]?.imports ?? []) if (kind === 'import-statement') loaded.add(path);
  }
  return [...loaded].flatMap((output) => Object.keys(outputs[output]?.inputs ?? {}));
}
