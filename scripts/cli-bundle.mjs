import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

/** How esbuild bundles the command line: a chunk per command, and the thread of a scan as an entry point of its own. */
export const CLI_BUNDLE = {
  entryPoints: { main: join(root, 'src/cli/main.ts'), 'scan-worker': join(root, 'src/cli/scan-worker.ts') },
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
};
