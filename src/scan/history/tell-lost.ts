import type { Gatherer } from '../gatherer.ts';
import { toDisplay } from '../path.ts';
import type { Placement } from './placement.ts';
import type { LostObject } from './read-all.ts';
import { nameless } from './tell.ts';
import { WHOLE } from './work.ts';

/** A partial clone may lack a million objects. */
const MOST_TOLD = 1000;
const MISSING = 'not in this clone, which leaves objects out, and never fetched';

/** Tells which objects could not be read, by the path at which they came in. */
export function tellLost(
  lost: readonly LostObject[],
  missing: readonly string[],
  { origins, problem }: Pick<Placement, 'origins' | 'problem'>,
  gatherer: Gatherer,
): void {
  const all = [...lost, ...missing.map((id) => ({ type: 'blob', id, reason: MISSING }))];
  for (const { type, id, reason } of all.slice(0, MOST_TOLD)) {
    const [path = ''] = origins.get(id)?.paths ?? [];
    const short = nameless(id);
    const name = type === 'blob' ? short : short.replace('blob', type);
    gatherer.skip({ path: path === '' ? name : `${toDisplay(path)} (${short})`, reason, incomplete: true });
  }
  if (all.length > MOST_TOLD) {
    const reason = `${all.length - MOST_TOLD} more objects could not be read`;
    gatherer.skip({ path: WHOLE, reason, incomplete: true });
  }
  if (problem !== null) {
    gatherer.skip({ path: WHOLE, reason: `where keys came in could not be told: ${problem}`, incomplete: false });
  }
}
