/** Text in a cell of a table: a bar would end it, and what looks like HTML would vanish. */
export function cell(text: string): string {
  return text.replaceAll('|', String.raw`\|`).replaceAll('<', '&lt;');
}
