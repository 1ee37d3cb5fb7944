import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

// Builds keyward where npm takes it from its repository: the pre-commit framework, `npm install -g git+...`. Whoever has
// built it already is left alone. With -g npm does not install what the build needs, so that it is fetched here.

const root = join(import.meta.dirname, '..');
const { npm_config_global: isGlobal, npm_execpath: npm, ...env } = process.env;

function run(args) {
  // npm takes what is printed on stdout for its own.
  const { status } = spawnSync(process.execPath, args, { cwd: root, env, stdio: ['ignore', 2, 2] });
  if (status !== 0) process.exit(status ?? 1);
}

if (!existsSync(join(root, 'dist/cli/main.js'))) {
  if (isGlobal === 'true' && npm !== undefined) run([npm, 'ci', '--ignore-scripts', '--no-audit', '--no-fund']);
  run(['scripts/build.mjs']);
}
