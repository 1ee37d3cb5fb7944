import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

// The programs that keyward is measured beside, and how each comes into the cache folder: one exact version, built as
// its own releases are built. Only package registries are asked, through the toolchain's own client.

/** Where the recommended rules of secretlint are chosen; beside its binary. */
const SECRETLINT_CONFIG = JSON.stringify({ rules: [{ id: '@secretlint/secretlint-rule-preset-recommend' }] });

const PEERS = [
  {
    name: 'gitleaks',
    version: '8.30.1',
    needs: 'go',
    file: 'gitleaks',
    // The tag `gore2regex` is what its releases are built with: RE2 in place of Go's own engine.
    install: (folder) =>
      goBuild(folder, 'github.com/zricethezav/gitleaks/v8', 'v8.30.1', [
        '-tags=gore2regex',
        '-ldflags=-s -w -X=github.com/zricethezav/gitleaks/v8/version.Version=8.30.1',
      ]),
  },
  {
    name: 'betterleaks',
    version: '1.7.0',
    needs: 'go',
    file: 'betterleaks',
    install: (folder) =>
      goBuild(folder, 'github.com/betterleaks/betterleaks', 'v1.7.0', [
        '-ldflags=-s -w -X=github.com/betterleaks/betterleaks/version.Version=1.7.0',
      ]),
  },
  {
    name: 'trufflehog',
    version: '3.97.0',
    needs: 'go',
    file: 'trufflehog',
    install: (folder) =>
      goBuild(folder, 'github.com/trufflesecurity/trufflehog/v3', 'v3.97.0', [
        '-ldflags=-s -w -X=github.com/trufflesecurity/trufflehog/v3/pkg/version.BuildVersion=3.97.0',
      ]),
  },
  {
    name: 'kingfisher',
    version: '2.14.0',
    needs: 'python3',
    file: 'kingfisher/bin/kingfisher',
    // The project's own wheel holds its release build.
    install(folder) {
      run('python3', ['-m', 'pip', 'install', '--quiet', '--no-deps', '--target', folder, 'kingfisher-bin==2.14.0']);
      chmodSync(join(folder, this.file), 0o755);
    },
  },
  {
    name: 'secretlint',
    version: '13.0.6',
    needs: 'npm',
    file: 'node_modules/secretlint/bin/secretlint.js',
    install(folder) {
      const packages = ['secretlint@13.0.6', '@secretlint/secretlint-rule-preset-recommend@13.0.7'];
      run('npm', [
        'install',
        '--prefix',
        folder,
        '--silent',
        '--no-audit',
        '--no-fund',
        '--ignore-scripts',
        ...packages,
      ]);
      writeFileSync(join(folder, 'secretlintrc.json'), SECRETLINT_CONFIG);
    },
  },
];

/**
 * Readies a peer: `{ name, version, folder, file }`, or `{ name, missing }` where it cannot be had, with the reason.
 * An installed one is taken as it is; its folder is complete, since it is filled aside and then renamed.
 */
export function readyPeer(name, cache) {
  const peer = PEERS.find((each) => each.name === name);
  const folder = join(cache, `${name}-${peer.version}`);
  const ready = { name, version: peer.version, folder, file: join(folder, peer.file) };
  if (existsSync(folder)) return ready;
  if (spawnSync(peer.needs, [peer.needs === 'go' ? 'version' : '--version']).error !== undefined)
    return { name, missing: `not installed: needs ${peer.needs}` };
  console.log(`bench: installing ${name} ${peer.version}`);
  const aside = `${folder}.${process.pid}`;
  rmSync(aside, { recursive: true, force: true });
  mkdirSync(aside, { recursive: true });
  try {
    peer.install(aside);
    renameSync(aside, folder);
    return ready;
  } catch (error) {
    console.error(`bench: ${name} cannot be installed: ${error.message}`);
    return { name, missing: `not installed: ${peer.needs} could not build or fetch it` };
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

/** Where peers are kept if no folder is given. */
export function peersFolder() {
  return join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'keyward-bench');
}

/**
 * Builds a module from a copy of its sources. `go install MODULE@VERSION` would refuse a go.mod with `replace` lines, and
 * fails where a proxy serves a version but no list of versions.
 */
function goBuild(folder, module, version, flags) {
  const { Dir } = JSON.parse(run('go', ['mod', 'download', '-json', `${module}@${version}`], { cwd: folder }));
  const sources = join(folder, 'sources');
  cpSync(Dir, sources, { recursive: true });
  // The module cache is read-only, and so is a copy of it.
  run('chmod', ['-R', 'u+w', sources]);
  run('go', ['build', '-trimpath', ...flags, '-o', folder, '.'], { cwd: sources, env: { CGO_ENABLED: '0' } });
  rmSync(sources, { recursive: true });
}

function run(file, args, { cwd, env = {} } = {}) {
  const options = { cwd, env: { ...process.env, ...env }, encoding: 'utf8', maxBuffer: 1 << 28 };
  const { error, status, stdout, stderr } = spawnSync(file, args, options);
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`${file} ${args[0]}: ${stderr.trim().split('\n').slice(-3).join(' ')}`);
  return stdout;
}
