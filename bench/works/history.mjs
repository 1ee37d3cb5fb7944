import { pathToFileURL } from 'node:url';
import { contender, keywardRun, systemTool } from '../contenders.mjs';
import { inTurns } from '../measure.mjs';

/** The whole history of each repository given; `git cat-file` shows what inflating every object costs by itself. */
export async function run({ repositories, ...context }) {
  const results = [];
  for (const repository of repositories()) results.push(await scanHistory(repository, context));
  return results;
}

async function scanHistory({ id, name, path, text }, { keyward, peer, scratch, runs }) {
  const places = { REPO: path, URL: pathToFileURL(path).href };
  const git = systemTool('git', 'git');
  const rows = await inTurns(
    [
      keywardRun(keyward, ['scan', '--history', '--no-cache', '--json', 'REPO'], scratch, { places }),
      keywardRun(keyward, ['scan', '--history', '--json', 'REPO'], scratch, { places, name: 'keyward, cache warm' }),
      contender(git, ['-C', 'REPO', 'cat-file', '--batch', '--batch-all-objects', '--unordered'], { places }),
      contender(peer('betterleaks'), ['git', '--no-banner', '--exit-code', '0', 'REPO'], { places }),
      contender(peer('kingfisher'), ['scan', '--no-validate', '--no-update-check', '--format', 'jsonl', 'REPO'], {
        places,
        fine: [0, 200],
      }),
      contender(peer('gitleaks'), ['git', '--no-banner', '--exit-code', '0', 'REPO'], { places }),
      contender(peer('trufflehog'), ['git', '--no-verification', '--no-update', '--json', '--bare', 'URL'], { places }),
    ],
    scratch,
    runs,
  );
  const { blobs, bytes, findings } = rows[0].report ?? {};
  return {
    id: `history-${id}`,
    title: `History: ${name}`,
    text: `${text} keyward found ${findings} keys in ${blobs} blobs, ${Math.round(bytes / 1e6)} MB.`,
    base: 'keyward',
    rows,
    targets: [
      { kind: 'faster', tool: 'keyward', beside: 'betterleaks', least: 3 },
      { kind: 'faster', tool: 'keyward', beside: 'kingfisher', least: 3 },
      { kind: 'faster', tool: 'keyward', beside: 'gitleaks', least: 20 },
      { kind: 'memory', tool: 'keyward', most: 250 },
    ],
  };
}
