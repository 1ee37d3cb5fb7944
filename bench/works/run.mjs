import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bareNode, contender } from '../contenders.mjs';
import { inTurns } from '../measure.mjs';

const RUNS = 31;

/** What `keyward run` adds to a program: a key of keyward.toml, out of a `.env`. */
export async function run({ keyward, scratch, runs }) {
  const cwd = join(scratch, 'run');
  mkdirSync(cwd, { recursive: true });
  writeFileSync(join(cwd, 'keyward.toml'), '[keys.OPENAI_API_KEY]\nprovider = "openai"\n');
  // Made up, and not of the shape of a key: only its length is like one.
  writeFileSync(join(cwd, '.env'), `OPENAI_API_KEY=${'A1'.repeat(26)}\n`, { mode: 0o600 });
  const bare = { name: 'true', file: 'true', always: true };
  const rows = await inTurns(
    [
      contender(keyward, ['run', '--', 'true'], { cwd }),
      contender(bare, [], { cwd }),
      contender(bareNode(), ['-e', '0'], { cwd }),
    ],
    scratch,
    runs ?? RUNS,
  );
  return [
    {
      id: 'run',
      title: 'A program under keyward run',
      text: 'A key that keyward.toml names, from `.env`, for a program that does nothing. Node alone, which nothing written for it can undercut, is beside it.',
      base: 'true',
      unit: 'ms',
      rows,
      targets: [
        { kind: 'over', tool: 'keyward', beside: 'true', most: 60 },
        { kind: 'over', tool: 'keyward', beside: 'node', most: 60 },
      ],
    },
  ];
}
