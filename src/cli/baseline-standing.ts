import { KeywardError } from '../core/errors.ts';
import { projectTop, readBaseline } from '../project/baseline.ts';
import { type Baseline, BASELINE_PATH, type BaselineEntry } from '../scan/allow/baseline.ts';
import { isComplete, type ScanReport } from '../scan/report.ts';
import { bySecret } from '../scan/by-secret.ts';
import type { CommandContext } from './context.ts';
import { scanProject, scanProjectHistory } from './project-scan.ts';
import { noteSkipped } from './scan-output.ts';

/** An entry of the baseline, and where its secret stands now. */
export interface Standing {
  readonly entry: BaselineEntry;
  readonly places: readonly { readonly file: string; readonly line: number }[];
  /** null where the project has no history. */
  readonly inHistory: boolean | null;
}

export interface Standings {
  readonly top: string;
  readonly baseline: Baseline;
  readonly standings: readonly Standing[];
  /** Whether everything could be read: what was found nowhere is then nowhere. */
  readonly isComplete: boolean;
}

/** Looks for the secrets of the baseline in all files and in the whole history. Throws `not-found` without a baseline. */
export async function standingsOf(context: CommandContext): Promise<Standings> {
  const top = projectTop(context.cwd);
  const baseline = readBaseline(top);
  if (baseline === null) {
    const hint = '`keyward baseline add` makes one';
    throw new KeywardError('not-found', `there is no ${BASELINE_PATH} in this project`, hint);
  }
  const files = await scanProject(context);
  const history = await scanProjectHistory(context);
  const reports = [files, ...(history === null ? [] : [history])];
  for (const { skipped } of reports) {
    noteSkipped({ skipped: skipped.filter(({ incomplete }) => incomplete) }, context.terminal);
  }
  const places = placesIn(files);
  const past = history === null ? null : placesIn(history);
  return {
    top,
    baseline,
    standings: Array.from(baseline.entries.values(), (entry) => ({
      entry,
      places: places.get(entry.fingerprint) ?? [],
      inHistory: past === null ? null : past.has(entry.fingerprint),
    })),
    isComplete: reports.every(isComplete),
  };
}

/** Whether a secret was found anywhere. */
export function isFound({ places, inHistory }: Standing): boolean {
  return places.length > 0 || inHistory === true;
}

/** What a comment allows besides counts as well. */
function placesIn({ findings, allowed }: ScanReport): ReturnType<typeof bySecret> {
  return bySecret([...findings, ...allowed]);
}
