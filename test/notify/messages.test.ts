import { expect, test } from 'vitest';
import { discord } from '../../src/notify/discord.ts';
import { generic } from '../../src/notify/generic.ts';
import { type Notice, plain } from '../../src/notify/notice.ts';
import { slack } from '../../src/notify/slack.ts';
import { teams } from '../../src/notify/teams.ts';
import { CHANNELS, NOTICE, world } from './channels.ts';

const bytes = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));

/** All texts of a message, wherever they stand. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

const HOSTILE = [
  '<!channel> <!here> <!everyone> <@U123> <#C1> <https://evil.example|log in> &lt;!channel&gt;',
  '@everyone @here <@123> <@&456> [log in](https://evil.example) https://evil.example **b** `c` ||s||',
  '# big',
  '- item',
  '<at>All</at> [x](y) {{DATE(2017-02-14T06:00:00Z)}}',
  'a\r\nb\u2028c\u0000\u001b[31m\u202ed\ud800',
];
const hostile: Notice = plain({ ...NOTICE, title: HOSTILE.slice(0, 2).join(' '), lines: HOSTILE });

const endless: Notice = plain({
  ...NOTICE,
  title: '&'.repeat(1000),
  lines: Array.from({ length: 1000 }, (_, index) => `${index} ${'&<*'.repeat(400)}`),
});

test('a notice is plain: one line each, nothing invisible, no half character', () => {
  expect(plain({ ...NOTICE, lines: [HOSTILE[5]!] }).lines).toEqual(['a b c [31m d']);
  const [line] = plain({ ...NOTICE, lines: [`${'x'.repeat(498)}😀😀`] }).lines;
  expect(line).toBe(`${'x'.repeat(498)}…`);
  expect(plain({ ...NOTICE, title: 'x'.repeat(200) }).title).toHaveLength(120);
  expect(plain(NOTICE)).toEqual(NOTICE);
});

test('Slack: what it is sent', () => {
  expect(slack.bodyOf(NOTICE)).toEqual({
    text: '🔴 the health of a key changed',
    blocks: [
      '🔴 the health of a key changed',
      'OPENAI_API_KEY (OpenAI) is dead\nGROQ_API_KEY (Groq) is live',
      '2026-11-24T10:00:00.000Z',
    ].map((text) => ({ type: 'section', text: { type: 'plain_text', text, emoji: false } })),
    link_names: false,
    unfurl_links: false,
    unfurl_media: false,
  });
});

test('Slack: a hostile text mentions nobody and links nowhere, an endless one is cut', () => {
  const body = slack.bodyOf(hostile);
  for (const text of textsOf(body)) {
    expect(text).not.toMatch(/[<>]/);
    expect(text).not.toMatch(/&(?!amp;|lt;|gt;)/);
  }
  // What was an entity before stays what it looked like.
  expect(JSON.stringify(body)).toContain('&amp;lt;!channel&amp;gt;');
  const { text, blocks } = slack.bodyOf(endless) as { text: string; blocks: { text: { text: string } }[] };
  expect(blocks.length).toBeLessThanOrEqual(50);
  expect(Math.max(...blocks.map((block) => block.text.text.length))).toBeLessThanOrEqual(3000);
  const total = text.length + blocks.reduce((sum, block) => sum + block.text.text.length, 0);
  expect(total).toBeGreaterThan(8000);
  expect(total).toBeLessThanOrEqual(13_500);
  expect(JSON.stringify(blocks)).toMatch(/… and \d+ more/);
});

test('Discord: what it is sent', () => {
  expect(discord.bodyOf({ ...NOTICE, lines: ['GROQ_API_KEY is live'], level: 'good' })).toEqual({
    embeds: [
      {
        title: 'the health of a key changed',
        description: String.raw`GROQ\_API\_KEY is live`,
        color: 0x2e_7d_32,
        timestamp: '2026-11-24T10:00:00.000Z',
      },
    ],
    allowed_mentions: { parse: [] },
  });
});

test('Discord: a hostile text mentions nobody and links nowhere, an endless one is cut', () => {
  const body = discord.bodyOf(hostile) as { embeds: Record<string, string>[]; allowed_mentions: unknown };
  expect(body.allowed_mentions).toEqual({ parse: [] });
  for (const text of [body.embeds[0]!['title']!, body.embeds[0]!['description']!]) {
    // With what is escaped taken out, no mark is left that means anything.
    expect(text.replaceAll(/\\./g, '')).not.toMatch(/[\\*_~`|<>[\]()#:@-]/);
  }
  const [{ title, description }] = (discord.bodyOf(endless) as { embeds: [Record<string, string>] }).embeds;
  expect(title!.length).toBeLessThanOrEqual(256);
  expect(description!.length).toBeGreaterThan(3000);
  expect(description!.length).toBeLessThanOrEqual(4096);
  expect(description).toMatch(/… and \d+ more$/);
});

test('Microsoft Teams: what it is sent', () => {
  const run = (text: string, style = {}): unknown => ({
    type: 'RichTextBlock',
    inlines: [{ type: 'TextRun', text, ...style }],
  });
  const { type, attachments } = teams.bodyOf({ ...NOTICE, level: 'warning' }) as {
    type: string;
    attachments: { contentType: string; content: Record<string, unknown> }[];
  };
  expect([type, attachments.length]).toEqual(['message', 1]);
  const { contentType, content } = attachments[0]!;
  expect(contentType).toBe('application/vnd.microsoft.card.adaptive');
  expect(content).toMatchObject({ type: 'AdaptiveCard', version: '1.2' });
  expect(content['body']).toEqual([
    run('the health of a key changed', { weight: 'Bolder', size: 'Medium', color: 'Warning' }),
    run('OPENAI_API_KEY (OpenAI) is dead'),
    run('GROQ_API_KEY (Groq) is live'),
    run('2026-11-24T10:00:00.000Z', { isSubtle: true }),
  ]);
});

test('Microsoft Teams: a hostile text stands where no markup is read, an endless one is cut', () => {
  const text = JSON.stringify(teams.bodyOf(hostile));
  expect(text).not.toContain('"TextBlock"');
  expect(text).not.toContain('msteams');
  for (const lines of [endless.lines, endless.lines.map((line) => line.replaceAll('&', '😀').slice(0, 500))]) {
    const size = bytes(teams.bodyOf(plain({ ...endless, lines })));
    expect(size).toBeGreaterThan(20_000);
    expect(size).toBeLessThanOrEqual(28 * 1024);
  }
});

test('any webhook: what it is sent, as documented', async () => {
  expect(generic.bodyOf(NOTICE)).toEqual({ version: 1, ...NOTICE });
  const { notifier, fake } = await world(CHANNELS['generic']!);
  await notifier.send({ ...NOTICE, title: 'a\nb' });
  expect(fake.requests[0]?.json()).toEqual({ version: 1, ...NOTICE, title: 'a b' });
});
