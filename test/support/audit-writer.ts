import { openAudit } from '../../src/state/audit.ts';
import { openState } from '../../src/state/state.ts';

// A process that writes to the audit log without end, to be killed: `node writer.mjs <state> <name>`.

const [path = '', subject = ''] = process.argv.slice(2);
const audit = openAudit(await openState(path), subject, Date.now);
for (let turn = 0; ; turn += 1) {
  await audit.record({ action: 'check', subject, target: 'nowhere', outcome: String(turn) });
  if (turn === 0) process.stdout.write('started\n');
}
