import type { IncomingMessage } from 'node:http';
import { request, type RequestOptions } from 'node:https';
import { isIP } from 'node:net';
import { Readable } from 'node:stream';
import { connect } from 'node:tls';
import { openTunnel } from './proxy-tunnel.ts';

export interface Way {
  /** The proxy to go through; directly if absent. */
  readonly proxy?: URL;
  /** PEM, trusted in place of the machine's certificates. */
  readonly ca?: string;
}

type FetchArguments = Parameters<typeof fetch>;

/** What the global fetch says of itself; some services refuse who says nothing. No answer is asked for compressed. */
const USUAL = { accept: '*/*', 'user-agent': 'node', 'accept-encoding': 'identity' };

/** One request by https, as `fetch` does it, but that no redirect is followed and the way can be chosen. */
export async function httpsFetch(input: FetchArguments[0], init: FetchArguments[1], way: Way): Promise<Response> {
  const signal = init?.signal ?? (input instanceof Request ? input.signal : undefined);
  const wanted = new Request(input, { ...init, signal: null });
  const url = new URL(wanted.url);
  const body = await wanted.text();
  try {
    signal?.throwIfAborted();
    const headers = { ...USUAL, ...Object.fromEntries(wanted.headers) };
    return await ask(
      url,
      { method: wanted.method, headers, ...(signal && { signal }), ...(await lineTo(url, way, signal)) },
      body,
    );
  } catch (error) {
    signal?.throwIfAborted();
    throw error;
  }
}

/** How the server is reached. Its certificate is always held against its name. */
async function lineTo(url: URL, { proxy, ca }: Way, signal: AbortSignal | undefined): Promise<RequestOptions> {
  if (proxy === undefined) return { agent: false, ...(ca && { ca }) };
  const socket = await openTunnel(proxy, url, signal);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  // A number is no server name (RFC 6066, section 3).
  const name = isIP(host) === 0 ? { servername: host } : {};
  const tls = { socket, host, ALPNProtocols: ['http/1.1'], ...name, ...(ca && { ca }) };
  // Without the port, the header Host would name that of http.
  return { defaultPort: 443, createConnection: () => connect(tls) };
}

function ask(url: URL, options: RequestOptions, body: string): Promise<Response> {
  return new Promise((resolve, reject) => {
    const fail = (cause: unknown): void => reject(new TypeError('fetch failed', { cause }));
    const outgoing = request(url, options, (incoming) => {
      try {
        resolve(responseOf(incoming));
      } catch (error) {
        // A status that there is not, such as 999.
        incoming.destroy();
        fail(error);
      }
    });
    outgoing.on('error', fail);
    outgoing.end(body === '' ? undefined : body);
  });
}

function responseOf(incoming: IncomingMessage): Response {
  const { statusCode: status = 0, statusMessage: statusText = '' } = incoming;
  const headers = Object.entries(incoming.headers).map(([name, value]): [string, string] => [name, String(value)]);
  const isEmpty = [204, 205, 304].includes(status);
  const content = isEmpty ? null : (Readable.toWeb(incoming) as ReadableStream<Uint8Array>);
  if (isEmpty) incoming.resume();
  return new Response(content, { status, statusText, headers });
}
