import type { Context } from '../core/context.ts';
import { KeywardError } from '../core/errors.ts';
import type { Secret } from '../core/secret.ts';
import { sendToDesktop } from './desktop.ts';
import { discord } from './discord.ts';
import { generic } from './generic.ts';
import { type Notice, plain } from './notice.ts';
import { slack } from './slack.ts';
import { teams } from './teams.ts';
import { type Channel, openWebhook, urlOf } from './webhook.ts';

export type { Notice } from './notice.ts';

export interface Notifier {
  /** Names it without telling its address: `Slack`, `webhook at example.com`, `this desktop`. */
  readonly label: string;
  /** Throws `notify-failed` where it is not certain that the notice was taken, and `cancelled`. */
  send(notice: Notice): Promise<void>;
}

/** `generic` is the last one: it takes any host. */
const CHANNELS: readonly Channel[] = [slack, discord, teams, generic];

/**
 * Opens the way to somebody: the desktop of whoever is here, or a webhook, which is a secret since whoever has its address
 * can post. The host tells the service: Slack, Discord, Microsoft Teams, or any that takes JSON. Nothing is sent yet.
 * Throws `config-invalid` where the address is none, not https (but for this machine), or no webhook of that service.
 */
export function openNotifier(address: Secret | 'desktop', context: Context): Notifier {
  if (address === 'desktop') {
    return { label: 'this desktop', send: (notice) => sendToDesktop(plain(notice), context) };
  }
  const url = urlOf(address);
  const channel = CHANNELS.find(({ isHost }) => isHost(url.hostname)) ?? generic;
  if (!channel.isWebhook(url)) {
    const what = `the address for notices is at ${url.host}, but is no webhook of ${channel.name} that takes messages`;
    throw new KeywardError('config-invalid', what, channel.renew);
  }
  const send = openWebhook(channel, address, context);
  const label = channel === generic ? `webhook at ${url.host}` : channel.name;
  return { label, send: (notice) => send(plain(notice)) };
}
