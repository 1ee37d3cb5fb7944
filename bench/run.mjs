import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { keywardAt, peerTool } from './contenders.mjs';
import { peersFolder } from './peers.mjs';
import { copyRepository, kernelTree, nameOfRepository, nameOfTree } from './places.mjs';
import { render, sectionOf, store } from './render.mjs';

// Times keyward beside other programs, in turns, in one run, and writes results/ and RESULTS.md.
//
//   npm run bench                            every work
//   npm run bench -- tree staged             these
//   npm run bench -- render                  RESULTS.md again, from what is stored
//   npm run bench -- history --repo PATH     the history of a local clone; may be given more than once
//
//   --name OWNER/NAME  what a repository is called in the results, in the order of --repo; else its own remote tells
//   --tree FOLDER      another tree than the kernel's (printed, not written down)
//   --runs N           fewer runs, to try a work (printed, not written down)
//   --peers FOLDER     where other scanners are installed; else keyward-bench in the user's cache folder

const WORKS = {
  tree: () => import('./works/tree.mjs'),
  part: () => import('./works/part.mjs'),
  history: () => import('./works/history.mjs'),
  staged: () => import('./works/staged.mjs'),
  startup: () => import('./works/startup.mjs'),
  run: () => import('./works/run.mjs'),
  kinds: () => import('./works/kinds.mjs'),
};
const root = join(import.meta.dirname, '..');

const { values: given, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    repo: { type: 'string', multiple: true },
    name: { type: 'string', multiple: true },
    tree: { type: 'string' },
    runs: { type: 'string' },
    peers: { type: 'string' },
  },
});

function fail(message) {
  console.error(`bench: ${message}`);
  process.exit(2);
}

function machine() {
  const memory = Math.round(totalmem() / 2 ** 30);
  // What ran before may still be in the load; more than that was beside it.
  const load = loadavg()[0].toFixed(1);
  return `${cpus().length} cores (${cpus()[0].model.trim()}), ${memory} GB, Node ${process.versions.node}, load ${load} at the start.`;
}

/** The repositories of --repo, or of KEYWARD_BENCH_REPO (several with `:` between them); copied once. */
function openRepositories(scratch) {
  const sources = given.repo ?? process.env.KEYWARD_BENCH_REPO?.split(':') ?? [];
  if (sources.length === 0) console.log('bench: no history without --repo PATH, a local clone');
  return sources.map((source, index) => {
    const name = given.name?.[index] ?? nameOfRepository(resolve(source));
    return { id: name.replaceAll('/', '-'), name, ...copyRepository(resolve(source), name, scratch) };
  });
}

function openContext(scratch) {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const cache = given.peers === undefined ? peersFolder() : resolve(given.peers);
  const tools = new Map();
  let repositories;
  return {
    keyward: keywardAt(join(root, 'dist/cli/main.js'), version),
    peer(name) {
      if (!tools.has(name)) tools.set(name, peerTool(name, cache));
      return tools.get(name);
    },
    tree() {
      // Some scanners do not follow a link, not even one that they are given.
      const path = realpathSync(given.tree === undefined ? kernelTree() : resolve(given.tree));
      return { path, name: nameOfTree(path) };
    },
    repositories: () => (repositories ??= openRepositories(scratch)),
    scratch,
    runs: given.runs === undefined ? undefined : Number(given.runs),
  };
}

async function bench(works) {
  // What is measured is what stands in src/ now.
  if (spawnSync(process.execPath, [join(root, 'scripts/build.mjs')], { stdio: 'inherit' }).status !== 0)
    fail('the build failed');
  const scratch = mkdtempSync(join(tmpdir(), 'keyward-bench-'));
  process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));
  const context = openContext(scratch);
  for (const work of works) {
    console.log(`bench: ${work}`);
    const stamp = { date: new Date().toISOString().slice(0, 10), machine: machine() };
    const { run } = await WORKS[work]();
    const results = (await run(context)).map((result) => ({ ...result, ...stamp }));
    for (const result of results) console.log(`\n${sectionOf(result)}\n`);
    if (given.tree === undefined && given.runs === undefined) store(results);
  }
}

const names = Object.keys(WORKS);
const unknown = positionals.filter((word) => word !== 'render' && !names.includes(word));
if (unknown.length > 0) fail(`no such work: ${unknown.join(', ')}; there are ${names.join(', ')}`);
if (positionals.includes('render')) render();
else await bench(positionals.length === 0 ? names : names.filter((work) => positionals.includes(work)));
