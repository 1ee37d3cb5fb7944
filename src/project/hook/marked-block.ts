import type { HookName } from './plan.ts';

// Lines of ours in a file that is not ours, between two marks. What stands around them comes back byte for byte: a
// block is put in with one line end of the file, and taken out with that same one.

const BEGIN = /^[ \t]*# >>> keyward /;
const END = /^[ \t]*# <<< keyward /;
const INDENT = /^[ \t]*/;

/** The lines of a block, marks included, indented. */
export function blockLines(hook: HookName, lines: readonly string[], indent = ''): string[] {
  return [beginOf(hook), ...lines, endOf(hook)].map((line) => indent + line);
}

/** Puts lines before the line with this index; at the end where there is no such line. Blocks are never put into another. */
export function insertLines(text: string, before: number, lines: readonly string[]): string {
  const lineEnd = lineEndOf(text);
  const block = lines.join(lineEnd);
  const rows = text.split('\n');
  const last = rows.length - 1;
  const mark = rows.slice(0, before).findLastIndex((row) => BEGIN.test(row) || END.test(row));
  const index = mark !== -1 && BEGIN.test(rows[mark]!) ? mark : before;
  if (text === '') return block;
  if (index < last || (index === last && rows[last] !== '')) {
    const at = rows.slice(0, index).reduce((sum, row) => sum + row.length + 1, 0);
    return text.slice(0, at) + block + lineEnd + text.slice(at);
  }
  const tail = /\r?\n$/.exec(text)?.[0] ?? '';
  return text.slice(0, text.length - tail.length) + lineEnd + block + tail;
}

/** The lines between the marks, without the indentation of the block; null where there is no block. */
export function linesInBlock(text: string, hook: HookName): string[] | null {
  const place = placeOf(text, hook);
  if (place === null) return null;
  const [begin = '', ...rest] = text.slice(place.start, place.end).split(/\r?\n/);
  const indent = INDENT.exec(begin)![0];
  return rest.slice(0, -1).map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line));
}

/** The text without the block. */
export function withoutBlock(text: string, hook: HookName): string {
  const place = placeOf(text, hook);
  if (place === null) return text;
  const before = /\r?\n$/.exec(text.slice(0, place.start))?.[0];
  if (before !== undefined) return text.slice(0, place.start - before.length) + text.slice(place.end);
  return text.slice(place.end).replace(/^\r?\n/, '');
}

/** Whether a file calls keyward's hook, in our block or by hand. */
export function callsHook(text: string, hook: HookName): boolean {
  return text.split('\n').some((line) => !/^\s*(?:#|\/\/)/.test(line) && line.includes(`keyward hook run ${hook}`));
}

/** Where the block begins (with its indentation) and ends (without the line end behind it). */
function placeOf(text: string, hook: HookName): { start: number; end: number } | null {
  const begin = text.indexOf(beginOf(hook));
  if (begin === -1) return null;
  const end = text.indexOf(endOf(hook), begin);
  if (end === -1) return null;
  return { start: text.lastIndexOf('\n', begin) + 1, end: end + endOf(hook).length };
}

function beginOf(hook: HookName): string {
  return `# >>> keyward ${hook}: \`keyward hook uninstall\` takes these lines away`;
}

function endOf(hook: HookName): string {
  return `# <<< keyward ${hook}`;
}

function lineEndOf(text: string): string {
  return /\r?\n/.exec(text)?.[0] ?? '\n';
}
