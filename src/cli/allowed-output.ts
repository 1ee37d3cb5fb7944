import type { ScanReport } from '../scan/report.ts';
import { bySecret } from '../scan/by-secret.ts';
import { count } from './progress.ts';
import type { Terminal } from './terminal.ts';

const REMARKS_SHOWN = 20;
const ADVICE = {
  broken: 'allows nothing',
  expired: 'has expired',
  stale: 'can go',
} as const;

/** Tells how much is allowed, and which allowances need a look. */
export function noteAllowed({ allowed, remarks }: Pick<ScanReport, 'allowed' | 'remarks'>, terminal: Terminal): void {
  if (allowed.length > 0) {
    const secrets = bySecret(allowed).size;
    const places = secrets === allowed.length ? '' : ` at ${count(allowed.length, 'place')}`;
    const comments = allowed.filter(({ by }) => by === 'comment').length;
    const by = comments === 0 ? 'the baseline' : comments === allowed.length ? 'comments' : 'comments and the baseline';
    terminal.note(`${count(secrets, 'key')}${places} allowed by ${by}: --no-allow shows all`);
  }
  for (const { file, line, state, detail } of remarks.slice(0, REMARKS_SHOWN)) {
    terminal.note(`${file}:${line}: the allowance ${ADVICE[state]}: ${detail}`);
  }
  if (remarks.length > REMARKS_SHOWN) {
    terminal.note(`${count(remarks.length - REMARKS_SHOWN, 'more allowance')} to look at, which --json lists`);
  }
}
