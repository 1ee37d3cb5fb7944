import { join } from 'node:path';
import { bareNode, contender, keywardRun, systemTool } from '../contenders.mjs';
import { inTurns } from '../measure.mjs';

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

/** A large tree, whole: ripgrep, and every scanner that reads folders. */
export async function run({ keyward, peer, tree, scratch, runs }) {
  const { path, name } = tree();
  const places = { TREE: path, SEVEN };
  const rows = await inTurns(
    [
      keywardRun(keyward, ['scan', '--all', '--json', 'TREE'], scratch, { places }),
      // ripgrep exits with 1 where nothing matched.
      contender(systemTool('ripgrep', 'rg'), ['-uuu', '--no-messages', '-c', 'SEVEN', 'TREE'], {
        places,
        fine: [0, 1],
      }),
      contender(bareNode(), [join('BENCH', 'read-alone.mjs'), 'TREE'], {
        name: 'node, reading alone',
        places: { ...places, BENCH: join(import.meta.dirname, '..') },
      }),
      contender(peer('gitleaks'), ['dir', '--no-banner', '--exit-code', '0', 'TREE'], { places }),
      contender(peer('betterleaks'), ['dir', '--no-banner', '--exit-code', '0', 'TREE'], { places }),
      contender(peer('trufflehog'), ['filesystem', '--no-verification', '--no-update', '--json', 'TREE'], { places }),
      contender(peer('kingfisher'), ['scan', '--no-validate', '--no-update-check', '--format', 'jsonl', 'TREE'], {
        places,
        fine: [0, 200],
      }),
    ],
    scratch,
    runs,
  );
  const { files, bytes, findings } = rows[0].report ?? {};
  return [
    {
      id: 'tree',
      title: `Tree: ${name}`,
      text: `${files} files, ${Math.round(bytes / 1e6)} MB. keyward seeks all its kinds and found ${findings} keys; ripgrep seeks the seven patterns of bench/works/tree.mjs (SEVEN).`,
      base: 'ripgrep',
      rows,
      targets: [
        { kind: 'times', tool: 'keyward', beside: 'ripgrep', most: 1.5 },
        { kind: 'faster', tool: 'keyward', beside: 'gitleaks', least: 20 },
        { kind: 'faster', tool: 'keyward', beside: 'betterleaks', least: 5 },
        { kind: 'faster', tool: 'keyward', beside: 'trufflehog', least: 20 },
        { kind: 'faster', tool: 'keyward', beside: 'kingfisher', least: 5 },
        { kind: 'memory', tool: 'keyward', most: 250 },
      ],
    },
  ];
}
