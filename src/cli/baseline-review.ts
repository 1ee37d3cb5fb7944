import { today } from '../project/baseline.ts';
import { BASELINE_PATH } from '../scan/allow/baseline.ts';
import { isOver } from '../scan/allow/terms.ts';
import { isFound, type Standing, type Standings, standingsOf } from './baseline-standing.ts';
import type { CommandInput, ExitStatus } from './command.ts';
import type { CommandContext } from './context.ts';
import { count } from './progress.ts';
import type { Terminal } from './terminal.ts';
import { visible } from '../core/visible.ts';
import { withoutKeys } from './without-keys.ts';

/** `stale`: found nowhere; `unknown`: not found, but not everything could be read. */
type State = 'needed' | 'expired' | 'stale' | 'unknown';

const PLACES_SHOWN = 3;
const LONGEST_REASON = 100;

/** `keyward baseline review`. */
export async function reviewBaseline(context: CommandContext, options: CommandInput['options']): Promise<ExitStatus> {
  const { terminal } = context;
  const standings = await standingsOf(context);
  const states = standings.standings.map((standing) => stateOf(standing, standings));
  const rows = standings.standings.map((standing, index) => ({ standing, state: states[index]! }));
  if (options['json'] === true) terminal.out(JSON.stringify({ version: 1, entries: rows.map(jsonOf) }));
  else print(rows, terminal);
  if (states.includes('expired') || states.includes('stale')) return 1;
  return standings.isComplete ? 0 : 2;
}

function stateOf(standing: Standing, { isComplete }: Standings): State {
  if (!isFound(standing)) return isComplete ? 'stale' : 'unknown';
  return isOver(standing.entry, today()) ? 'expired' : 'needed';
}

interface Row {
  readonly standing: Standing;
  readonly state: State;
}

function jsonOf({ standing: { entry, places, inHistory }, state }: Row): Record<string, unknown> {
  const { fingerprint, kind, until, reason } = entry;
  return {
    fingerprint,
    kind,
    until,
    reason: withoutKeys(reason),
    state,
    places: places.map(({ file, line }) => ({ file, line })),
    inHistory,
  };
}

function print(rows: readonly Row[], terminal: Terminal): void {
  for (const { standing, state } of rows) {
    const { fingerprint, kind, until, reason } = standing.entry;
    const why = visible(withoutKeys(reason)).slice(0, LONGEST_REASON);
    const end = until === null ? [] : [`until ${until}`];
    terminal.out([fingerprint, terminal.style('cyan', kind), ...end, why].join('  '));
    terminal.out(`    ${terminal.style(state === 'needed' ? 'dim' : 'yellow', placesOf(standing, state))}`);
  }
  const of = (wanted: State, words: string): string[] => {
    const number = rows.filter(({ state }) => state === wanted).length;
    return number === 0 ? [] : [`${number} ${words}`];
  };
  const parts = [...of('expired', 'expired'), ...of('stale', 'found nowhere'), ...of('unknown', 'not known')];
  const entries = `${count(rows.length, 'entry', 'entries')} in ${BASELINE_PATH}`;
  terminal.out(parts.length === 0 ? entries : `${entries}: ${parts.join(', ')}`);
}

function placesOf({ places, inHistory }: Standing, state: State): string {
  if (state === 'stale') return 'found nowhere any more: `keyward baseline prune` drops it';
  if (state === 'unknown') return 'not found, but not everything could be read';
  const shown = places.slice(0, PLACES_SHOWN).map(({ file, line }) => `${visible(file)}:${line}`);
  const more = places.length > PLACES_SHOWN ? ` and ${count(places.length - PLACES_SHOWN, 'more place')}` : '';
  const where = places.length > 0 ? `stands at ${shown.join(', ')}${more}` : 'stands in the history alone';
  const past = places.length > 0 && inHistory === true ? ', and in the history' : '';
  return `${state === 'expired' ? 'has expired; ' : ''}${where}${past}`;
}
