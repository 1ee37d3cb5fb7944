import { join } from 'node:path';
import { cpus } from 'node:os';
import { loadKeys } from '../dist/index.js';
import { redact } from '../dist/redact.js';
import { loadTypeScript } from '../scripts/load-typescript.mjs';

// How fast `redact` is on log lines, beside what a program would otherwise do with them: nothing (a copy into bytes, as a
// stream does), and one replaceAll for each key that it knows. Prints a table.
//
//   node scripts/build.mjs && node bench/redact.mjs

const RUNS = 9;
const LINES = 20_000;
const { samples } = await loadTypeScript(join(import.meta.dirname, 'redact-samples.ts'));

const [anthropic, openai, groq] = samples();
loadKeys({ require: ['groq'], env: { GROQ_API_KEY: groq } });

function lines(keyInEvery) {
  return Array.from({ length: LINES }, (_, index) => {
    const header = index % keyInEvery === 0 ? [anthropic, openai, groq][index % 3] : 'none';
    return `{"level":30,"time":${1732450000000 + index},"pid":4242,"hostname":"web-1","req":{"method":"POST","url":"/v1/messages","headers":{"authorization":"Bearer ${header}","user-agent":"sdk/1.${index}"}},"responseTime":${index % 900},"msg":"request completed"}\n`;
  });
}

const encoder = new TextEncoder();
const WAYS = {
  'into bytes, as a stream does': (line) => encoder.encode(line),
  'replaceAll of three known keys': (line) =>
    [anthropic, openai, groq].reduce((text, key) => text.replaceAll(key, '[secret]'), line),
  'redact: loaded keys and every known shape': redact,
};

const median = (values) => values.toSorted((left, right) => left - right)[values.length >> 1];
console.log(`Node ${process.versions.node}, ${cpus()[0].model.trim()}, ${RUNS} runs of ${LINES} lines, medians\n`);
console.log('| what | a key in | µs a line | MB/s |\n| --- | --- | --- | --- |');
for (const every of [Infinity, 100, 1]) {
  const input = lines(every);
  const bytes = input.join('').length;
  for (const [name, work] of Object.entries(WAYS)) {
    const times = [];
    for (let run = 0; run <= RUNS; run += 1) {
      const start = performance.now();
      for (const line of input) work(line);
      if (run > 0) times.push(performance.now() - start);
    }
    const where = every === Infinity ? 'none' : every === 1 ? 'every line' : `every ${every}th line`;
    const time = median(times);
    console.log(`| ${name} | ${where} | ${((1000 * time) / LINES).toFixed(2)} | ${Math.round(bytes / 1000 / time)} |`);
  }
}
