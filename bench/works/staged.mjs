import { copyFileSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bareNode, contender, keywardRun } from '../contenders.mjs';
import { inTurns } from '../measure.mjs';
import { git } from '../places.mjs';

const FILES = 20;
const RUNS = 21;
const SOURCE = /\.(?:c|go|js|py|rs|ts)$/;
/** The size of an ordinary source file, in bytes. */
const ORDINARY = { least: 2000, most: 40_000 };

/** What a commit waits for: twenty files of the tree that are staged, in a repository with one commit before. */
export async function run({ keyward, peer, tree, scratch, runs }) {
  const { path, name } = tree();
  const cwd = join(scratch, 'staged');
  const bytes = stageFiles(path, cwd);
  const rows = await inTurns(
    [
      keywardRun(keyward, ['scan', '--staged', '--json'], scratch, { cwd }),
      contender(bareNode(), ['-e', '0'], { cwd }),
      contender(peer('gitleaks'), ['git', '--pre-commit', '--staged', '--no-banner', '--exit-code', '0', '.'], { cwd }),
      contender(peer('betterleaks'), ['git', '--pre-commit', '--staged', '--no-banner', '--exit-code', '0', '.'], {
        cwd,
      }),
      contender(
        peer('kingfisher'),
        ['scan', '.', '--staged', '--no-validate', '--no-update-check', '--format', 'jsonl'],
        {
          cwd,
          fine: [0, 200],
        },
      ),
    ],
    scratch,
    runs ?? RUNS,
  );
  return [
    {
      id: 'staged',
      title: `Staged: ${FILES} files`,
      text: `${FILES} files of ${name} with ${Math.round(bytes / 1000)} kB together, staged in a repository with one commit.`,
      base: 'node',
      unit: 'ms',
      rows,
      targets: [
        { kind: 'over', tool: 'keyward', beside: 'node', most: 60 },
        { kind: 'times', tool: 'keyward', beside: 'gitleaks', most: 1 },
        { kind: 'memory', tool: 'keyward', most: 250 },
      ],
    },
  ];
}

/** Makes the repository; returns how many bytes are staged. */
function stageFiles(tree, repository) {
  mkdirSync(repository);
  git(['-C', repository, 'init', '--quiet']);
  writeFileSync(join(repository, 'README'), 'Files to stage.\n');
  git(['-C', repository, 'add', '--all']);
  const author = ['-c', 'user.name=bench', '-c', 'user.email=bench@example.com'];
  git(['-C', repository, ...author, 'commit', '--quiet', '--no-verify', '--message', 'Begin']);
  const chosen = ordinaryFiles(tree);
  for (const [index, { path }] of chosen.entries()) copyFileSync(path, join(repository, `file${index}.c`));
  git(['-C', repository, 'add', '--all']);
  return chosen.reduce((sum, { size }) => sum + size, 0);
}

/** The first files of ordinary size in the tree, by path. */
function ordinaryFiles(tree) {
  const chosen = [];
  for (const name of readdirSync(tree, { recursive: true })
    .filter((each) => SOURCE.test(each))
    .sort((left, right) => (left < right ? -1 : 1))) {
    const path = join(tree, name);
    const stat = statSync(path);
    if (stat.isFile() && stat.size >= ORDINARY.least && stat.size <= ORDINARY.most)
      chosen.push({ path, size: stat.size });
    if (chosen.length === FILES) return chosen;
  }
  throw new Error(`${tree} has fewer than ${FILES} source files of ordinary size`);
}
