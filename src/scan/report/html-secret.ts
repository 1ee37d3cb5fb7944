import type { Finding } from '../finding.ts';
import type { Confidence } from '../judge/confidence.ts';
import { Markup, markup } from './markup.ts';

const CLASSES: Readonly<Record<Confidence, string>> = { certain: 'bad', likely: 'warn', possible: '' };

/** One secret in the HTML report, with all its places. */
export function secretCard(places: readonly Finding[]): Markup {
  const { kind, redacted, confidence, fingerprint } = places[0]!;
  const hasOrigin = places.some(({ commit }) => commit !== undefined);
  const columns = hasOrigin ? ['Place', 'Commit', 'Author', 'Date', 'Stands now'] : ['Place', 'Line', 'Column'];
  return markup`<article>
<header><code>${redacted}</code><span>${kind}</span><span class="mark ${CLASSES[confidence]}">${confidence}</span></header>
<table><thead><tr>${columns.map((name) => markup`<th>${name}</th>`)}</tr></thead>
<tbody>${places.map((place) => (hasOrigin ? rowOfHistory(place) : rowOf(place)))}</tbody></table>
<p class="dim">Fingerprint <code>${fingerprint}</code></p>
</article>
`;
}

function rowOf({ file, line, column }: Finding): Markup {
  return markup`<tr><td><code>${file}</code></td><td>${line}</td><td>${column}</td></tr>
`;
}

function rowOfHistory({ file, line, column, commit, author, date, inHead, refs = [], refCount = 0 }: Finding): Markup {
  const more = refCount > refs.length ? ` and ${refCount - refs.length} more refs` : '';
  const reach =
    inHead === undefined ? '' : refCount === 0 ? 'nothing reaches it' : `reached by ${refs.join(', ')}${more}`;
  return markup`<tr><td><code>${file}:${line}:${column}</code></td><td class="short"><code>${(commit ?? '').slice(0, 10)}</code></td>
<td>${author ?? ''}</td><td class="short">${(date ?? '').slice(0, 10)}</td><td>${standing(inHead)}${reach === '' ? '' : `; ${reach}`}</td></tr>
`;
}

function standing(inHead: boolean | null | undefined): string {
  if (inHead === undefined) return '';
  if (inHead === null) return 'HEAD could not be read';
  return inHead ? 'in HEAD' : 'not in HEAD any more';
}
