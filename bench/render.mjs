import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { median } from './measure.mjs';
import { judge } from './targets.mjs';

// RESULTS.md is rendered from results/*.json, one file a section, and notes.md, which is written by hand: what stands
// there under `## ID` is put into the section of that id.

const folder = import.meta.dirname;
const ORDER = ['tree', 'part', 'history', 'staged', 'startup', 'run', 'kinds'];

const HEAD = `# Results

Written by \`npm run bench\` from results/ and notes.md; only the sections that were run are measured anew. Contenders run in turns, none concurrent with another, on a warm cache; the first turn is not counted. What needs more than 15 seconds has 3 runs and what needs more than 60 has 1, the first one counted. Figures are medians; what is quoted is their ratio, since absolute times belong to the machine of the day. Peak memory is that of the largest process.`;

/** Stores the results of the works that were run, and renders RESULTS.md from all that are stored. */
export function store(results) {
  mkdirSync(join(folder, 'results'), { recursive: true });
  for (const result of results)
    writeFileSync(join(folder, 'results', `${result.id}.json`), `${JSON.stringify(result, null, 2)}\n`);
  render();
}

/** Renders RESULTS.md from what is stored. */
export function render() {
  const names = readdirSync(join(folder, 'results')).filter((name) => name.endsWith('.json'));
  const results = names.map((name) => JSON.parse(readFileSync(join(folder, 'results', name), 'utf8')));
  results.sort((left, right) => rankOf(left) - rankOf(right) || (left.id < right.id ? -1 : 1));
  const notes = readNotes();
  const sections = results.map((result) => sectionOf(result, notes.get(result.id)));
  writeFileSync(join(folder, 'RESULTS.md'), `${[HEAD, summaryOf(results), ...sections].join('\n\n')}\n`);
}

function rankOf({ id }) {
  return ORDER.indexOf(id.split('-')[0]);
}

function readNotes() {
  const file = join(folder, 'notes.md');
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const [, ...sections] = text.split(/^## /m);
  return new Map(
    sections.map((section) => [section.split('\n', 1)[0].trim(), section.slice(section.indexOf('\n')).trim()]),
  );
}

/** Every target of every work in one table. */
function summaryOf(results) {
  const rows = results.flatMap(({ title, rows: measured, targets }) =>
    targets.map((target) => {
      const { asked, measured: found, met } = judge(target, measured);
      return `| ${title} | ${asked} | ${found} | ${met === null ? '' : met ? 'met' : 'missed'} |`;
    }),
  );
  return ['## Targets', '', '| work | target | measured | |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

/** One work: what it was, the table, the commands, and what was written by hand about it. */
export function sectionOf({ title, text, base, unit = 's', rows, date, machine }, note) {
  const commands = rows.map(
    ({ name, command, version }) => `- ${name}${version === undefined ? '' : ` ${version}`}: \`${command}\``,
  );
  const table = [
    `| tool | median | times ${base} | peak memory | every run, ${unit} |`,
    '| --- | --- | --- | --- | --- |',
    ...rows.map((row) =>
      lineOf(
        row,
        rows.find(({ name }) => name === base),
        unit,
      ),
    ),
  ];
  const parts = [`## ${title}`, text, table.join('\n'), commands.join('\n'), `Measured on ${date}. ${machine}`];
  return [...parts, ...(note === undefined ? [] : [note])].join('\n\n');
}

function lineOf({ name, runs, peak, missing, failed }, base, unit) {
  if (runs.length === 0) return `| ${name} | ${missing ?? `failed: ${failed}`} | | | |`;
  const ratio = base === undefined || base.runs.length === 0 ? '' : ratioOf(median(runs) / median(base.runs));
  const memory = peak === null ? 'not measured' : `${Math.round(peak)} MB`;
  const every = runs.map((seconds) => figure(seconds, unit)).join(', ');
  return `| ${name} | ${figure(median(runs), unit)} ${unit} | ${ratio} | ${memory} | ${every} |`;
}

function ratioOf(value) {
  return value.toFixed(value < 10 ? 2 : 1);
}

function figure(seconds, unit) {
  return unit === 'ms' ? (seconds * 1000).toFixed(0) : seconds.toFixed(2);
}
