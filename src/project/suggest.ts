const SHORTEST_PART = 3;
const NAMES_SHOWN = 8;

/** The candidate that was most likely meant by `word`: one that holds it, or is few letters away. Null if none is. */
export function suggest(word: string, candidates: readonly string[]): string | null {
  const folded = word.toLowerCase().slice(0, 64);
  let best: string | null = null;
  let least = 1 + Math.floor(folded.length / 3);
  for (const candidate of candidates) {
    const distance = distanceOf(folded, candidate.toLowerCase());
    if (distance <= least && (best === null || distance < least)) {
      best = candidate;
      least = distance;
    }
  }
  if (best !== null || folded.length < SHORTEST_PART) return best;
  return candidates.find((candidate) => candidate.toLowerCase().split('-').includes(folded)) ?? null;
}

/** The hint for a word that is not known: the one that was most likely meant, else the first of those that are. */
export function meant(word: string, known: readonly string[], more = ''): string {
  const likely = known.length === 1 ? known[0] : suggest(word, known);
  if (likely) return `did you mean ${likely}?`;
  const shown = known.slice(0, NAMES_SHOWN).join(', ');
  const rest = known.length - NAMES_SHOWN;
  return `known are ${shown}${rest > 0 ? ` and ${rest} more` : ''}${more}`;
}

/** Letters to add, drop, change or swap with their neighbour (optimal string alignment). */
function distanceOf(left: string, right: string): number {
  const rows: number[][] = [Array.from({ length: right.length + 1 }, (_, column) => column)];
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= right.length; column += 1) {
      const changed = left[row - 1] === right[column - 1] ? 0 : 1;
      let least = Math.min(
        rows[row - 1]![column]! + 1,
        current[column - 1]! + 1,
        rows[row - 1]![column - 1]! + changed,
      );
      const swapped = row > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      if (swapped && column > 1) least = Math.min(least, rows[row - 2]![column - 2]! + 1);
      current.push(least);
    }
    rows.push(current);
  }
  return rows[left.length]![right.length]!;
}
