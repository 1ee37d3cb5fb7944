/**
 * The bytes of a text file with lines added at its end; what stood there is kept, byte for byte. A missing final line
 * end is made up for, and the new lines end as the first one of the file does. `apart`: with an empty line between.
 */
export function appendLines(before: Uint8Array | null, lines: readonly string[], options: { apart: boolean }): Buffer {
  if (lines.length === 0) return Buffer.from(before ?? '');
  const text = before === null ? '' : Buffer.from(before).toString('latin1');
  const lineEnd = /\r?\n/.exec(text)?.[0] ?? '\n';
  const closed = text === '' || text.endsWith('\n');
  const isApart = text.trim() === '' || /\n[ \t]*\r?\n$/.test(text);
  const between = (closed ? '' : lineEnd) + (options.apart && !isApart ? lineEnd : '');
  const added = lines.map((line) => line + lineEnd).join('');
  return Buffer.concat([Buffer.from(text + between, 'latin1'), Buffer.from(added, 'utf8')]);
}
