import { request } from 'node:https';
import { Readable } from 'node:stream';

/**
 * A `fetch` for https that trusts the given certificates only. It knows what stores ask for: method, headers, a text as
 * body, a signal; it follows no redirect.
 */
export function trustingFetch(certificates: string): typeof fetch {
  return (input, init = {}) =>
    new Promise((resolve, reject) => {
      const { method = 'GET', body, signal } = init;
      const headers = Object.fromEntries(new Headers(init.headers));
      const options = { method, headers, ca: certificates, agent: false, ...(signal && { signal }) };
      const outgoing = request(input instanceof Request ? input.url : input, options, (incoming) => {
        const status = incoming.statusCode ?? 0;
        const answered = Object.entries(incoming.headers).map(([name, value]): [string, string] => [
          name,
          String(value),
        ]);
        const content = [204, 205, 304].includes(status)
          ? null
          : (Readable.toWeb(incoming) as ReadableStream<Uint8Array>);
        resolve(new Response(content, { status, headers: answered }));
      });
      outgoing.on('error', (cause) => reject(new TypeError('fetch failed', { cause })));
      outgoing.end(typeof body === 'string' ? body : undefined);
    });
}
