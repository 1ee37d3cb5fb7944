import type { Channel } from './webhook.ts';

/**
 * Any service that takes JSON by POST: `{"version":1,"title","level":"bad"|"warning"|"good","lines":[],"at"}`, `at` in ISO
 * 8601. The text is plain; whoever shows it escapes it. Every answer from 200 to 299 takes it.
 */
export const generic: Channel = {
  name: 'the webhook',
  isHost: () => true,
  isWebhook: () => true,
  bodyOf: ({ title, level, lines, at }) => ({ version: 1, title, level, lines, at }),
  isTaken: () => true,
  renew: 'give the address that it has now',
};
