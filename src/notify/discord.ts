import { fitting, type Level } from './notice.ts';
import { type Channel, isPage } from './webhook.ts';

// All checked 2026-11-24.
// docs.discord.com/developers/resources/webhook#execute-webhook (204, or 200 and the message where `?wait=true`), and
// /resources/message for embeds (title 256, description 4,096, together 6,000 characters) and `allowed_mentions`.
// That a backslash takes its meaning from a mark is Discord's help page on Markdown.

const COLOURS: Readonly<Record<Level, number>> = { bad: 0xc6_28_28, warning: 0xef_6c_00, good: 0x2e_7d_32 };

/** Below 4,096: the last line that tells of others comes on top. */
const LONGEST_DESCRIPTION = 4000;

/** Discord, by a webhook. No mention is allowed, and text is escaped, so that it neither links nor formats. */
export const discord: Channel = {
  name: 'Discord',
  isHost: (host) => /^(?:(?:canary|ptb)\.)?discord(?:app)?\.com$/.test(host),
  isWebhook: ({ pathname }) => /^\/api\/(?:v\d+\/)?webhooks\/\d+\/[^/]+$/.test(pathname),
  bodyOf: ({ title, lines, level, at }) => ({
    embeds: [
      {
        title: escaped(title),
        description: fitting(lines.map(escaped), LONGEST_DESCRIPTION, (line) => line.length + 1).join('\n'),
        color: COLOURS[level],
        timestamp: at,
      },
    ],
    allowed_mentions: { parse: [] },
  }),
  isTaken: (answer) => answer.status === 204 || !isPage(answer),
  renew: 'make a new webhook in the settings of the channel, under Integrations, and give its address',
};

/** The marks of Markdown, of mentions, and the colon without which there is no link. */
function escaped(text: string): string {
  return text.replaceAll(/[\\*_~`|<>[\]()#:@-]/g, String.raw`\$&`);
}
