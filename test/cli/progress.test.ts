import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { progressOf } from '../../src/cli/progress.ts';
import type { Terminal } from '../../src/cli/terminal.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }));
afterEach(() => void vi.useRealTimers());

function lines(noun?: string): { report: ReturnType<typeof progressOf>; shown: string[] } {
  const shown: string[] = [];
  const terminal = { progress: (line: string) => shown.push(line) } as unknown as Terminal;
  return { report: progressOf(terminal, noun), shown };
}

test('how much was done; after a while how fast', () => {
  const { report, shown } = lines();
  report(1, 1500);
  vi.advanceTimersByTime(10_000);
  report(20, 20_000_000);
  expect(shown).toEqual(['keyward: 1 file, 1.5 kB', 'keyward: 20 files, 20.0 MB, 2.0 MB/s']);
});

test('where it is known how much there is, the time left', () => {
  const { report, shown } = lines('blob');
  report(1, 1_000_000, { count: 4, bytes: 4_000_000 });
  vi.advanceTimersByTime(10_000);
  report(1, 1_000_000, { count: 4, bytes: 4_000_000 });
  report(1, 1_000_000, { count: 100 });
  report(0, 0, { count: 100 });
  expect(shown).toEqual([
    'keyward: 1 of 4 blobs, 1.0 MB of 4.0 MB',
    'keyward: 1 of 4 blobs, 1.0 MB of 4.0 MB, 100 kB/s, 30 s left',
    'keyward: 1 of 100 blobs, 1.0 MB, 100 kB/s, 17 min left',
    'keyward: 0 of 100 blobs, 0 B, 0 B/s',
  ]);
});
