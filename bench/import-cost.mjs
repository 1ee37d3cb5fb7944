import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';

// What a program pays for loading its keys: the start of Node with an empty module, beside the same with keyward and with
// others, in turns, in one run. Writes IMPORT-COST.md.
//
//   node bench/import-cost.mjs [--node PATH]     builds, measures and writes the table
//
// varlock needs Node 22.3; on an older one it is left out, aloud.

const RUNS = 31;
const root = join(import.meta.dirname, '..');
const PEERS = ['dotenv@18.0.0', '@t3-oss/env-core@0.13.11', 'zod@4.6.7', 'varlock@1.20.0'];
const folder = join(tmpdir(), 'keyward-import-cost');
const given = process.argv.indexOf('--node');
const node = given === -1 ? process.execPath : process.argv[given + 1];

const dist = (door) => join(root, 'dist', `${door}.js`);
const PROGRAMS = {
  'an empty module': '',
  keyward: `import { loadKeys } from '${dist('index')}'; loadKeys({ require: ['openai'] });`,
  'keyward, keyward/env': `import '${dist('env')}'; import { loadKeys } from '${dist('index')}'; loadKeys({ require: ['openai'] });`,
  'keyward/define with zod': `import { defineKeys } from '${dist('define')}'; import * as z from 'zod';
    defineKeys({ require: ['openai'], variables: { PORT: z.string().default('80') } });`,
  'dotenv/config': `import 'dotenv/config'; if (!process.env.OPENAI_API_KEY) throw new Error('not set');`,
  '@t3-oss/env-core with zod': `import { createEnv } from '@t3-oss/env-core'; import * as z from 'zod';
    createEnv({ server: { OPENAI_API_KEY: z.string().min(1) }, runtimeEnv: process.env });`,
  'varlock/auto-load': `import 'varlock/auto-load'; import { ENV } from 'varlock/env'; if (!ENV.OPENAI_API_KEY) throw new Error('not set');`,
};

/** Made up, and not of the shape of a key: only its length is like one. */
const VALUE = 'A1'.repeat(26);

// What is measured is what stands in src/ now.
if (spawnSync(process.execPath, [join(root, 'scripts/build.mjs')], { stdio: 'inherit' }).status !== 0) process.exit(2);

mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'package.json'), '{"type":"module","private":true}');
writeFileSync(join(folder, '.env'), `OPENAI_API_KEY=${VALUE}\n`);
writeFileSync(join(folder, '.env.schema'), '# @defaultSensitive=true\n# ---\n# @required\nOPENAI_API_KEY=\n');
if (!existsSync(join(folder, 'node_modules/varlock'))) {
  const args = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', ...PEERS];
  if (spawnSync('npm', args, { cwd: folder, stdio: 'inherit' }).status !== 0) process.exit(2);
}

const files = Object.entries(PROGRAMS).map(([name, text], index) => {
  const file = join(folder, `program-${index}.mjs`);
  writeFileSync(file, `${text}\n`);
  return { name, file, times: [] };
});

function start(file) {
  // What reads no .env is given the variable by the environment, as in production.
  const env = { PATH: process.env.PATH, HOME: folder, OPENAI_API_KEY: VALUE, VARLOCK_TELEMETRY_DISABLED: 'true' };
  const began = performance.now();
  const { status, stderr } = spawnSync(node, [file], { cwd: folder, env, encoding: 'utf8' });
  return { status, stderr, time: performance.now() - began };
}

// The first turn warms the cache of the file system and is not counted.
for (let turn = 0; turn <= RUNS; turn += 1) {
  for (const program of files) {
    if (program.absent) continue;
    const { status, stderr, time } = start(program.file);
    if (status !== 0) {
      program.absent = true;
      console.error(`bench: ${program.name} does not run here: ${stderr.trim().split('\n').at(-1)}`);
    } else if (turn > 0) program.times.push(time);
  }
}

const median = (values) => values.toSorted((left, right) => left - right)[values.length >> 1];
const [base] = files;
const rows = files.map(({ name, times, absent }) => {
  if (absent) return `| ${name} | does not run here | | |`;
  const over = times.map((time, turn) => time - base.times[turn]);
  return `| ${name} | ${median(times).toFixed(1)} | ${median(over).toFixed(1)} | ${(median(times) / median(base.times)).toFixed(2)} |`;
});
const table = [
  '| what is started | median, ms | over an empty module, ms | ratio |',
  '| --- | --- | --- | --- |',
  ...rows,
];
console.log(table.join('\n'));

const version = spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout.trim();
writeFileSync(
  join(root, 'bench/IMPORT-COST.md'),
  `# Import cost

Written by \`node bench/import-cost.mjs\` on ${new Date().toISOString().slice(0, 10)}. ${cpus().length} cores (${cpus()[0].model.trim()}), Node ${version}, ${RUNS} starts of each in turns. "Over an empty module" is the median of the differences within a turn. ${PEERS.join(', ')}.

${table.join('\n')}
`,
);
