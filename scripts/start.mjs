import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

// `npm start [-- PATH]`: builds the command line and shows the overview of the folder that npm was called in.

const root = join(import.meta.dirname, '..');
const build = spawnSync(process.execPath, [join(root, 'scripts/build.mjs'), '--cli'], { stdio: 'inherit' });
if (build.status !== 0) process.exit(build.status ?? 1);

const cwd = process.env.INIT_CWD ?? process.cwd();
const args = [join(root, 'dist/cli/main.js'), ...process.argv.slice(2)];
const { status, signal } = spawnSync(process.execPath, args, { cwd, stdio: 'inherit' });
if (signal !== null) process.kill(process.pid, signal);
process.exitCode = status ?? 2;
