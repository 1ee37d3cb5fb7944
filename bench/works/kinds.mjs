import { join } from 'node:path';
import { keywardAt, keywardRun } from '../contenders.mjs';
import { inTurns } from '../measure.mjs';
import { buildCommandLine } from '../tenfold.mjs';

const TENFOLD = 'keyward, ten times the kinds';

/** The same keyward with ten times as many kinds, on the tree and on each history. */
export async function run({ keyward, tree, repositories, scratch, runs }) {
  const once = keywardAt(await buildCommandLine(join(scratch, 'once'), { tenfold: false }), keyward.version);
  const tenfold = keywardAt(await buildCommandLine(join(scratch, 'tenfold'), { tenfold: true }), keyward.version);
  const compare = async (id, title, words, places) => {
    const rows = await inTurns(
      [keywardRun(once, words, scratch, { places }), keywardRun(tenfold, words, scratch, { places, name: TENFOLD })],
      scratch,
      runs,
    );
    const targets = [
      { kind: 'times', tool: TENFOLD, beside: 'keyward', most: 1.1 },
      { kind: 'memory', tool: TENFOLD, most: 250 },
    ];
    const text = 'bench/tenfold.mjs makes nine more of every kind, with other letters that are about as frequent.';
    return { id: `kinds-${id}`, title: `Ten times as many kinds: ${title}`, text, base: 'keyward', rows, targets };
  };
  const { path, name } = tree();
  const results = [await compare('tree', name, ['scan', '--all', '--json', 'TREE'], { TREE: path })];
  for (const { id, name: repositoryName, path: repository } of repositories()) {
    const words = ['scan', '--history', '--no-cache', '--json', 'REPO'];
    results.push(await compare(id, `history of ${repositoryName}`, words, { REPO: repository }));
  }
  return results;
}
