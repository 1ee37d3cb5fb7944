import { AwsV4Signer } from 'aws4fetch';
import { expect, test } from 'vitest';
import { Secret } from '../../src/core/secret.ts';
import { base64, pemBody, token } from '../../src/formats/token.ts';
import { sampleToken } from '../../src/formats/sample.ts';
import { checkKey } from '../../src/health/check-key.ts';
import type { KeyQuestion } from '../../src/health/health.ts';
import type { Probe } from '../../src/providers/probe.ts';
import { worldOf } from '../contract/health-bench.ts';
import { type FakeRequest, startFake } from '../support/fake-server.ts';
import { seededRandom } from '../support/random.ts';
import { about, acme, ask, LIVE } from './bench.ts';

// Keys that go into a request in other ways than a header, or not at all.

const [probe] = acme().health;

const signing = acme({
  keys: [{ id: 'acme-secret', token: token(base64(40)), near: ['acme'], evidence: 'documented' }],
  api: {
    base: 'https://sts.acme.example',
    auth: { by: 'aws-signature', service: 'sts', region: 'us-east-1' },
    companions: [
      { name: 'access_key_id', env: ['ACME_KEY_ID'], shape: /^A[A-Z0-9]{19}$/, hint: 'the other half' },
      { name: 'session_token', env: ['ACME_SESSION'], shape: /^[\w+/=-]{10,2000}$/, hint: 'set it' },
    ],
  },
  health: [{ ...probe, method: 'POST', path: '/', form: { Action: 'Who', Version: '1' } }],
});
const LASTING = `AKIA${'Q'.repeat(16)}`;
const TEMPORARY = `ASIA${'Q'.repeat(16)}`;

async function signedBy(question: KeyQuestion): Promise<FakeRequest | undefined> {
  const fake = await startFake(() => LIVE);
  await checkKey(question, worldOf(fake));
  return fake.requests[0];
}

test('a signature that the service’s own way of signing makes too, and no key', async () => {
  const question = about(signing, { env: { ACME_KEY_ID: LASTING } });
  const request = (await signedBy(question))!;
  expect(JSON.stringify(request)).not.toContain(question.key.expose());
  const signer = new AwsV4Signer({
    method: 'POST',
    url: 'https://sts.acme.example/',
    headers: Object.fromEntries(['accept', 'content-type', 'user-agent'].map((name) => [name, request.headers[name]!])),
    body: 'Action=Who&Version=1',
    accessKeyId: LASTING,
    secretAccessKey: question.key.expose(),
    region: 'us-east-1',
    service: 'sts',
    datetime: request.headers['x-amz-date']!,
  });
  expect(request.body).toBe('Action=Who&Version=1');
  expect(request.headers['authorization']).toBe((await signer.sign()).headers.get('authorization'));
});

test('a temporary key needs its session, which is sent', async () => {
  const without = await ask(about(signing, { env: { ACME_KEY_ID: TEMPORARY } }), () => LIVE);
  expect(without.health).toMatchObject({ status: 'unknown', reason: 'needs-companion' });
  expect(without.asked).toEqual([]);
  const session = 'session-token-of-ada';
  const request = await signedBy(about(signing, { env: { ACME_KEY_ID: TEMPORARY, ACME_SESSION: session } }));
  expect(request?.headers['x-amz-security-token']).toBe(session);
});

test('Basic and a form', async () => {
  const basic = about(
    acme({ api: { base: 'https://api.acme.example', auth: { by: 'basic', user: 'api', password: '{key}' } } }),
  );
  const first = await signedBy(basic);
  expect(first?.headers['authorization']).toBe(`Basic ${Buffer.from(`api:${basic.key.expose()}`).toString('base64')}`);
  const form = about(
    acme({
      api: { base: 'https://api.acme.example', auth: { by: 'form', field: 'token' } },
      health: [{ ...probe, method: 'POST', form: { a: 'b' } }],
    }),
  );
  expect((await signedBy(form))?.body).toBe(`a=b&token=${form.key.expose()}`);
});

