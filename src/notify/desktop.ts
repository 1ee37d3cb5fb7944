import type { Context, ExecOptions } from '../core/context.ts';
import { isKeywardError, KeywardError } from '../core/errors.ts';
import { fitting, type Level, MARKS, type Notice, withoutMarkup } from './notice.ts';

interface Program {
  readonly file: string;
  readonly args: readonly string[];
  readonly options?: ExecOptions;
}

const URGENCY: Readonly<Record<Level, string>> = { bad: 'critical', warning: 'normal', good: 'low' };

/** Characters; a desktop shows a few lines. */
const LONGEST_BODY = 800;

const APPLE_SCRIPT =
  'on run argv\ndisplay notification (item 2 of argv) with title "keyward" subtitle (item 1 of argv)\nend run\n';

/** Its text comes from the environment. A toast needs the name of an installed program; PowerShell's own is on every Windows. */
const POWERSHELL = [
  "$ErrorActionPreference = 'Stop'",
  'if (-not $env:KEYWARD_NOTICE_TITLE) { exit 1 }',
  '[void][Windows.UI.Notifications.ToastNotificationManager, Windows.UI.Notifications, ContentType = WindowsRuntime]',
  '$toast = [Windows.UI.Notifications.ToastNotificationManager]::GetTemplateContent(5)',
  "$texts = $toast.GetElementsByTagName('text')",
  '[void]$texts.Item(0).AppendChild($toast.CreateTextNode($env:KEYWARD_NOTICE_TITLE))',
  '[void]$texts.Item(1).AppendChild($toast.CreateTextNode($env:KEYWARD_NOTICE_BODY))',
  String.raw`$program = '{1AC14E77-02E7-4E5D-B744-2EB1AE5198B7}\WindowsPowerShell\v1.0\powershell.exe'`,
  '$notifier = [Windows.UI.Notifications.ToastNotificationManager]::CreateToastNotifier($program)',
  '$notifier.Show([Windows.UI.Notifications.ToastNotification]::new($toast))',
].join('\n');

/**
 * Shows a notice on the desktop by the first of these that is there and works: notify-send (Linux), osascript (macOS),
 * PowerShell (Windows). No text is part of a script. Throws `notify-failed` where none does, and `cancelled`.
 */
export async function sendToDesktop(notice: Notice, context: Context): Promise<void> {
  const failures: string[] = [];
  for (const { file, args, options } of programsFor(notice)) {
    const failure = await failureOf(() => context.exec(file, args, options), file);
    if (failure === null) return;
    if (failure !== '') failures.push(failure);
  }
  const what = failures.length === 0 ? 'there is no program that shows a notice on this desktop' : failures.join('; ');
  const hint = 'install notify-send (libnotify) and run keyward in a desktop session, or name a webhook';
  throw new KeywardError('notify-failed', what, hint);
}

/** Null where the program worked, an empty text where there is none. */
async function failureOf(run: () => ReturnType<Context['exec']>, file: string): Promise<string | null> {
  try {
    const { status } = await run();
    return status === 0 ? null : `${file} ended with status ${status}`;
  } catch (error) {
    if (!isKeywardError(error) || error.code === 'cancelled') throw error;
    return error.code === 'tool-missing' ? '' : error.message;
  }
}

function programsFor({ title, lines, level }: Notice): Program[] {
  const head = `${MARKS[level]} ${title}`;
  const body = fitting(lines, LONGEST_BODY, (line) => line.length + 1).join('\n');
  return [
    {
      // The body may hold markup (Desktop Notifications Specification 1.2), and notify-send reads backslashes in it as C
      // does (g_strcompress in libnotify's tools/notify-send.c, checked 2026-11-24).
      file: 'notify-send',
      args: [
        '--app-name=keyward',
        `--urgency=${URGENCY[level]}`,
        '--',
        title,
        withoutMarkup(body).replaceAll('\\', '\\\\'),
      ],
    },
    // "To pass arguments to a STDIN-read script, you must explicitly specify `-`" (osascript(1), checked 2026-11-24).
    { file: 'osascript', args: ['-', head, body], options: { stdin: APPLE_SCRIPT } },
    {
      file: 'powershell.exe',
      args: ['-NoProfile', '-NonInteractive', '-Command', POWERSHELL],
      options: { env: { KEYWARD_NOTICE_TITLE: head, KEYWARD_NOTICE_BODY: body } },
    },
  ];
}
