import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { build } from 'esbuild';
import { expect, test, vi } from 'vitest';
import { proxyFetch } from '../../src/node/proxy-fetch.ts';
import { startFake } from '../support/fake-server.ts';
import { testFolder } from '../support/store-context.ts';
import { type Proxy, type Refusal, startProxy, startSafe, testCertificate } from '../support/tunnel.ts';

const KEY = 'the key that goes to the server alone';
const USER = 'us%3Aer:pass%20word';

interface World {
  readonly proxy: Proxy;
  /** Through the proxy, with trust in the server's certificate. */
  readonly fetch: typeof fetch;
  readonly environment: Record<string, string>;
  readonly server: Awaited<ReturnType<typeof startSafe>>;
}

async function world(listener: RequestListener, refuse?: Refusal): Promise<World> {
  const server = await startSafe(listener);
  const proxy = await startProxy(server.port, refuse && { refuse });
  const environment = { HTTPS_PROXY: `http://${USER}@127.0.0.1:${proxy.port}` };
  return { server, proxy, environment, fetch: proxyFetch(environment, (await testCertificate()).cert) };
}

const answering =
  (status: number, headers: Record<string, string> = {}): RequestListener =>
  (_, response) =>
    response.writeHead(status, headers).end('answer');

/** What a request was refused for, with all that its error and its causes say. */
async function failureOf(run: () => Promise<unknown>): Promise<string> {
  try {
    await run();
  } catch (error) {
    let text = inspect(error, { depth: 5 });
    // An error of Node's parser holds the bytes that it could not read.
    for (let each: unknown = error; each instanceof Error; each = each.cause) {
      text += Object.values(each)
        .filter((part) => Buffer.isBuffer(part))
        .map(String)
        .join('');
    }
    for (const part of [USER, 'pass%20word', 'pass word', Buffer.from('us:er:pass word').toString('base64')]) {
      expect(text).not.toContain(part);
    }
    return text;
  }
  return 'done';
}

test('without a proxy it is the global fetch', () => {
  expect(proxyFetch({})).toBe(globalThis.fetch);
  expect(proxyFetch({ HTTPS_PROXY: '', http_proxy: 'http://127.0.0.1:1', NO_PROXY: 'x' })).toBe(globalThis.fetch);
});

test('a request goes through the proxy, which reads nothing of it', async () => {
  const got: unknown[] = [];
  const { fetch, proxy } = await world((request, response) => {
    const { authorization, host, accept, 'user-agent': agent, 'content-type': type } = request.headers;
    let body = '';
    request.on('data', (chunk) => (body += String(chunk)));
    request.on('end', () => {
      got.push({ method: request.method, url: request.url, authorization, host, accept, agent, type, body });
      response.writeHead(201, 'Made', { 'x-told': 'yes' }).end(`echo ${body}`);
    });
  });
  const response = await fetch('https://api.test/v1/x?y=1', {
    method: 'POST',
    headers: { authorization: KEY, 'content-type': 'application/json' },
    body: '{"ä":1}',
  });
  expect([response.status, response.statusText, response.headers.get('x-told')]).toEqual([201, 'Made', 'yes']);
  expect(await response.text()).toBe('echo {"ä":1}');
  expect(got).toEqual([
    {
      method: 'POST',
      url: '/v1/x?y=1',
      authorization: KEY,
      host: 'api.test',
      accept: '*/*',
      agent: 'node',
      type: 'application/json',
      body: '{"ä":1}',
    },
  ]);
  expect(proxy.asked.map(({ authority }) => authority)).toEqual(['api.test:443']);
  const basic = `Basic ${Buffer.from('us:er:pass word').toString('base64')}`;
  expect(proxy.asked[0]?.headers).toMatchObject({ host: 'api.test:443', 'proxy-authorization': basic });
  expect(JSON.stringify(proxy.asked)).not.toContain(KEY);
  expect(proxy.seen().length).toBeGreaterThan(500);
  expect(proxy.seen()).not.toContain(KEY);
});

