import { fitting, MARKS, withoutMarkup } from './notice.ts';
import type { Channel } from './webhook.ts';

// All checked 2026-11-24.
// Answers: docs.slack.dev/messaging/sending-messages-using-incoming-webhooks (200 `ok`; 400, 403, 404, 410), and the
// change of 2016-05-17. Escaping: docs.slack.dev/messaging/formatting-message-text. A section holds 3,000 characters, a
// message 50 blocks (docs.slack.dev/reference/block-kit/blocks) and 40,000 characters; yet from some 13,000 on, blocks are
// refused with `msg_blocks_too_long` (github.com/slackapi/bolt-js/issues/2509).

const LONGEST_MESSAGE = 12_000;
const LONGEST_SECTION = 3000;

/**
 * Slack, by an incoming webhook. Blocks of `plain_text` have neither markup nor links of their own, and `text` is shown in
 * the notification alone. Both are escaped as Slack asks, so that `<!channel>` stays a text.
 */
export const slack: Channel = {
  name: 'Slack',
  isHost: (host) => host === 'hooks.slack.com' || host === 'hooks.slack-gov.com',
  // Those of /triggers/ and /workflows/ start a workflow, with fields that its author chose.
  isWebhook: ({ pathname }) => pathname.startsWith('/services/'),
  bodyOf: ({ title, lines, level, at }) => {
    const head = `${MARKS[level]} ${withoutMarkup(title)}`;
    const body = fitting(lines.map(withoutMarkup), LONGEST_MESSAGE, (line) => line.length + 1);
    return {
      text: head,
      blocks: [head, ...sectionsOf(body), at].map((text) => ({
        type: 'section',
        text: { type: 'plain_text', text, emoji: false },
      })),
      link_names: false,
      unfurl_links: false,
      unfurl_media: false,
    };
  },
  isTaken: ({ text }) => text.trim() === 'ok',
  renew: 'make a new incoming webhook in the settings of your Slack app, and give its address',
};

/** The lines, joined to texts that a section can hold. */
function sectionsOf(lines: readonly string[]): string[] {
  const sections: string[] = [];
  for (const line of lines.filter((each) => each !== '')) {
    const joined = `${sections.at(-1) ?? ''}\n${line}`;
    if (sections.length > 0 && joined.length <= LONGEST_SECTION) sections[sections.length - 1] = joined;
    else sections.push(line);
  }
  return sections;
}
