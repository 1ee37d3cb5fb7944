import { generateKeyPairSync, sign } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll } from 'vitest';

/** Who signs tokens, as Entra ID does for an application with a client secret (OAuth 2.0, client credentials). */
export interface Issuer {
  /** What the `iss` of its tokens says, and where a vault looks for its keys. */
  readonly issuer: string;
  /** The environment of an application that may sign in. */
  readonly env: Readonly<Record<string, string>>;
  /** A token with other claims than the usual ones. */
  readonly token: (claims?: Readonly<Record<string, unknown>>) => string;
}

const TENANT = '11111111-2222-4333-8444-555555555555';
const APPLICATION = { client_id: 'kw-application', client_secret: 'kw-client-secret-of-the-test' };

/** Starts an issuer on a free port of this machine. It stops after the tests of the file. */
export async function startIssuer(): Promise<Issuer> {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const keys = { keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'kw', use: 'sig' }] };
  const server = createServer((request, response) => {
    const give = (status: number, json: object): void => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(json));
    };
    if (request.url === `/${TENANT}/discovery/v2.0/keys`) return give(200, keys);
    if (request.url !== `/${TENANT}/oauth2/v2.0/token`) return give(404, {});
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const form = new URLSearchParams(Buffer.concat(chunks).toString());
      const known = Object.entries(APPLICATION).every(([name, value]) => form.get(name) === value);
      if (!known || form.get('grant_type') !== 'client_credentials') return give(401, { error: 'invalid_client' });
      const aud = form.get('scope')?.replace(/\/\.default$/, '');
      give(200, { access_token: token({ aud }), expires_in: 3600, token_type: 'Bearer' });
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const issuer = `${origin}/${TENANT}/v2.0`;

  function token(claims: Readonly<Record<string, unknown>> = {}): string {
    const now = Math.floor(Date.now() / 1000);
    const usual = { iss: issuer, aud: 'https://vault.azure.net', iat: now, nbf: now, exp: now + 3600 };
    const parts = [
      { alg: 'RS256', typ: 'JWT', kid: 'kw' },
      { ...usual, oid: APPLICATION.client_id, idtyp: 'app', ...claims },
    ];
    const signed = parts.map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
    return `${signed}.${sign('sha256', Buffer.from(signed), privateKey).toString('base64url')}`;
  }

  const env = {
    AZURE_AUTHORITY_HOST: origin,
    AZURE_TENANT_ID: TENANT,
    AZURE_CLIENT_ID: APPLICATION.client_id,
    AZURE_CLIENT_SECRET: APPLICATION.client_secret,
  };
  return { issuer, env, token };
}
