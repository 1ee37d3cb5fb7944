import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';

// Builds the library: one small file for each door of package.json's exports, one that they share, and the types.

const source = join(import.meta.dirname, '../src');
const BASE = join(source, 'base.ts');
const DOORS = ['index', 'async', 'catalogue', 'define', 'env', 'env-files', 'redact'];
/** Loads each kind of store when it is opened, so that it comes in pieces. */
const STORES = 'stores';

const shared = new Set(
  [...readFileSync(BASE, 'utf8').matchAll(/^export \* from '(.+)';$/gm)].map(([, path]) => resolve(source, path)),
);

/** Modules of base.ts are not taken into a door: it imports them from base.js. */
const fromBase = {
  name: 'from-base',
  setup({ onResolve }) {
    onResolve({ filter: /^\./ }, ({ path, resolveDir }) =>
      shared.has(resolve(resolveDir, path)) ? { path: './base.js', external: true, sideEffects: false } : undefined,
    );
  },
};

/** Builds into `outdir`; gives the exit status of the type checker. */
export async function buildLibrary(outdir) {
  const options = { bundle: true, format: 'esm', target: 'es2023', minify: true, outdir, logLevel: 'warning' };
  await build({ ...options, entryPoints: [BASE], platform: 'neutral' });
  await build({
    ...options,
    entryPoints: DOORS.map((door) => join(source, `${door}.ts`)),
    platform: 'node',
    plugins: [fromBase],
  });
  await build({
    ...options,
    entryPoints: [join(source, `${STORES}.ts`)],
    platform: 'node',
    plugins: [fromBase],
    splitting: true,
    // Beside base.js, which every piece imports.
    chunkNames: `${STORES}-[name]-[hash]`,
  });
  const root = join(source, '..');
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  return spawnSync(process.execPath, [tsc, '-p', join(root, 'tsconfig.build.json'), '--outDir', outdir], {
    stdio: 'inherit',
  }).status;
}
