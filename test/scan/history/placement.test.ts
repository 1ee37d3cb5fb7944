import { describe, expect, test } from 'vitest';
import { SOUGHT } from '../../../src/project/_sought.ts';
import { openGit } from '../../../src/scan/git/git.ts';
import { scanHistory } from '../../../src/scan/history/scan-history.ts';
import { KIND } from '../../support/history.ts';
import { seededRandom } from '../../support/random.ts';
import { openSandbox, type Sandbox } from '../../support/sandbox.ts';

const COMMITS = 40;
const BRANCHES = ['one', 'two', 'three', 'main'];
const PATHS = ['a', 'b', 'd/a', 'd/e/f'];

/** A history of merges, octopuses, moves and wrong clocks, in which few keys stand in many places. */
function randomHistory(sandbox: Sandbox, seed: number): string[] {
  const random = seededRandom(seed);
  const pick = <Item>(items: readonly Item[]): Item => items[random(items.length)]!;
  const keys = Array.from({ length: 6 }, () => sandbox.key(KIND));
  const contents = keys.flatMap((key) => [`${key}\n`, `x\n${key}\n`]);
  const tips = new Map<string, number>();
  let stream = '';
  for (let mark = 1; mark <= COMMITS; mark += 1) {
    const branch = pick(BRANCHES);
    const others = BRANCHES.filter((other) => other !== branch && tips.has(other) && random(4) === 0);
    const parents = [tips.get(branch), ...others.map((other) => tips.get(other))].filter((tip) => tip !== undefined);
    const date = 1_700_000_000 + (random(5) === 0 ? random(4000) : mark * 60);
    stream += `commit refs/heads/${branch}\nmark :${mark}\ncommitter T <t@example.com> ${date} +0000\ndata 0\n`;
    for (const [index, parent] of [...new Set(parents)].entries()) {
      stream += `${index === 0 ? 'from' : 'merge'} :${parent}\n`;
    }
    for (let change = random(3); change > 0; change -= 1) {
      const path = pick(PATHS);
      if (random(3) === 0) stream += `D ${path}\n`;
      else {
        const content = random(4) === 0 ? 'clean\n' : pick(contents);
        stream += `M 100644 inline ${path}\ndata ${content.length}\n${content}\n`;
      }
    }
    tips.set(branch, mark);
  }
  sandbox.git(['init', '--quiet']);
  sandbox.git(['fast-import', '--quiet'], { stdin: stream });
  return keys;
}

interface Expected {
  readonly file: string;
  readonly commit: string;
  readonly refs: readonly string[];
  readonly inHead: boolean;
}

/** The same answer the long way: the tree of each commit is looked at by itself. */
function theLongWay(sandbox: Sandbox, keys: readonly string[]): Expected[] {
  const lines = (...args: string[]): string[] =>
    sandbox
      .git(args)
      .split('\n')
      .filter((line) => line !== '');
  const commits = lines('rev-list', '--all', '--date-order', '--reverse');
  const trees = new Map(
    commits.map((commit) => [
      commit,
      lines('ls-tree', '-r', commit).map((line) => /blob (\S+)\t(.*)$/.exec(line)!.slice(1) as [string, string]),
    ]),
  );
  const reached = new Map(
    lines('for-each-ref', '--format=%(refname:short)').map((name) => [name, new Set(lines('rev-list', name))]),
  );
  const ids = new Set([...trees.values()].flatMap((entries) => entries.map(([id]) => id)));
  const keyOf = new Map(
    Array.from(ids, (id) => [id, keys.find((key) => sandbox.git(['cat-file', 'blob', id]).includes(key))]),
  );
  const inHead = new Set(trees.get(lines('rev-parse', 'HEAD')[0]!)!.map(([id]) => keyOf.get(id)));
  return [...ids].flatMap((id) => {
    if (keyOf.get(id) === undefined) return [];
    const having = commits.filter((commit) => trees.get(commit)!.some(([other]) => other === id));
    const refs = [...reached].filter(([, set]) => having.some((commit) => set.has(commit))).map(([name]) => name);
    return trees
      .get(having[0]!)!
      .filter(([other]) => other === id)
      .map(([, file]) => ({ file, commit: having[0]!, refs: refs.toSorted(), inHead: inHead.has(keyOf.get(id)) }));
  });
}

describe('a finding is placed where the tree of each commit, looked at by itself, says', () => {
  test.each([1, 2, 3, 4, 5, 6])('history %i', async (seed) => {
    const sandbox = openSandbox();
    const keys = randomHistory(sandbox, seed);
    const { root, environment } = sandbox;
    const report = await scanHistory(
      openGit(root, environment, { asHook: false }),
      { type: 'all', unreachable: false },
      { sought: SOUGHT, confidence: 'likely', environment, version: '0' },
    );
    const found = report.findings.map(({ file, commit, refs = [], inHead }) => ({
      file,
      commit,
      refs: refs.toSorted(),
      inHead,
    }));
    const byPlace = (left: object, right: object): number => (JSON.stringify(left) < JSON.stringify(right) ? -1 : 1);
    expect(found.toSorted(byPlace)).toEqual(theLongWay(sandbox, keys).toSorted(byPlace));
    expect(found.length).toBeGreaterThan(5);
  });
});
