import type { Progress } from '../scan/scan-options.ts';
import type { Terminal } from './terminal.ts';

/** Before this, speed and time left are guesses. */
const SECONDS_BEFORE_GUESSING = 2;

/**
 * A progress line for a scan: files (or what the noun says) and bytes so far; after a while the speed, and where it is
 * known how much there is, the time left.
 */
export function progressOf(terminal: Terminal, noun = 'file'): Progress {
  const start = Date.now();
  return (done, bytes, total) => {
    const seconds = (Date.now() - start) / 1000;
    const parts = [
      total === undefined ? count(done, noun) : `${done} of ${count(total.count, noun)}`,
      total?.bytes === undefined ? byteCount(bytes) : `${byteCount(bytes)} of ${byteCount(total.bytes)}`,
    ];
    if (seconds >= SECONDS_BEFORE_GUESSING) {
      parts.push(`${byteCount(bytes / seconds)}/s`);
      const share = total?.bytes === undefined ? done / (total?.count ?? Infinity) : bytes / total.bytes;
      if (share > 0) parts.push(`${duration((seconds * (1 - share)) / share)} left`);
    }
    terminal.progress(`keyward: ${parts.join(', ')}`);
  };
}

/** A time for people: `42 s`, `3 min`. */
function duration(seconds: number): string {
  return seconds < 100 ? `${Math.ceil(seconds)} s` : `${Math.ceil(seconds / 60)} min`;
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
