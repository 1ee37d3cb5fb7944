/** A way to a value: names, and the numbers (from 0) of tables in an array of tables. */
export type Way = readonly (string | number)[];

const HEADER = /^\s*(\[\[?)\s*([^[\]]+?)\s*\]/;
const KEY = /^\s*((?:"[^"]*"|'[^']*'|[\w-]+)(?:\s*\.\s*(?:"[^"]*"|'[^']*'|[\w-]+))*)\s*=/;
const TRIPLE = /'''|"""/g;

/**
 * Where a value is first spoken of, as `line:column` from 1, in a TOML text that holds arrays of tables. What stands in
 * an inline table is found where that begins; `1:1` where nothing fits.
 */
export function placeOf(text: string, way: Way): string {
  let best = { line: 1, column: 1, depth: 0 };
  let table: Way = [];
  const counts = new Map<string, number>();
  let quote: string | null = null;
  for (const [index, line] of text.split('\n').entries()) {
    const isInside: boolean = quote !== null;
    quote = quoteAfter(line, quote);
    if (isInside) continue;
    const header = HEADER.exec(line);
    const key = header === null ? KEY.exec(line) : null;
    if (header !== null) table = tableOf(partsOf(header[2]!), header[1] === '[[', counts);
    else if (key === null) continue;
    const here = key === null ? table : [...table, ...partsOf(key[1]!)];
    if (here.length > best.depth && here.every((part, at) => part === way[at])) {
      best = { line: index + 1, column: line.length - line.trimStart().length + 1, depth: here.length };
    }
  }
  return `${best.line}:${best.column}`;
}

/** The table that a header opens; `[[x]]` opens the next one of `x`, and `[x.y]` lies in the last one. */
function tableOf(parts: readonly string[], isNew: boolean, counts: Map<string, number>): Way {
  const way: (string | number)[] = [];
  for (const [at, part] of parts.entries()) {
    way.push(part);
    const id = JSON.stringify(way);
    if (isNew && at === parts.length - 1) counts.set(id, (counts.get(id) ?? -1) + 1);
    const count = counts.get(id);
    if (count !== undefined) way.push(count);
  }
  return way;
}

function partsOf(key: string): string[] {
  return Array.from(
    key.matchAll(/"([^"]*)"|'([^']*)'|([\w-]+)/g),
    ([, double, single, bare]) => double ?? single ?? bare ?? '',
  );
}

/** The quotes of three in which the next line begins; null for none. */
function quoteAfter(line: string, before: string | null): string | null {
  let open = before;
  for (const [mark] of line.matchAll(TRIPLE)) {
    if (open === null) open = mark;
    else if (open === mark) open = null;
  }
  return open;
}
