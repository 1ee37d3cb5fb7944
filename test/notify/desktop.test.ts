import { expect, test } from 'vitest';
import type { ExecOptions } from '../../src/core/context.ts';
import { KeywardError } from '../../src/core/errors.ts';
import { openNotifier } from '../../src/notify/notify.ts';
import { testContext } from '../support/store-context.ts';
import { NOTICE } from './channels.ts';

interface Run {
  readonly file: string;
  readonly args: readonly string[];
  readonly options: ExecOptions | undefined;
}

type Outcome = number | 'tool-missing' | 'store-unavailable' | 'cancelled';

/** A machine on which programs end so; those that are not named are missing. */
function machine(outcomes: Readonly<Record<string, Outcome>>) {
  const runs: Run[] = [];
  const exec = async (file: string, args: readonly string[], options?: ExecOptions) => {
    const outcome = outcomes[file] ?? 'tool-missing';
    if (typeof outcome === 'string') throw new KeywardError(outcome, `${file}: ${outcome}`, 'hint');
    runs.push({ file, args, options });
    return { status: outcome, stdout: '', stderr: 'private words' };
  };
  return { runs, notifier: openNotifier('desktop', { ...testContext(), exec }) };
}

const HOSTILE = {
  ...NOTICE,
  title: '--help"; do shell script "id',
  lines: [String.raw`<a href="x">\x3cb\x3e</a> & $(id) %PATH%`, '`whoami`'],
};
const SHOWN = `${HOSTILE.lines[0]}\n${HOSTILE.lines[1]}`;

test('Linux: the text is an argument, without markup and escapes', async () => {
  const { notifier, runs } = machine({ 'notify-send': 0 });
  expect(notifier.label).toBe('this desktop');
  await notifier.send(HOSTILE);
  expect(runs).toEqual([
    {
      file: 'notify-send',
      args: [
        '--app-name=keyward',
        '--urgency=critical',
        '--',
        HOSTILE.title,
        '&lt;a href="x"&gt;\\\\x3cb\\\\x3e&lt;/a&gt; &amp; $(id) %PATH%\n`whoami`',
      ],
      options: undefined,
    },
  ]);
});

test('macOS: the text is an argument, the script is the same for every notice', async () => {
  const { notifier, runs } = machine({ osascript: 0 });
  await notifier.send(HOSTILE);
  await notifier.send(NOTICE);
  const [{ args, options }, other] = runs as [Run, Run];
  expect(args).toEqual(['-', `🔴 ${HOSTILE.title}`, SHOWN]);
  expect(options?.stdin).toContain('on run argv');
  expect(other.options).toEqual(options);
});

test('Windows: the text is in the environment, the script is the same for every notice', async () => {
  const { notifier, runs } = machine({ 'powershell.exe': 0 });
  await notifier.send(HOSTILE);
  await notifier.send(NOTICE);
  const [{ args, options }, other] = runs as [Run, Run];
  expect(options?.env).toEqual({ KEYWARD_NOTICE_TITLE: `🔴 ${HOSTILE.title}`, KEYWARD_NOTICE_BODY: SHOWN });
  expect(other.args).toEqual(args);
  expect(args.at(-1)).not.toContain('"');
});

test('a program that fails gives way to the next one', async () => {
  const { notifier, runs } = machine({ 'notify-send': 1, osascript: 0 });
  await notifier.send(NOTICE);
  expect(runs.map(({ file }) => file)).toEqual(['notify-send', 'osascript']);
});

test.each<[Record<string, Outcome>, string, string]>([
  [{}, 'notify-failed', 'there is no program that shows a notice on this desktop'],
  [{ 'notify-send': 1 }, 'notify-failed', 'notify-send ended with status 1'],
  [{ 'notify-send': 'store-unavailable', osascript: 2 }, 'notify-failed', 'osascript ended with status 2'],
  [{ 'notify-send': 'cancelled', osascript: 0 }, 'cancelled', 'notify-send: cancelled'],
])('%j: %s', async (outcomes, code, message) => {
  const { notifier } = machine(outcomes);
  await expect(notifier.send(NOTICE)).rejects.toMatchObject({ code, message: expect.stringContaining(message) });
});

test('a long notice is cut', async () => {
  const { notifier, runs } = machine({ osascript: 0 });
  await notifier.send({ ...NOTICE, lines: Array.from({ length: 300 }, () => 'x'.repeat(100)) });
  expect(runs[0]?.args[2]?.length).toBeLessThan(900);
  expect(runs[0]?.args[2]).toMatch(/… and 293 more$/);
});
