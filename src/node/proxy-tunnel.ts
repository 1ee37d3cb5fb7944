import { request } from 'node:http';
import { request as requestSafely } from 'node:https';
import type { Socket } from 'node:net';
import { KeywardError, systemCodeOf } from '../core/errors.ts';

/**
 * Asks a proxy for a tunnel (CONNECT, RFC 9110, 9.3.6) and gives its near end. Throws `store-unavailable`, which tells the
 * proxy's host alone, where the proxy cannot be reached, refuses, or wants credentials. Node's own client is used since an
 * abort has to end it: https-proxy-agent 9.1 waits for a proxy that does not answer, whatever the signal says.
 */
export function openTunnel(proxy: URL, target: URL, signal: AbortSignal | undefined): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const isSafe = proxy.protocol === 'https:';
    const authority = `${target.hostname}:${target.port || '443'}`;
    const outgoing = (isSafe ? requestSafely : request)({
      method: 'CONNECT',
      host: proxy.hostname.replace(/^\[|\]$/g, ''),
      port: proxy.port || (isSafe ? 443 : 80),
      path: authority,
      headers: { host: authority, ...credentialsOf(proxy) },
      agent: false,
      ...(signal && { signal }),
    });
    outgoing.on('connect', ({ statusCode = 0 }, socket, head) => {
      // A server speaks first in no TLS: what came with the answer is not from there.
      if (statusCode >= 200 && statusCode < 300 && head.length === 0) {
        resolve(socket);
        return;
      }
      socket.destroy();
      reject(refusal(proxy, statusCode));
    });
    outgoing.on('error', (error) => {
      const code = systemCodeOf(error);
      // The error itself may hold what the proxy sent, and so what it was sent.
      const cause = Object.assign(new Error('no tunnel'), code !== undefined && { code });
      const what = `the proxy ${proxy.host} cannot be reached, or broke off${code === undefined ? '' : ` (${code})`}`;
      const hint = 'check HTTPS_PROXY, or set NO_PROXY for what is reached without it';
      reject(new KeywardError('store-unavailable', what, hint, { cause }));
    });
    outgoing.end();
  });
}

function refusal({ host }: URL, status: number): KeywardError {
  if (status === 407) {
    const what = `the proxy ${host} did not let us through: 407, it wants proxy authentication`;
    return new KeywardError('store-unavailable', what, 'set HTTPS_PROXY to http://USER:PASSWORD@HOST:PORT');
  }
  const hint = 'ask who runs the proxy to allow this host, or set NO_PROXY for it';
  return new KeywardError(
    'store-unavailable',
    `the proxy ${host} did not let us through: proxy response ${status}`,
    hint,
  );
}

/** Basic (RFC 7617), the only scheme that an address can carry. */
function credentialsOf({ username, password }: URL): Record<string, string> {
  if (username === '' && password === '') return {};
  const pair = Buffer.from(`${decoded(username)}:${decoded(password)}`).toString('base64');
  return { 'proxy-authorization': `Basic ${pair}` };
}

/** A percent sign that begins no escape is itself. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
