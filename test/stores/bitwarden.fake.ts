import { createCipheriv, createHmac, randomBytes, randomUUID } from 'node:crypto';
import type { FakeService } from '../support/fake-server.ts';

const CLIENT = randomUUID();
const CLIENT_SECRET = 'kwBitwardenClientSecret0123456';
const SEED = randomBytes(16);
const ORGANIZATION = randomUUID();
const ORGANIZATION_KEY = randomBytes(64);

export const ACCESS_TOKEN = `0.${CLIENT}.${CLIENT_SECRET}:${SEED.toString('base64')}`;

function hmac(key: string | Buffer, ...parts: (string | Buffer)[]): Buffer {
  const sum = createHmac('sha256', key);
  for (const part of parts) sum.update(part);
  return sum.digest();
}

/** The payload of a sign-in, encrypted to the key that the token carries. */
function sealed(text: string): string {
  const inner = hmac('bitwarden-accesstoken', SEED);
  const first = hmac(inner, 'sm-access-token', Buffer.from([1]));
  const second = hmac(inner, first, 'sm-access-token', Buffer.from([2]));
  const iv = randomBytes(16);
  const cipher = createCipheriv('aes-256-cbc', first, iv);
  const body = Buffer.concat([cipher.update(text), cipher.final()]);
  return `2.${[iv, body, hmac(second, iv, body)].map((part) => part.toString('base64')).join('|')}`;
}

interface FakeSecret {
  readonly id: string;
  readonly key: string;
  readonly value: string;
  readonly note: string;
}

/** Sign-in and secrets of one organization on one address, with the requests that the official SDK makes. */
export function fakeBitwarden(): FakeService {
  const secrets = new Map<string, FakeSecret>();
  const claims = Buffer.from(
    JSON.stringify({
      organization: ORGANIZATION,
      sub: CLIENT,
      client_id: CLIENT,
      scope: ['api.secrets'],
      type: 'ServiceAccount',
      jti: randomUUID(),
      nbf: 1_790_000_000,
      exp: 4_000_000_000,
    }),
  );
  const jwt = `${Buffer.from('{"alg":"RS256"}').toString('base64url')}.${claims.toString('base64url')}.c2ln`;
  const dates = { creationDate: '2026-11-24T00:00:00Z', revisionDate: '2026-11-24T00:00:00Z' };
  const full = (secret: FakeSecret) => ({
    ...secret,
    ...dates,
    organizationId: ORGANIZATION,
    projects: [],
    read: true,
    write: true,
    object: 'secret',
  });
  return ({ method, path, headers, body, json }) => {
    if (path === '/connect/token' && method === 'POST') {
      const form = new URLSearchParams(body);
      const right = form.get('client_id') === CLIENT && form.get('client_secret') === CLIENT_SECRET;
      if (!right || form.get('scope') !== 'api.secrets') return { status: 400, json: { error: 'invalid_client' } };
      const payload = JSON.stringify({ encryptionKey: ORGANIZATION_KEY.toString('base64') });
      const token = { access_token: jwt, expires_in: 3600, token_type: 'Bearer', scope: 'api.secrets' };
      return { status: 200, json: { ...token, encrypted_payload: sealed(payload) } };
    }
    if (headers['authorization'] !== `Bearer ${jwt}`) return { status: 401, json: { message: 'no' } };
    const root = `/organizations/${ORGANIZATION}/secrets`;
    if (path === root && method === 'GET') {
      const all = [...secrets.values()].map((secret) => ({ ...full(secret), value: undefined, note: undefined }));
      return { status: 200, json: { secrets: all, projects: [], object: 'SecretsWithProjectsList' } };
    }
    if (path === root && method === 'POST') {
      const secret = { ...(json() as FakeSecret), id: randomUUID() };
      secrets.set(secret.id, secret);
      return { status: 200, json: full(secret) };
    }
    if (path === '/secrets/delete' && method === 'POST') {
      const data = (json() as string[]).map((id) => ({ id, error: secrets.delete(id) ? null : 'not found' }));
      return { status: 200, json: { data, object: 'list' } };
    }
    const [, id] = /^\/secrets\/([\w-]{36})$/.exec(path) ?? [];
    const secret = id === undefined ? undefined : secrets.get(id);
    if (id === undefined) return null;
    if (secret === undefined) return { status: 404, json: { message: 'Resource not found.', object: 'error' } };
    if (method === 'GET') return { status: 200, json: full(secret) };
    if (method !== 'PUT') return null;
    secrets.set(id, { ...(json() as FakeSecret), id });
    return { status: 200, json: full(secrets.get(id) ?? secret) };
  };
}
