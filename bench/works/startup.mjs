import { bareNode, contender } from '../contenders.mjs';
import { inTurns } from '../measure.mjs';

const RUNS = 21;

/** What every call pays before it does anything. */
export async function run({ keyward, scratch, runs }) {
  const rows = await inTurns(
    [contender(keyward, ['--version']), contender(bareNode(), ['-e', '0'])],
    scratch,
    runs ?? RUNS,
  );
  return [
    { id: 'startup', title: 'Start-up', text: 'Nothing is scanned.', base: 'node', unit: 'ms', rows, targets: [] },
  ];
}
