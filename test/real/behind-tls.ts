import { request } from 'node:http';
import { text } from 'node:stream/consumers';

/**
 * Fetches from a server of this machine that tells its names apart by the Host header, as a proxy that ends TLS would hand
 * a request on to it. The `fetch` of Node does not let that header be set.
 */
export async function fetchBehindTls(address: string, url: URL, init: RequestInit = {}): Promise<Response> {
  const { method = 'GET', body, signal } = init;
  const headers = { ...(init.headers as Record<string, string>), host: url.host, 'x-forwarded-proto': 'https' };
  return new Promise((resolve, reject) => {
    const path = `${address}${url.pathname}${url.search}`;
    const sent = request(path, { method, headers, signal: signal ?? undefined }, (answer) => {
      const { statusCode: status = 0, headers: given } = answer;
      const has = status !== 204;
      text(answer).then(
        (content) => resolve(new Response(has ? content : null, { status, headers: given as Record<string, string> })),
        reject,
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
