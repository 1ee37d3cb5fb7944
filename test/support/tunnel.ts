import { once } from 'node:events';
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type RequestListener,
  type Server,
} from 'node:http';
import { createServer as createSafeServer } from 'node:https';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { type GenerateResult, generate } from 'selfsigned';
import { onTestFinished } from 'vitest';

let certificate: Promise<GenerateResult> | undefined;

/** A certificate of its own authority, for `api.test`, `localhost` and 127.0.0.1; the same one each time. */
export function testCertificate(): Promise<GenerateResult> {
  certificate ??= certificateFor(['api.test', 'localhost']);
  return certificate;
}

/** A certificate of its own authority for these names and 127.0.0.1. */
export function certificateFor(names: readonly string[]): Promise<GenerateResult> {
  const altNames = names.map((value) => ({ type: 2 as const, value }));
  const loopback = { type: 7 as const, ip: '127.0.0.1' };
  return generate([{ name: 'commonName', value: 'api.test' }], {
    extensions: [{ name: 'subjectAltName', altNames: [...altNames, loopback] }],
  });
}

interface Listening {
  readonly port: number;
  /** How many connections stand open now. */
  readonly open: () => number;
}

/** A server of https on a free port of this machine. It stops when the test ends. */
export async function startSafe(listener: RequestListener, certified = testCertificate()): Promise<Listening> {
  const { private: key, cert } = await certified;
  return listen(createSafeServer({ key, cert }, listener));
}

export interface Proxy extends Listening {
  /** Where it was asked to lead, and with which headers. */
  readonly asked: { readonly authority: string; readonly headers: IncomingHttpHeaders }[];
  /** All that went through it, of both ends. */
  readonly seen: () => string;
}

/** What a proxy does with a request for a tunnel in place of making it. */
export type Refusal = (socket: Socket, request: IncomingMessage) => void;

/** A proxy that leads every name to `target`, a port of this machine, by CONNECT alone. */
export async function startProxy(
  target: number,
  { refuse, safe = false }: { refuse?: Refusal; safe?: boolean } = {},
): Promise<Proxy> {
  const { private: key, cert } = await testCertificate();
  const server = safe ? createSafeServer({ key, cert }) : createServer();
  const asked: Proxy['asked'] = [];
  const seen: Buffer[] = [];
  server.on('connect', (request: IncomingMessage, near: Socket) => {
    asked.push({ authority: request.url ?? '', headers: request.headers });
    near.on('error', () => {});
    if (refuse !== undefined) {
      refuse(near, request);
      near.resume().on('end', () => near.destroy());
      return;
    }
    const far = connect(target, '127.0.0.1', () => near.write('HTTP/1.1 200 Connection established\r\n\r\n'));
    far.on('error', () => near.destroy());
    far.on('close', () => near.destroy());
    near.on('close', () => far.destroy());
    for (const end of [near, far]) end.on('data', (chunk: Buffer) => seen.push(chunk));
    near.pipe(far);
    far.pipe(near);
  });
  return { ...(await listen(server)), asked, seen: () => Buffer.concat(seen).toString('latin1') };
}

async function listen(server: Server): Promise<Listening> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    socket.on('close', () => sockets.delete(socket));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(async () => {
    for (const socket of sockets) socket.destroy();
    server.close();
    await once(server, 'close');
  });
  return { port: (server.address() as AddressInfo).port, open: () => sockets.size };
}
