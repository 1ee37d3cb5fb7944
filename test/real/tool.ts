import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// Real tools, each at one version, installed where they do no harm: into a folder of this machine's temporary files.

const cache = join(tmpdir(), 'keyward-real-tools');

function run(file: string, args: readonly string[]): boolean {
  return spawnSync(file, args, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
}

function onPath(program: string): string | null {
  const { status, stdout } = spawnSync('sh', ['-c', 'command -v "$1"', 'sh', program], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : null;
}

function installed(folder: string, program: string, install: () => boolean): string | null {
  const path = join(folder, program);
  mkdirSync(folder, { recursive: true });
  if (existsSync(path) || (install() && existsSync(path))) return path;
  console.warn(`\nABSENT: ${program} could not be installed, its tests are skipped\n`);
  return null;
}

/** A program of an npm package, as `husky@9.1.7`; null, said aloud, where it cannot be had. */
export function npmTool(spec: string, program: string): string | null {
  const folder = join(cache, spec);
  const args = ['install', '--prefix', folder, '--no-audit', '--no-fund', '--ignore-scripts', spec];
  return installed(folder, join('node_modules/.bin', program), () => run('npm', args));
}

/** The `node_modules` folder that holds an npm package, as `husky@9.1.7`; null, said aloud, where it cannot be had. */
export function npmPackage(spec: string, name: string): string | null {
  const modules = join(cache, spec, 'node_modules');
  return npmTool(spec, join('..', name)) === null ? null : modules;
}

/** A program of a Python package, as `pre-commit==4.7.0`; null, said aloud, where it cannot be had. */
export function pythonTool(spec: string, program: string): string | null {
  const folder = join(cache, spec);
  return installed(
    folder,
    join('bin', program),
    () => run('python3', ['-m', 'venv', folder]) && run(join(folder, 'bin/pip'), ['install', '--quiet', spec]),
  );
}

/** A program on PATH, which no registry serves; null, said aloud, where it is not there. */
export function foundTool(program: string, project: string): string | null {
  const found = onPath(program);
  if (found === null) console.warn(`\nABSENT: ${program} of ${project} is not on PATH, its tests are skipped\n`);
  return found;
}

/** A program of a Debian package, from PATH; root installs it. Null, said aloud, where it cannot be had. */
export function debianTool(name: string, program: string): string | null {
  const found = onPath(program);
  if (found !== null) return found;
  const args = ['-y', '-qq', '--no-install-recommends'];
  if (process.getuid?.() === 0 && run('apt-get', ['update', '-qq'])) run('apt-get', ['install', ...args, name]);
  const installedNow = onPath(program);
  if (installedNow === null) console.warn(`\nABSENT: ${program} could not be installed, its tests are skipped\n`);
  return installedNow;
}
