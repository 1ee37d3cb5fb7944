import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { contender, keywardRun } from '../contenders.mjs';
import { inTurns } from '../measure.mjs';

/** So large a part that keyward does not spend most of its time on starting, and secretlint still ends. */
const PART = 'drivers/gpu/drm';

/** secretlint, which is too slow for the whole tree, on a part of it. */
export async function run({ keyward, peer, tree, scratch, runs }) {
  const { path, name } = tree();
  const part = existsSync(join(path, PART)) ? PART : '.';
  const secretlint = peer('secretlint');
  const places = { PART: part, CONFIG: join(secretlint.folder ?? '', 'secretlintrc.json') };
  const rows = await inTurns(
    [
      keywardRun(keyward, ['scan', '--all', '--json', 'PART'], scratch, { places, cwd: path }),
      contender(secretlint, ['--secretlintrc', 'CONFIG', '--no-gitignore', '--no-color', 'PART/**/*'], {
        places,
        cwd: path,
        fine: [0, 1],
      }),
    ],
    scratch,
    runs,
  );
  const { files, bytes } = rows[0].report ?? {};
  return [
    {
      id: 'part',
      title: `Part of a tree: ${part} of ${name}`,
      text: `${files} files, ${(bytes / 1e6).toFixed(1)} MB. CONFIG names the preset that secretlint recommends.`,
      base: 'keyward',
      rows,
      targets: [
        { kind: 'faster', tool: 'keyward', beside: 'secretlint', least: 200 },
        { kind: 'memory', tool: 'keyward', most: 250 },
      ],
    },
  ];
}
