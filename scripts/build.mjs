import { chmod, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { CLI_BUNDLE } from './cli-bundle.mjs';
import { buildLibrary } from './build-library.mjs';

// Builds dist/: the command line as one bundle with a chunk per command, and the library.
// `--cli` builds the command line alone.

const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');
// Built aside and moved into place, so that whoever runs dist/ meanwhile never meets half of it.
const fresh = join(root, `dist.${process.pid}`);
const cli = join(fresh, 'cli');

await build({ ...CLI_BUNDLE, outdir: cli });
await chmod(join(cli, 'main.js'), 0o755);

if (!process.argv.includes('--cli')) {
  process.exitCode = (await buildLibrary(fresh)) ?? 1;
}

if (process.exitCode) await rm(fresh, { recursive: true });
else {
  await rm(dist, { recursive: true, force: true });
  await rename(fresh, dist);
}
