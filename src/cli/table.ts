import type { Style, Terminal } from './terminal.ts';

/** A piece of a row: its text, and how it is dressed. */
export interface Cell {
  readonly text: string;
  readonly style?: Style;
}

/** Rows as aligned lines, indented; the last cell of a row is not padded. */
export function tableOf(rows: readonly (readonly Cell[])[], terminal: Terminal): string[] {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [column, { text }] of row.slice(0, -1).entries()) {
      widths[column] = Math.max(widths[column] ?? 0, text.length);
    }
  }
  return rows.map((row) => {
    const cells = row.map((cell, column) => {
      const padding = column === row.length - 1 ? '' : ' '.repeat((widths[column] ?? 0) - cell.text.length);
      return (
        (cell.style === undefined || cell.text === '' ? cell.text : terminal.style(cell.style, cell.text)) + padding
      );
    });
    return `  ${cells.join('  ').trimEnd()}`;
  });
}
