// As much of YAML as is needed to put lines into a file of block mappings and lists. What is not plainly that is refused.

const NOTHING = /^\s*(?:#|$)/;
const BYTE_ORDER_MARK = '\u00ef\u00bb\u00bf';

/** Whether a file is one document of block style, without tabs, so that its lines can be told by their indentation. */
export function isPlainYaml(text: string): boolean {
  if (text.startsWith(BYTE_ORDER_MARK) || /^\t| \t/m.test(text)) return false;
  const rows = text.split(/\r?\n/).filter((row) => !NOTHING.test(row));
  const [first, ...others] = rows;
  if (first !== undefined && /^[%{["'&!|>?-]/.test(first) && first.trim() !== '---') return false;
  return others.every((row) => !/^(?:---|\.\.\.|%)/.test(row));
}

/** The index of the next line that says something; null where none does. */
export function nextRow(rows: readonly string[], after: number): number | null {
  for (let index = after + 1; index < rows.length; index += 1) {
    if (!NOTHING.test(rows[index]!)) return index;
  }
  return null;
}

/** The index of the line at which the block below a key ends: the next one that is not indented more than the key is. */
export function endOfBlock(rows: readonly string[], key: number): number {
  const width = indentOf(rows[key]!).length;
  for (let index = nextRow(rows, key); index !== null; index = nextRow(rows, index)) {
    if (indentOf(rows[index]!).length <= width) return index;
  }
  return rows.length;
}

export function indentOf(row: string): string {
  return /^ */.exec(row)![0];
}
