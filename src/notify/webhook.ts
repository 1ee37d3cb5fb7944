import type { Context } from '../core/context.ts';
import { isKeywardError, KeywardError } from '../core/errors.ts';
import { type Answer, openHttp } from '../core/http.ts';
import type { Secret } from '../core/secret.ts';
import type { Notice } from './notice.ts';

/** A service that takes a notice by POST. */
export interface Channel {
  /** As errors call it: `Slack`. */
  readonly name: string;
  /** True for hosts of this service. */
  readonly isHost: (host: string) => boolean;
  /** True for addresses of that host which are webhooks of the kind that is spoken here. */
  readonly isWebhook: (url: URL) => boolean;
  /** What the service is sent as JSON: nothing in it mentions or links, and it is no longer than the service takes. */
  readonly bodyOf: (notice: Notice) => unknown;
  /** Whether an answer from 200 to 299 says that the notice was taken. */
  readonly isTaken: (answer: Answer) => boolean;
  /** Where a new webhook is made, as a sentence goes on. */
  readonly renew: string;
}

/** True for a page: what stands in between answers so, a webhook does not. */
export function isPage({ headers }: Answer): boolean {
  return /html/i.test(headers.get('content-type') ?? '');
}

/** The address as a URL. Throws `config-invalid`, without the address. */
export function urlOf(address: Secret): URL {
  const text = address.expose();
  const hint = 'give the whole address, such as https://hooks.example.com/...';
  if (!URL.canParse(text)) throw new KeywardError('config-invalid', 'the address for notices is no URL', hint);
  const url = new URL(text);
  if (url.username !== '' || url.password !== '') {
    throw new KeywardError('config-invalid', 'the address for notices holds a user or a password', hint);
  }
  return url;
}

/**
 * Sends notices to a webhook. Redirects are not followed, and a POST is repeated only where it was refused for now or never
 * reached the server. What is thrown holds no more of the address than its host.
 */
export function openWebhook(channel: Channel, address: Secret, context: Context): (notice: Notice) => Promise<void> {
  const { origin, host } = urlOf(address);
  const http = openHttp(context, { name: channel.name, base: origin });
  const where = `${channel.name} (${host})`;

  return async (notice) => {
    const { pathname, search } = urlOf(address);
    const call = { method: 'POST', path: pathname + search, json: channel.bodyOf(notice) } as const;
    const answer = await http.send(call).catch((error: unknown) => {
      throw isKeywardError(error) ? failureOf(error, channel) : error;
    });
    if (answer.ok && channel.isTaken(answer)) return;
    throw refusalOf(answer, where, channel);
  };
}

function failureOf({ code, message, hint }: KeywardError, { renew }: Channel): KeywardError {
  if (code === 'cancelled') return new KeywardError(code, 'stopped before the notice was taken', 'run it again');
  return new KeywardError(
    'notify-failed',
    message,
    code === 'store-refused' ? `the address may be old: ${renew}` : hint,
  );
}

function refusalOf({ status, ok }: Answer, where: string, { renew }: Channel): KeywardError {
  if (status === 404 || status === 410) {
    return new KeywardError('notify-failed', `the webhook at ${where} is gone: ${status}`, renew);
  }
  const what = ok ? `gave ${status}, but not the answer of a webhook` : `did not take the notice: ${status}`;
  return new KeywardError('notify-failed', `${where} ${what}`, `check that the address is whole, or ${renew}`);
}
