import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { Secret } from '../../src/core/secret.ts';
import kubernetes from '../../src/stores/kubernetes.ts';
import { openStore } from '../../src/stores/store.ts';
import { startFake } from '../support/fake-server.ts';
import { codeOf } from '../support/store-errors.ts';
import { testContext, testFolder } from '../support/store-context.ts';
import { subject } from '../stores/kubernetes.subject.ts';
import { debianTool } from './tool.ts';

// No API server can be had. What differs from other stores, a certificate authority of its own, is tried with real TLS in
// front of the fake.

const openssl = debianTool('openssl', 'openssl');

function certificate(folder: string, name: string): void {
  const names = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];
  const args = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', ...names];
  expect(spawnSync(openssl!, [...args, '-keyout', `${name}.key`, '-out', `${name}.crt`], { cwd: folder }).status).toBe(
    0,
  );
}

describe.skipIf(openssl === null)('TLS', () => {
  test('the authority of the cluster is trusted, another one is not', async () => {
    const { fake, context, options } = await subject.bench();
    const folder = testFolder();
    certificate(folder, 'own');
    certificate(folder, 'other');
    const read = (name: string): Buffer => readFileSync(join(folder, name));
    const server = createServer({ key: read('own.key'), cert: read('own.crt') }, (request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        void forward(`${fake!.url}${request.url}`, request.method, request.headers, Buffer.concat(chunks)).then(
          ([status, text]) => response.writeHead(status).end(text),
        );
      });
    });
    await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
    onTestFinished(() => {
      server.closeAllConnections();
      server.close();
    });
    const address = `https://localhost:${(server.address() as AddressInfo).port}`;
    const env = { KUBERNETES_TOKEN: context.env['KUBERNETES_TOKEN'] };
    const open = (certificate_authority: string) => {
      const all = { ...options, server: address, certificate_authority };
      return openStore(kubernetes, all, { ...testContext(env, folder), timeout: 5000 });
    };
    await open('own.crt').set?.('KEY', new Secret('clé\n'));
    expect((await open('own.crt').get('KEY'))?.expose()).toBe('clé\n');
    expect(await codeOf(() => open('other.crt').get('KEY'))).toBe('store-unavailable');
    expect(await codeOf(() => open('none.crt').get('KEY'))).toBe('store-unavailable');
  });

  test('silence ends in time', async () => {
    const hanging = await startFake(() => ({ status: 200, broken: 'hang' }));
    const store = openStore(
      kubernetes,
      { server: hanging.url, namespace: 'x' },
      testContext({ KUBERNETES_TOKEN: 'kw' }),
    );
    expect(await codeOf(() => store.get('KEY'))).toBe('store-unavailable');
  });
});

async function forward(
  url: string,
  method: string | undefined,
  headers: object,
  body: Buffer,
): Promise<[number, string]> {
  const kept = Object.entries(headers).filter(([name]) => ['authorization', 'content-type'].includes(name));
  const init = {
    method: method ?? 'GET',
    headers: kept as [string, string][],
    ...(body.length > 0 && { body: body.toString() }),
  };
  const response = await fetch(url, init);
  return [response.status, await response.text()];
}
