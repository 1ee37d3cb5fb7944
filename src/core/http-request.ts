import { KeywardError } from './errors.ts';

/** A request as it goes out; what a signature covers. */
export interface Outgoing {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface Call {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Percent-encoded; `segment()` does it. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string | undefined>>;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly json?: unknown;
  /** Sent as a form. */
  readonly form?: Readonly<Record<string, string>>;
  /** Whether sending it twice is as good as once. If absent: all but POST and PATCH. */
  readonly idempotent?: boolean;
}

/** Where a service is. */
export interface Address {
  /** How errors call it, as `Vault`. */
  readonly name: string;
  /** The address that every path is put behind. https, or http to this machine. */
  readonly base: string;
  /** Metadata services of clouds are reached by plain http on a fixed address of the machine's own network. */
  readonly metadata?: true;
}

const METADATA_HOSTS = new Set(['169.254.169.254', '169.254.170.2', '169.254.170.23', 'metadata.google.internal']);

/** One part of a path, encoded. `.` and `..` are no parts: URLs resolve them. */
export function segment(text: string): string {
  return /^\.+$/.test(text) ? text.replaceAll('.', '%252E') : encodeURIComponent(text);
}

/** True for an address that leads to this machine only. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(host);
}

/** The address of a service. Throws `config-invalid` where it is none, or would show what is sent to it. */
export function baseOf({ name, base, metadata }: Address): URL {
  const hint = 'give an address such as https://host.example.com';
  if (!URL.canParse(base)) throw new KeywardError('config-invalid', `the address of ${name} is no URL`, hint);
  const url = new URL(base);
  const plain = isLoopback(url.hostname) || (metadata === true && METADATA_HOSTS.has(url.hostname));
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && plain)) {
    throw new KeywardError('config-invalid', `the address of ${name} is not https`, hint);
  }
  if (url.username !== '' || url.search !== '' || url.hash !== '') {
    throw new KeywardError('config-invalid', `the address of ${name} holds more than host and path`, hint);
  }
  return url;
}

/** A request as it goes to a service of that address. */
export function outgoingOf(base: URL, { method = 'GET', path, query = {}, headers = {}, json, form }: Call): Outgoing {
  const url = new URL(base.href.replace(/\/$/, '') + path);
  for (const [name, value] of Object.entries(query)) if (value !== undefined) url.searchParams.set(name, value);
  const all: Record<string, string> = { accept: 'application/json', ...headers };
  if (json !== undefined) all['content-type'] ??= 'application/json';
  if (form !== undefined) all['content-type'] = 'application/x-www-form-urlencoded';
  const body = json !== undefined ? JSON.stringify(json) : form && new URLSearchParams(form).toString();
  return { method, url: url.href, headers: all, ...(body === undefined ? {} : { body }) };
}

/** True where a word stands in what was sent. */
export function isEcho(word: string, { headers, body = '', url }: Outgoing): boolean {
  return [...Object.values(headers), body, url].some((sent) => sent.includes(word));
}
