import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';

// Times keyward beside other programs on the same tree, in turns, in one run, and writes RESULTS.md.
//
//   npm run bench                    the kernel's sources as Debian packs them (apt-get install linux-source-6.1)
//   npm run bench -- --tree FOLDER   another tree (printed, not written down)
//
// What is quoted is the ratio of medians: the absolute times belong to the machine of the day.

const RUNS = 5;
const root = join(import.meta.dirname, '..');
const ARCHIVE = '/usr/src/linux-source-6.1.tar.xz';

/** The seven shapes that people would write by hand, as regular expressions for ripgrep. */
const SEVEN = [
  'sk-ant-api03-[A-Za-z0-9_-]{93}AA',
  'sk-proj-[A-Za-z0-9_-]{74}T3BlbkFJ[A-Za-z0-9_-]{74}',
  'sk-[A-Za-z0-9]{20}T3BlbkFJ[A-Za-z0-9]{20}',
  'gsk_[A-Za-z0-9]{52}',
  'pplx-[A-Za-z0-9]{48}',
  'AIza[0-9A-Za-z_-]{35}',
  'xoxb-[0-9]{10,13}-[0-9]{10,13}-[A-Za-z0-9-]{20,40}',
].join('|');

function fail(message) {
  console.error(`bench: ${message}`);
  process.exit(2);
}

function commandOf(tool, tree) {
  if (tool === 'keyward') return [process.execPath, [join(root, 'dist/cli/main.js'), 'scan', '--all', '--json', tree]];
  return ['rg', ['-uuu', '--no-messages', '-c', SEVEN, tree]];
}

/** Runs a command once: wall seconds, and its peak memory in MB where GNU time is there to tell. */
function once([file, args]) {
  const timed = existsSync('/usr/bin/time');
  const start = performance.now();
  const [name, words] = timed ? ['/usr/bin/time', ['-f', 'peak %M', file, ...args]] : [file, args];
  const result = spawnSync(name, words, { encoding: 'utf8', maxBuffer: 1 << 28 });
  const seconds = (performance.now() - start) / 1000;
  if (result.error !== undefined) return null;
  const peak = /peak (\d+)/.exec(result.stderr)?.[1];
  return {
    seconds,
    peak: peak === undefined ? null : Number(peak) / 1024,
    status: result.status,
    stdout: result.stdout,
  };
}

function median(values) {
  return values.toSorted((left, right) => left - right)[values.length >> 1];
}

function versionOf(file, args) {
  return (spawnSync(file, args, { encoding: 'utf8' }).stdout ?? '').split('\n')[0].trim();
}

function kernelTree() {
  const folder = join(tmpdir(), 'keyward-bench');
  const tree = join(folder, 'linux-source-6.1');
  if (existsSync(tree)) return tree;
  if (!existsSync(ARCHIVE)) fail(`${ARCHIVE} is not there: apt-get install linux-source-6.1, or give --tree FOLDER`);
  mkdirSync(folder, { recursive: true });
  console.log(`bench: unpacking ${ARCHIVE}`);
  if (spawnSync('tar', ['xf', ARCHIVE, '-C', folder], { stdio: 'inherit' }).status !== 0) fail('tar failed');
  return tree;
}

const given = process.argv.indexOf('--tree');
const tree = given === -1 ? kernelTree() : process.argv[given + 1];
if (tree === undefined || !existsSync(tree)) fail(`no such folder: ${tree}`);

const tools = ['keyward', 'ripgrep'];
const runs = new Map(tools.map((tool) => [tool, []]));
// The first turn warms the cache of the file system and is not counted.
for (let turn = 0; turn <= RUNS; turn += 1) {
  for (const tool of tools) {
    const run = once(commandOf(tool, tree));
    if (run === null) {
      console.log(`bench: ${tool} is not installed`);
      runs.delete(tool);
      tools.splice(tools.indexOf(tool), 1);
    } else if (turn > 0) {
      runs.get(tool).push(run);
      console.log(`bench: ${turn}/${RUNS} ${tool} ${run.seconds.toFixed(2)} s`);
    }
  }
}

const base = runs.has('ripgrep') ? median(runs.get('ripgrep').map(({ seconds }) => seconds)) : null;
const rows = [...runs].map(([tool, results]) => {
  const seconds = median(results.map((result) => result.seconds));
  const peaks = results.map(({ peak }) => peak).filter((peak) => peak !== null);
  const ratio = base === null ? '' : (seconds / base).toFixed(1);
  const peak = peaks.length === 0 ? 'not measured' : `${Math.round(Math.max(...peaks))} MB`;
  return `| ${tool} | ${seconds.toFixed(2)} s | ${ratio} | ${peak} | ${results.map((result) => result.seconds.toFixed(2)).join(', ')} |`;
});
const report = JSON.parse(runs.get('keyward')[0].stdout);
const table = [
  '| tool | median | times ripgrep | peak memory | every run, s |',
  '| --- | --- | --- | --- | --- |',
  ...rows,
].join('\n');
console.log(`\n${table}`);

if (given === -1) {
  const kinds = versionOf(process.execPath, [join(root, 'dist/cli/main.js'), '--version']);
  const text = `# Results

Written by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}. ${cpus().length} cores (${cpus()[0].model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}, keyward ${kinds}, ${versionOf('rg', ['--version'])}.

## Tree: linux-source-6.1 as Debian packs it

${report.scanned.files} files, ${(report.scanned.bytes / 1e6).toFixed(0)} MB, cache warm, ${RUNS} runs in turns, none concurrent. keyward seeks all its kinds; ripgrep seven patterns on both cores. keyward found ${report.findings.length} keys there.

${table}

- \`keyward scan --all --json TREE\`
- \`rg -uuu --no-messages -c SEVEN TREE\`, the patterns as in run.mjs

keyward runs on one core, its prefilter in plain TypeScript. The interface is made for one in WebAssembly SIMD and for several workers, neither of which is built yet.
`;
  writeFileSync(join(root, 'bench/RESULTS.md'), text);
  console.log('bench: wrote bench/RESULTS.md');
}
