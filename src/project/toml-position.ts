/** A place in a text; both count from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

const OPENS_HEADER = /\s*\[?\[?\s*/y;
const PART = /"((?:[^"\\]|\\.)*)"|'([^']*)'|([\w-]+)/y;
const DOT = /[ \t]*\.[ \t]*/y;

/**
 * Where a key is first spoken of in a TOML text: the parser tells the places of its own errors alone. A key inside an
 * inline table is found where the table begins; the beginning of the text where nothing fits.
 */
export function positionOf(text: string, path: readonly string[]): Position {
  const lines = text.split(/\r?\n/);
  for (let depth = path.length; depth > 0; depth -= 1) {
    const position = lineOf(lines, path.slice(0, depth));
    if (position !== null) return position;
  }
  return { line: 1, column: 1 };
}

function lineOf(lines: readonly string[], path: readonly string[]): Position | null {
  let table: readonly string[] = [];
  for (const [index, line] of lines.entries()) {
    const { start, key } = keyOf(line);
    if (key.length === 0) continue;
    const isHeader = line.slice(0, start).includes('[');
    const whole: readonly string[] = isHeader ? key : [...table, ...key];
    if (isHeader) table = key;
    if (path.every((part, at) => whole[at] === part)) return { line: index + 1, column: start + 1 };
  }
  return null;
}

/** The dotted key that a line begins with, as header or as assignment, and where it stands. */
function keyOf(line: string): { start: number; key: string[] } {
  OPENS_HEADER.lastIndex = 0;
  OPENS_HEADER.exec(line);
  const start = OPENS_HEADER.lastIndex;
  const key: string[] = [];
  PART.lastIndex = start;
  for (let part = PART.exec(line); part !== null; part = PART.exec(line)) {
    key.push(part[1] ?? part[2] ?? part[3] ?? '');
    DOT.lastIndex = PART.lastIndex;
    if (DOT.exec(line) === null) break;
    PART.lastIndex = DOT.lastIndex;
  }
  return { start, key };
}
