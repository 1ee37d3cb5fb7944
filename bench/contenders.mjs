import { spawnSync } from 'node:child_process';
import { readyPeer } from './peers.mjs';

// What takes part in a work: a program, its words, and how its command is written down.

/**
 * A contender. `words` may hold names of `places` (`TREE`, `REPO`), which stand for what is too long, or too much this
 * machine's own, to be written down. `fine` are the exit statuses that a finished scan may have.
 */
export function contender(tool, words, { places = {}, name = tool.name, ...rest } = {}) {
  const filled = words.map((word) =>
    Object.entries(places).reduce((text, [place, value]) => text.replaceAll(place, value), word),
  );
  const shown = [tool.shown ?? tool.name, ...words].join(' ');
  const { version, missing, file, before = [], always = false } = tool;
  return { name, version, missing, shown, file, args: [...before, ...filled], always, ...rest };
}

/** keyward as it was built: a bundle whose `main.js` Node runs. Its caches and states go to the scratch folder. */
export function keywardAt(main, version) {
  return { name: 'keyward', version, file: process.execPath, before: [main], always: true };
}

/** A keyward contender that reports in JSON. An incomplete scan (2) is one too, and its report says so. */
export function keywardRun(tool, words, scratch, options = {}) {
  const env = { XDG_CACHE_HOME: scratch, XDG_STATE_HOME: scratch };
  return contender(tool, words, { env, read: readReport, fine: [0, 1, 2], ...options });
}

/** The numbers of keyward's report, or null where it printed none. */
function readReport(stdout) {
  if (!stdout.startsWith('{')) return null;
  const { scanned, skipped, findings } = JSON.parse(stdout);
  return { ...scanned, skipped: skipped.length, findings: findings.length };
}

export function bareNode() {
  return { name: 'node', version: process.versions.node, file: process.execPath, always: true };
}

/** A program of the system, `missing` where it is not installed. */
export function systemTool(name, file) {
  const { error, stdout } = spawnSync(file, ['--version'], { encoding: 'utf8' });
  if (error !== undefined) return { name, missing: `not installed: needs ${file}` };
  const version = /\d+(?:\.\d+)+/.exec(stdout)?.[0];
  return { name, version, file, shown: file, always: true };
}

/** A scanner of ours or of others that is installed into the cache folder. */
export function peerTool(name, cache) {
  const peer = readyPeer(name, cache);
  // What npm installs is a script for Node.
  return peer.file?.endsWith('.js') ? { ...peer, file: process.execPath, before: [peer.file] } : peer;
}
