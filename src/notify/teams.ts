import { fitting, type Level } from './notice.ts';
import { type Channel, isPage } from './webhook.ts';

// All checked 2026-11-24.
// learn.microsoft.com/connectors/teams ("When a Teams webhook request is received": an Adaptive Card in `attachments`; some
// 28 KB a message) and learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors. A workflow answers 202. Its
// address was at logic.azure.com until 2025-11-30, and is at environment.api.powerplatform.com since. Connectors at
// webhook.office.com were retired in May 2026; while they lived they answered 200 and `1`, or 200 and what went wrong.
// TextRun: "Markdown is not supported" (learn.microsoft.com/adaptive-cards/schema-explorer/text-run).

const COLOURS: Readonly<Record<Level, string>> = { bad: 'Attention', warning: 'Warning', good: 'Good' };

/** Bytes of all lines; the card around them takes less than another thousand. */
const LARGEST_BODY = 24_000;

/** Microsoft Teams, by a workflow. Text goes into `TextRun`s, which know no Markdown and no functions. */
export const teams: Channel = {
  name: 'Microsoft Teams',
  isHost: (host) =>
    /\.(?:logic\.azure\.com|powerplatform\.com|powerautomate\.com|webhook\.office\.com)$/.test(host) ||
    host === 'outlook.office.com',
  isWebhook: ({ pathname }) => pathname !== '/',
  bodyOf: ({ title, lines, level, at }) => ({
    type: 'message',
    attachments: [
      {
        contentType: 'application/vnd.microsoft.card.adaptive',
        content: {
          $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
          type: 'AdaptiveCard',
          version: '1.2',
          body: [
            run(title, { weight: 'Bolder', size: 'Medium', color: COLOURS[level] }),
            ...fitting(lines, LARGEST_BODY, sizeOf).map((line) => run(line)),
            run(at, { isSubtle: true }),
          ],
        },
      },
    ],
  }),
  isTaken: (answer) => !isPage(answer) && !/failed with error/i.test(answer.text),
  renew: 'make a new workflow "When a Teams webhook request is received" in the channel, and give its address',
};

function run(text: string, style: object = {}): object {
  return { type: 'RichTextBlock', inlines: [{ type: 'TextRun', text, ...style }] };
}

function sizeOf(line: string): number {
  return new TextEncoder().encode(`${JSON.stringify(run(line))},`).length;
}
