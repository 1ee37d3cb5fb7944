import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished } from 'vitest';

/** A request that a fake service was sent. */
export interface FakeRequest {
  readonly method: string;
  /** Still percent-encoded. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: string;
  /** The body as JSON. */
  readonly json: () => unknown;
}

export interface FakeReply {
  readonly status: number;
  readonly json?: unknown;
  readonly text?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** What goes wrong on the way: no answer at all, half of one, a connection that breaks. */
  readonly broken?: 'hang' | 'half' | 'reset';
}

/** What a service answers; null for a request that it does not know, which fails the test. */
export type FakeService = (request: FakeRequest) => FakeReply | null;

export interface FakeServer {
  readonly url: string;
  readonly requests: FakeRequest[];
  /** Answers instead of the service, where it gives a reply. */
  fault: FakeService | null;
}

/** Starts a service on a free port of this machine. It stops when the test ends, and then no request may be unknown. */
export async function startFake(service: FakeService): Promise<FakeServer> {
  const requests: FakeRequest[] = [];
  const unknown: string[] = [];
  const fake: { url: string; requests: FakeRequest[]; fault: FakeService | null } = { url: '', requests, fault: null };
  const server = createServer((message, response) => {
    void serve(message, response);
  });
  async function serve(message: IncomingMessage, response: ServerResponse): Promise<void> {
    const request = await read(message);
    requests.push(request);
    try {
      const reply = fake.fault?.(request) ?? service(request);
      if (reply === null) unknown.push(`${request.method} ${request.path} ${request.body}`);
      answer(response, reply ?? { status: 404, text: 'unknown to the fake' });
    } catch (error) {
      // What the fake expects of a request is not so.
      unknown.push(String(error));
      answer(response, { status: 400, text: 'not what the fake expects' });
    }
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  fake.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    expect(unknown, 'requests that the real service would not know').toEqual([]);
  });
  return fake;
}

async function read(message: IncomingMessage): Promise<FakeRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks).toString();
  const url = new URL(message.url ?? '/', 'http://fake');
  return {
    method: message.method ?? '',
    path: url.pathname,
    query: url.searchParams,
    headers: message.headers as Record<string, string | undefined>,
    body,
    json: () => JSON.parse(body) as unknown,
  };
}

function answer(response: ServerResponse, { status, json, text = '', headers = {}, broken }: FakeReply): void {
  if (broken === 'hang') return;
  if (broken === 'reset') {
    response.destroy();
    return;
  }
  const body = json === undefined ? text : JSON.stringify(json);
  response.writeHead(status, { 'content-type': json === undefined ? 'text/plain' : 'application/json', ...headers });
  if (broken === 'half') {
    response.write(body.slice(0, Math.ceil(body.length / 2)), () => response.destroy());
    return;
  }
  response.end(status === 204 ? undefined : body);
}