const documents = acme({
  keys: [
    {
      id: 'acme-private-key',
      token: token('-----BEGIN PRIVATE KEY-----', pemBody(600, 900), '-----END PRIVATE KEY-----'),
      near: ['acme'],
      evidence: 'documented',
    },
  ],
  api: {
    base: 'https://api.acme.example',
    auth: { by: 'none' },
    companions: [
      { name: 'client_email', env: ['ACME_EMAIL'], shape: /^[a-z0-9.-]+@[a-z0-9.-]+$/, hint: 'set it' },
      { name: 'private_key_id', env: ['ACME_KEY_ID'], shape: /^[0-9a-f]{40}$/, hint: 'set it' },
    ],
  },
  health: [
    {
      path: '/certificates/{client_email}',
      answers: [
        { status: 200, at: '{private_key_id}', holds: ['CERTIFICATE'], means: 'live', evidence: 'documented' },
        { status: 200, at: '*', holds: ['CERTIFICATE'], means: 'dead', reason: 'revoked', evidence: 'documented' },
      ],
      identity: { project: 'key:project_id', email: 'key:client_email', owner: 'key:private_key' },
      source: 'a test',
    },
  ],
});

const KEY_ID = 'ab12'.repeat(10);
const OTHER_ID = 'cd34'.repeat(10);

function document(): string {
  const body = sampleToken(documents.keys[0].token, seededRandom(3));
  return JSON.stringify({
    type: 'service_account',
    project_id: 'engine',
    private_key_id: KEY_ID,
    private_key: `${body}\n`,
    client_email: 'ada@engine.acme.example',
  });
}

test.each([
  ['as it is', document()],
  ['as base64', Buffer.from(document()).toString('base64')],
])('a document, %s: its key stays here, and its id is sought in the answer', async (_title, text) => {
  const question = about(documents, { key: new Secret(text) });
  const live = await ask(question, () => ({
    status: 200,
    json: { [KEY_ID]: 'CERTIFICATE', [OTHER_ID]: 'CERTIFICATE' },
  }));
  expect(live.asked).toEqual(['https://api.acme.example/certificates/ada%40engine.acme.example']);
  expect(live.health).toMatchObject({
    status: 'live',
    identity: { project: 'engine', email: 'ada@engine.acme.example' },
    requests: [{ method: 'GET', url: 'https://api.acme.example/certificates/{client_email}' }],
  });
  expect(live.health.identity).not.toHaveProperty('owner');
  const dead = await ask(question, () => ({ status: 200, json: { [OTHER_ID]: 'CERTIFICATE' } }));
  expect(dead.health).toMatchObject({ status: 'dead', reason: 'revoked' });
  const nothing = await ask(question, () => ({ status: 200, json: {} }));
  expect(nothing.health).toMatchObject({ status: 'unknown', reason: 'unexpected' });
});

test('the key of a document alone, with its companions in variables', async () => {
  const env = { ACME_EMAIL: 'ada@engine.acme.example', ACME_KEY_ID: OTHER_ID };
  const reply = { status: 200, json: { [OTHER_ID]: 'CERTIFICATE' } } as const;
  expect((await ask(about(documents, { env }), () => reply)).health.status).toBe('live');
  expect((await ask(about(documents), () => reply)).health).toMatchObject({ reason: 'needs-companion' });
});

test('what is asked after a live answer is for one’s own keys, and takes nothing away', async () => {
  const more = [
    { path: '/credit', identity: { creditRemaining: 'left' } },
    { path: '/broken', identity: { plan: 'plan' } },
  ];
  const provider = acme({ health: [{ ...probe, more }] });
  const serve = ({ path }: FakeRequest) =>
    path === '/v1/me' ? LIVE : path === '/v1/credit' ? { status: 200, json: { left: 5 } } : { status: 500 };
  const own = await ask(about(provider), serve);
  expect(own.health).toMatchObject({ status: 'live', identity: { account: 'account-1', creditRemaining: 5 } });
  expect(own.asked.toSorted()[0]).toBe('https://api.acme.example/v1/broken');
  expect((await ask(about(provider, { own: false }), serve)).asked).toEqual(['https://api.acme.example/v1/me']);
});

test('a refusal that nobody documents is no proof', async () => {
  const answers: Probe['answers'] = [{ status: 401, means: 'dead', evidence: 'unconfirmed' }];
  const provider = acme({ health: [{ ...probe, answers }] });
  const { health } = await ask(about(provider), () => ({ status: 401, json: {} }));
  expect(health).toMatchObject({
    status: 'unknown',
    reason: 'undocumented',
    told: 'refused (401), but the provider does not document what that means',
  });
});
