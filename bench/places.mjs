import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

// The trees and repositories that are scanned.

const ARCHIVE = '/usr/src/linux-source-6.1.tar.xz';

/** The kernel's sources as Debian packs them (apt-get install linux-source-6.1), unpacked once. */
export function kernelTree() {
  const folder = join(tmpdir(), 'keyward-bench');
  const tree = join(folder, 'linux-source-6.1');
  if (existsSync(tree)) return tree;
  if (!existsSync(ARCHIVE))
    throw new Error(`${ARCHIVE} is not there: apt-get install linux-source-6.1, or give --tree FOLDER`);
  mkdirSync(folder, { recursive: true });
  console.log(`bench: unpacking ${ARCHIVE}`);
  if (spawnSync('tar', ['xf', ARCHIVE, '-C', folder], { stdio: 'inherit' }).status !== 0) throw new Error('tar failed');
  return tree;
}

/** As `linux-source-6.1 (Linux 6.1.170)`: what its Makefile says it is. */
export function nameOfTree(tree) {
  const makefile = join(tree, 'Makefile');
  const text = existsSync(makefile) ? readFileSync(makefile, 'utf8') : '';
  const parts = ['VERSION', 'PATCHLEVEL', 'SUBLEVEL'].map(
    (name) => new RegExp(`^${name} = (\\d+)$`, 'm').exec(text)?.[1],
  );
  return parts.includes(undefined) ? basename(tree) : `${basename(tree)} (Linux ${parts.join('.')})`;
}

/**
 * A bare copy of a repository for one session, the same for all contenders: every ref, every object, and no remote, so
 * that nothing can be fetched. Blobs that a partial clone lacks are replaced by empty ones, since `git log -p` ends at
 * the first that is missing. Returns `{ path, text }`: where it is, and what is written down of it.
 */
export function copyRepository(source, name, scratch) {
  const path = join(scratch, `${name.replaceAll('/', '-')}.git`);
  git(['clone', '--quiet', '--mirror', '--local', source, path]);
  git(['-C', path, 'config', '--remove-section', 'remote.origin']);
  const listed = git(['-C', path, 'rev-list', '--objects', '--all', '--missing=print']);
  const missing = listed.split('\n').filter((line) => line.startsWith('?'));
  const empty = git(['-C', path, 'hash-object', '-w', '--stdin']).trim();
  const replaced = missing.map((line) => `create refs/replace/${line.slice(1)} ${empty}\n`);
  git(['-C', path, 'update-ref', '--stdin'], replaced.join(''));
  const head = git(['-C', path, 'rev-parse', 'HEAD']).trim();
  const commits = Number(git(['-C', path, 'rev-list', '--all', '--count'])).toLocaleString('en');
  const lacks =
    missing.length === 0 ? '' : ` ${missing.length} blobs are not in this clone; git reads an empty one for each.`;
  return { path, text: `${name} at ${head}, ${commits} commits.${lacks}` };
}

/** The words `owner/name` of a repository's own remote, or the name of its folder. */
export function nameOfRepository(source) {
  const { stdout } = spawnSync('git', ['-C', source, 'config', 'remote.origin.url'], { encoding: 'utf8' });
  return /([^/:]+\/[^/]+?)(?:\.git)?\/?$/.exec(stdout.trim())?.[1] ?? basename(source);
}

/** Runs git, without the network; throws what it says. */
export function git(args, input = '') {
  const env = { ...process.env, GIT_NO_LAZY_FETCH: '1', GIT_TERMINAL_PROMPT: '0', GIT_ALLOW_PROTOCOL: 'file' };
  const { error, status, stdout, stderr } = spawnSync('git', args, {
    input,
    env,
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`git: ${stderr.trim()}`);
  return stdout;
}