test('a server that cannot prove its name gets no request', async () => {
  const listener = vi.fn<RequestListener>(answering(200));
  const { fetch, environment } = await world(listener);
  expect(await failureOf(() => fetch('https://other.test/'))).toContain('ERR_TLS_CERT_ALTNAME_INVALID');
  expect(await failureOf(() => fetch('https://127.0.0.2/'))).toContain('ERR_TLS_CERT_ALTNAME_INVALID');
  expect(await failureOf(() => proxyFetch(environment)('https://api.test/'))).toContain('DEPTH_ZERO_SELF_SIGNED_CERT');
  expect(listener).not.toHaveBeenCalled();
  expect((await fetch('https://127.0.0.1/')).status).toBe(200);
});

test.each([401, 403, 407, 502])('a proxy that answers %s itself is not taken for the server', async (status) => {
  const { fetch, proxy, server } = await world(answering(200), (socket) =>
    socket.end(`HTTP/1.1 ${status} No\r\nproxy-authenticate: Basic\r\ncontent-length: 0\r\n\r\n`),
  );
  const failure = await failureOf(() => fetch('https://api.test/', { headers: { authorization: KEY } }));
  expect(failure).toMatch(/store-unavailable/);
  expect(failure).toContain(`the proxy 127.0.0.1:${proxy.port} did not let us through: `);
  expect(failure).toMatch(status === 407 ? /407, it wants proxy authentication/ : `response ${status}`);
  await expect.poll(proxy.open).toBe(0);
  expect(server.open()).toBe(0);
});

