import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { confirm } from '../../src/cli/confirm.ts';
import type { CommandContext } from '../../src/cli/context.ts';

const HIDE_CURSOR = '\u001b[?25l';
const SHOW_CURSOR = '\u001b[?25h';

let shown = '';

beforeEach(() => {
  shown = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    shown += String(text);
    return true;
  });
});

afterEach(() => {
  vi.restoreAllMocks();
});

test.each<[string, (stdin: PassThrough) => unknown, boolean]>([
  ['y', (stdin) => stdin.write('y'), true],
  ['n', (stdin) => stdin.write('n'), false],
  ['Ctrl-C', (stdin) => stdin.write('\u0003'), false],
  ['Ctrl-D', (stdin) => stdin.write('\u0004'), false],
  ['the end of the input', (stdin) => stdin.end(), false],
])('%s is an answer, and the cursor comes back', async (_, type, expected) => {
  const stdin = new PassThrough();
  const { signal } = new AbortController();
  const answer = confirm('make these changes?', { stdin, signal } as unknown as CommandContext);
  await vi.waitFor(() => expect(shown).toContain(HIDE_CURSOR));
  type(stdin);
  expect(await answer).toBe(expected);
  expect(shown.lastIndexOf(SHOW_CURSOR)).toBeGreaterThan(shown.lastIndexOf(HIDE_CURSOR));
});
