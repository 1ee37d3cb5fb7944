import { expect, test } from 'vitest';
import { Secret } from '../../src/core/secret.ts';
import { base64url, base64urlDot, token } from '../../src/formats/token.ts';
import { whoseKey } from '../../src/health/whose-key.ts';
import anthropic from '../../src/providers/anthropic.ts';
import openai from '../../src/providers/openai.ts';
import xai from '../../src/providers/xai.ts';
import { openSandbox } from '../support/sandbox.ts';
import { about, acme, ask, LIVE } from './bench.ts';

// What is said without a request.

async function unsent(...args: Parameters<typeof about>): Promise<object> {
  const { health, asked } = await ask(about(...args), () => LIVE);
  expect(asked).toEqual([]);
  expect(health.requests).toEqual([]);
  expect(health.latencyMs).toBeNull();
  return health;
}

const jwt = (claims: object): string =>
  ['{"alg":"RS256"}', JSON.stringify(claims), 'signature-1815']
    .map((part) => Buffer.from(part).toString('base64url'))
    .join('.');

const [probe] = acme().health;
const withTokens = acme({
  keys: [{ id: 'acme-jwt', token: token(base64urlDot(20, 2000)), near: ['acme'], evidence: 'documented' }],
});

test('a token that says itself that it has expired', async () => {
  const past = new Secret(jwt({ exp: Math.floor(Date.now() / 1000) - 60 }));
  const kind = 'acme-jwt';
  expect(await unsent(withTokens, { key: past })).toMatchObject({ status: 'dead', reason: 'expired' });
  const future = new Secret(jwt({ exp: Math.floor(Date.now() / 1000) + 60 }));
  expect((await ask(about(withTokens, { key: future, kind }), () => LIVE)).health.status).toBe('live');
  const silent = new Secret(jwt({ sub: 'ada' }));
  expect((await ask(about(withTokens, { key: silent, kind }), () => LIVE)).health.status).toBe('live');
});

test('a presigned address that has run out', async () => {
  const presigned = (start: Date, seconds: number): Secret => {
    const date = start.toISOString().replaceAll(/[:-]|\.\d+/g, '');
    const url = `bedrock.amazonaws.com/?Action=CallWithBearerToken&X-Amz-Date=${date}&X-Amz-Expires=${seconds}&Version=1`;
    return new Secret(`acme-key-${Buffer.from(url).toString('base64').replaceAll('=', '')}`);
  };
  const provider = acme({
    keys: [{ id: 'acme-key', token: token('acme-key-', base64url(40, 500)), evidence: 'documented' }],
  });
  const hourAgo = new Date(Date.now() - 3_600_000);
  expect(await unsent(provider, { key: presigned(hourAgo, 1800) })).toMatchObject({
    status: 'dead',
    reason: 'expired',
  });
  expect((await ask(about(provider, { key: presigned(hourAgo, 7200) }), () => LIVE)).health.status).toBe('live');
});

test.each([
  ['a placeholder', `acme_${'x'.repeat(40)}`, 'stands where a key of Acme'],
  ['an example', `acme_placeholder${'q7Tz2'.repeat(5)}q7T4`, 'stands where a key of Acme'],
  ['what people type', `acme_${'abcdefghij0123456789'.repeat(2)}`, 'stands where a key of Acme'],
  ['another shape', 'acme_short', 'not a key of Acme'],
  ['a line break behind it', `acme_${'aZ3'.repeat(13)}q\n`, 'not a key of Acme'],
  ['a header more', `acme_${'aZ3'.repeat(13)}q\r\nx-evil: 1`, 'not a key of Acme'],
  ['nothing', '', 'not a key of Acme'],
])('%s is no key', async (_title, value, told) => {
  const health = await unsent(acme(), { key: new Secret(value) });
  expect(health).toMatchObject({ status: 'unknown', reason: 'malformed', told: expect.stringContaining(told) });
});

test('a key of another provider is not shown to this one', async () => {
  const key = new Secret(openSandbox().key('anthropic-api-key'));
  const health = await unsent(acme(), { key });
  expect(health).toMatchObject({
    status: 'unknown',
    reason: 'other-provider',
    told: expect.stringContaining('Anthropic'),
  });
});

test('whose a value is', () => {
  const sandbox = openSandbox();
  const own = new Secret(sandbox.key('anthropic-api-key'));
  expect(whoseKey(own, anthropic)).toEqual({ kind: 'anthropic-api-key' });
  expect(whoseKey(own, openai)).toMatchObject({ kind: null, reason: 'other-provider', otherProvider: anthropic });
  expect(whoseKey(own, anthropic, 'anthropic-admin-key')).toMatchObject({ kind: null, reason: 'malformed' });
  expect(whoseKey(new Secret('hello'), openai)).toMatchObject({ kind: null, reason: 'malformed', otherProvider: null });
  const document = JSON.stringify({ type: 'key', value: own.expose() });
  expect(whoseKey(new Secret(document), anthropic)).toEqual({ kind: 'anthropic-api-key' });
  expect(whoseKey(new Secret(Buffer.from(document).toString('base64')), anthropic)).toEqual({
    kind: 'anthropic-api-key',
  });
});

test('kinds that must not be asked about, and kinds of which no request is known', async () => {
  const never = acme({ health: [{ never: 'that would use it up' }] });
  expect(await unsent(never)).toMatchObject({
    status: 'unknown',
    reason: 'not-asked',
    told: 'not asked: that would use it up',
  });
  const other = acme({ health: [{ never: 'that is another kind', kinds: ['acme-admin-key'] }] });
  expect(await unsent(other)).toMatchObject({ status: 'unknown', reason: 'no-probe' });
});

test('each kind has its own request', async () => {
  const both = acme({
    keys: [
      { id: 'acme-admin-key', token: token('acme_admin_', base64url(40)), evidence: 'documented' },
      { id: 'acme-api-key', token: token('acme_api_', base64url(40)), evidence: 'documented' },
    ],
    health: [probe, { ...probe, path: '/admin', kinds: ['acme-admin-key'] }],
  });
  expect((await ask(about(both), () => LIVE)).asked).toEqual(['https://api.acme.example/v1/admin']);
});

test('a character that no header may hold', async () => {
  const provider = acme({
    api: {
      base: 'https://api.acme.example',
      auth: { by: 'basic', user: 'ada', password: '{key}' },
      headers: { 'x-acme-account': '{account}' },
      companions: [{ name: 'account', env: ['ACME_ACCOUNT'], shape: /^[^]+$/, hint: 'set it' }],
    },
  });
  const health = await unsent(provider, { env: { ACME_ACCOUNT: 'ada\r\nx-evil: 1' } });
  expect(health).toMatchObject({ status: 'unknown', reason: 'malformed' });
});

test('a management key of xAI is none for models, though its prefix begins like theirs', () => {
  const key = new Secret(openSandbox().key('xai-management-key'));
  expect(whoseKey(key, xai)).toEqual({ kind: 'xai-management-key' });
});
