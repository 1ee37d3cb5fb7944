import { chmod, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { buildLibrary } from './build-library.mjs';

// Builds dist/: the command line as one bundle with a chunk per command, and the library.
// `--cli` builds the command line alone.

const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');
// Built aside and moved into place, so that whoever runs dist/ meanwhile never meets half of it.
const fresh = join(root, `dist.${process.pid}`);
const cli = join(fresh, 'cli');

await build({
  entryPoints: { main: join(root, 'src/cli/main.ts'), 'scan-worker': join(root, 'src/cli/scan-worker.ts') },
  outdir: cli,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  minifySyntax: true,
  minifyWhitespace: true,
  chunkNames: '[name]-[hash]',
  // commander is CommonJS and asks for Node's own modules by require().
  banner: { js: "import { createRequire } from 'node:module';const require = createRequire(import.meta.url);" },
  logLevel: 'warning',
});
await chmod(join(cli, 'main.js'), 0o755);

if (!process.argv.includes('--cli')) {
  process.exitCode = (await buildLibrary(fresh)) ?? 1;
}

if (process.exitCode) await rm(fresh, { recursive: true });
else {
  await rm(dist, { recursive: true, force: true });
  await rename(fresh, dist);
}
