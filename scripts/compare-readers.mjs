import { resolve } from 'node:path';
import { loadTypeScript } from './load-typescript.mjs';

// Scans whole histories twice, from their packs and through git, and says whether both find the same:
//
//   node scripts/compare-readers.mjs REPOSITORY...

const { readBy } = await loadTypeScript(resolve(import.meta.dirname, 'compare-readers.ts'));

for (const folder of process.argv.slice(2)) {
  const results = [];
  for (const onlyGit of [false, true]) {
    const start = performance.now();
    const lines = await readBy(resolve(folder), process.env, onlyGit);
    results.push({ lines, seconds: ((performance.now() - start) / 1000).toFixed(1) });
  }
  const [packs, git] = results;
  const same = packs.lines.join('\n') === git.lines.join('\n');
  const verdict = same ? 'the same' : 'DIFFERENT';
  console.log(
    `${folder}: ${verdict}, ${git.lines.length - 1} findings; packs ${packs.seconds} s, git ${git.seconds} s, one thread`,
  );
  if (!same) process.exitCode = 1;
}