test.each<[string, Refusal, RegExp]>([
  ['closes', (socket) => socket.destroy(), /broke off \(ECONNRESET\)/],
  ['speaks no HTTP', (socket, { headers }) => socket.end(`${headers['proxy-authorization']}\r\n\r\n`), /\(HPE_/],
  ['speaks for the server', (socket) => socket.write('HTTP/1.1 200 OK\r\n\r\nHTTP/1.1 200 OK\r\n\r\n'), /response 200/],
])('a proxy that %s is named', async (_, refuse, reason) => {
  const { fetch, proxy } = await world(answering(200), refuse);
  const failure = await failureOf(() => fetch('https://api.test/'));
  expect(failure).toContain(`the proxy 127.0.0.1:${proxy.port}`);
  expect(failure).toMatch(reason);
});

test('a proxy that is down is named, without its credentials', async () => {
  const fetch = proxyFetch({ https_proxy: `http://${USER}@127.0.0.1:1` });
  const failure = await failureOf(() => fetch('https://api.test/'));
  expect(failure).toContain('the proxy 127.0.0.1:1 cannot be reached, or broke off (ECONNREFUSED)');
});

test.each<[string, RequestListener, Refusal | undefined]>([
  ['the proxy is silent', answering(200), () => {}],
  ['the tunnel leads nowhere', answering(200), (socket) => socket.write('HTTP/1.1 200 OK\r\n\r\n')],
  ['the server is silent', () => {}, undefined],
])('an abort ends the request and its connections while %s', async (_, listener, refuse) => {
  const { fetch, proxy, server } = await world(listener, refuse);
  const stop = new AbortController();
  const failure = failureOf(() => fetch('https://api.test/', { signal: stop.signal }));
  await expect.poll(() => proxy.asked.length).toBe(1);
  if (refuse === undefined) await expect.poll(() => proxy.seen().length).toBeGreaterThan(2000);
  stop.abort(new Error('enough'));
  expect(await failure).toMatch(/^Error: enough/);
  await expect.poll(proxy.open).toBe(0);
  await expect.poll(server.open).toBe(0);
  await expect(fetch('https://api.test/', { signal: stop.signal })).rejects.toThrow('enough');
  expect(proxy.asked).toHaveLength(1);
});

test('an abort ends an answer that does not end', async () => {
  const { fetch, proxy } = await world((_, response) => response.writeHead(200).write('half'));
  const response = await fetch('https://api.test/', { signal: AbortSignal.timeout(300) });
  await expect(response.text()).rejects.toThrow(/abort/i);
  await expect.poll(proxy.open).toBe(0);
});

test('a redirect is an answer, an unknown status is none', async () => {
  const { fetch, proxy } = await world((request, response) =>
    answering(request.url === '/302' ? 302 : 999, { location: 'https://other.test/' })(request, response),
  );
  expect((await fetch('https://api.test/302')).status).toBe(302);
  expect(await failureOf(() => fetch('https://api.test/999'))).toContain('fetch failed');
  expect(proxy.asked).toHaveLength(2);
});

test('NO_PROXY and plain http go past the proxy', async () => {
  const { environment, server, proxy } = await world(answering(200));
  const { cert } = await testCertificate();
  const url = `https://localhost:${server.port}/`;
  expect((await proxyFetch({ ...environment, no_proxy: 'localhost' }, cert)(url)).status).toBe(200);
  expect((await proxyFetch({}, cert)(new Request(url))).status).toBe(200);
  expect(proxy.asked).toHaveLength(0);
  const fake = await startFake(() => ({ status: 200, text: 'plain' }));
  expect(await (await proxyFetch({ ...environment, HTTP_PROXY: environment['HTTPS_PROXY']! })(fake.url)).text()).toBe(
    'plain',
  );
  expect(proxy.asked).toHaveLength(0);
});

test('the small name goes before the large one, the one for https before the one for all', async () => {
  const { environment, proxy } = await world(answering(200));
  const { cert } = await testCertificate();
  const [right, wrong] = [environment['HTTPS_PROXY']!.replace('http://', ''), 'http://127.0.0.1:1'];
  for (const names of [
    { https_proxy: right, HTTPS_PROXY: wrong },
    { https_proxy: '', HTTPS_PROXY: right, all_proxy: wrong },
    { all_proxy: right, ALL_PROXY: wrong },
    { ALL_PROXY: right },
  ]) {
    expect((await proxyFetch(names, cert)('https://api.test/')).status).toBe(200);
  }
  expect(proxy.asked).toHaveLength(4);
});

test.each([`socks5://${USER}@127.0.0.1:1`, `http://${USER}@:1:1`])(
  'a proxy that is none of http is not guessed at',
  async (address) => {
    const failure = await failureOf(() => proxyFetch({ ALL_PROXY: address })('https://api.test/'));
    expect(failure).toMatch(/the proxy that the environment names.*config-invalid/s);
  },
);

test('a proxy that is itself spoken to by TLS, and certificates that the machine trusts', async () => {
  const server = await startSafe(answering(200));
  const proxy = await startProxy(server.port, { safe: true });
  const folder = testFolder();
  writeFileSync(join(folder, 'ca.pem'), (await testCertificate()).cert);
  const contents = `
    import { proxyFetch } from ${JSON.stringify(join(import.meta.dirname, '../../src/node/proxy-fetch.ts'))};
    const response = await proxyFetch(process.env)('https://api.test/');
    process.stdout.write(response.status + ' ' + (await response.text()));`;
  const outfile = join(folder, 'ask.mjs');
  await build({ stdin: { contents, resolveDir: folder }, bundle: true, platform: 'node', format: 'esm', outfile });
  const HTTPS_PROXY = `https://localhost:${proxy.port}`;
  const ask = async (env: Record<string, string>): Promise<string> => {
    const child = spawn(process.execPath, [outfile], { env: { HTTPS_PROXY, ...env }, timeout: 10_000 });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += String(chunk)));
    await once(child, 'close');
    return said;
  };
  expect(await ask({ NODE_EXTRA_CA_CERTS: join(folder, 'ca.pem') })).toBe('200 answer');
  expect(await ask({})).toContain(`the proxy localhost:${proxy.port} cannot be reached, or broke off (DEPTH_ZERO`);
});
