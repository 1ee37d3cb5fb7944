import type { Terminal } from './terminal.ts';

/** A progress line for a scan: files and bytes so far. */
export function progressOf(terminal: Terminal): (files: number, bytes: number) => void {
  return (files, bytes) => terminal.progress(`keyward: ${count(files, 'file')}, ${byteCount(bytes)}`);
}

const UNITS = ['B', 'kB', 'MB', 'GB', 'TB'];

/** Bytes for people: `1.5 MB`, in powers of 1,000. */
export function byteCount(bytes: number): string {
  let value = bytes;
  let unit = 0;
  while (value >= 1000 && unit < UNITS.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return `${unit === 0 || value >= 100 ? value.toFixed(0) : value.toFixed(1)} ${UNITS[unit]}`;
}

/** A count with its noun: `1 key`, `3 keys`; the plural is given where it is not the noun and an s. */
export function count(number: number, noun: string, plural = `${noun}s`): string {
  return `${number} ${number === 1 ? noun : plural}`;
}
