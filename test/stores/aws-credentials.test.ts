import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { awsIdentities, profileSetting } from '../../src/stores/_aws-credentials.ts';
import { type FakeReply, startFake } from '../support/fake-server.ts';
import { codeOf } from '../support/store-errors.ts';
import { testContext, testFolder } from '../support/store-context.ts';

const HOUR = 3_600_000;
const NO_MACHINE = { AWS_EC2_METADATA_DISABLED: 'true' };
const TEMPORARY = {
  AccessKeyId: 'ASIAKW',
  SecretAccessKey: 'kw-temporary-key',
  Expiration: new Date(Date.now() + HOUR).toISOString(),
};

function home(files: Record<string, string>): string {
  const folder = testFolder();
  mkdirSync(join(folder, '.aws'));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, '.aws', name), content);
  return folder;
}

describe('a profile', () => {
  const credentials =
    '[default]\naws_access_key_id = AKIADEFAULT\naws_secret_access_key = kw-a=b/c\n\n[work]\naws_access_key_id=AKIAWORK\naws_secret_access_key=kw-work\n';
  const config = '[default]\nregion = eu-west-1\n[profile work]\nregion=us-east-2\n';

  test('the default one, and another by name', async () => {
    const folder = home({ credentials, config });
    const first = testContext(NO_MACHINE, folder);
    const identity = await awsIdentities(first)(false);
    expect([identity.keyId, identity.key.expose()]).toEqual(['AKIADEFAULT', 'kw-a=b/c']);
    expect(await profileSetting(first, 'region')).toBe('eu-west-1');
    const work = testContext({ ...NO_MACHINE, AWS_PROFILE: 'work' }, folder);
    expect((await awsIdentities(work)(false)).keyId).toBe('AKIAWORK');
    expect(await profileSetting(work, 'region')).toBe('us-east-2');
  });

  test('one of single sign-on is left to the command line of AWS', async () => {
    const folder = home({ config: '[profile sso]\nsso_session = x\n' });
    const exec = async (file: string, args: readonly string[]) => {
      expect([file, ...args].join(' ')).toBe('aws configure export-credentials --format process --profile sso');
      return {
        status: 0,
        stdout: JSON.stringify({ Version: 1, ...TEMPORARY, SessionToken: 'kw-session' }),
        stderr: '',
      };
    };
    const context = { ...testContext({ ...NO_MACHINE, AWS_PROFILE: 'sso' }, folder), exec };
    const identity = await awsIdentities(context)(false);
    expect([identity.keyId, identity.session?.expose()]).toEqual(['ASIAKW', 'kw-session']);
    const failing = { ...context, exec: async () => ({ status: 255, stdout: '', stderr: 'expired' }) };
    expect(await codeOf(() => awsIdentities(failing)(false))).toBe('store-refused');
  });
});

test('a web identity is exchanged', async () => {
  const fake = await startFake(({ body }): FakeReply => {
    const form = Object.fromEntries(new URLSearchParams(body));
    expect(form).toMatchObject({
      Action: 'AssumeRoleWithWebIdentity',
      RoleArn: 'arn:role',
      WebIdentityToken: 'kw-jwt',
    });
    const part = Object.entries({ ...TEMPORARY, SessionToken: 'kw-session' }).map(
      ([tag, value]) => `<${tag}>${value}</${tag}>`,
    );
    return {
      status: 200,
      text: `<AssumeRoleWithWebIdentityResponse>${part.join('')}</AssumeRoleWithWebIdentityResponse>`,
    };
  });
  const folder = testFolder();
  writeFileSync(join(folder, 'jwt'), 'kw-jwt');
  const env = { AWS_WEB_IDENTITY_TOKEN_FILE: 'jwt', AWS_ROLE_ARN: 'arn:role', AWS_ENDPOINT_URL_STS: fake.url };
  const identity = await awsIdentities(testContext({ ...NO_MACHINE, ...env }, folder))(false);
  expect([identity.keyId, identity.session?.expose()]).toEqual(['ASIAKW', 'kw-session']);
});

test('a container is asked, with its token', async () => {
  const fake = await startFake(({ headers, path }) =>
    headers['authorization'] === 'kw-container-token' && path === '/v1/credentials'
      ? { status: 200, json: { ...TEMPORARY, Token: 'kw-session' } }
      : { status: 403, json: {} },
  );
  const env = { AWS_CONTAINER_CREDENTIALS_FULL_URI: `${fake.url}/v1/credentials` };
  const right = testContext({ ...NO_MACHINE, ...env, AWS_CONTAINER_AUTHORIZATION_TOKEN: 'kw-container-token' });
  expect((await awsIdentities(right)(false)).session?.expose()).toBe('kw-session');
  expect(await codeOf(() => awsIdentities(testContext({ ...NO_MACHINE, ...env }))(false))).toBe('store-refused');
});

test('a machine is asked by IMDSv2, and again when what it gave has ended', async () => {
  let asked = 0;
  const fake = await startFake(({ method, path, headers }) => {
    if (path === '/latest/api/token' && method === 'PUT') return { status: 200, text: 'kw-imds-token' };
    if (headers['x-aws-ec2-metadata-token'] !== 'kw-imds-token') return { status: 401 };
    if (path.endsWith('/security-credentials/')) return { status: 200, text: 'role' };
    if (!path.endsWith('/security-credentials/role')) return null;
    asked += 1;
    return { status: 200, json: { ...TEMPORARY, Token: 'kw-session' } };
  });
  let now = Date.now();
  const context = { ...testContext({ AWS_EC2_METADATA_SERVICE_ENDPOINT: fake.url }), now: () => now };
  const identities = awsIdentities(context);
  await identities(false);
  await identities(false);
  expect(asked).toBe(1);
  now += HOUR;
  await identities(false);
  expect(asked).toBe(2);
});

test('nobody: that is said', async () => {
  expect(await codeOf(() => awsIdentities(testContext(NO_MACHINE))(false))).toBe('config-invalid');
});
