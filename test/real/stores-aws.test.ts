import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { isKeywardError } from '../../src/core/errors.ts';
import { Secret } from '../../src/core/secret.ts';
import awsParameterStore from '../../src/stores/aws-parameter-store.ts';
import awsSecretsManager from '../../src/stores/aws-secrets-manager.ts';
import { openStore, type StoreDefinition } from '../../src/stores/store.ts';
import { describeStore } from '../contract/store.ts';
import { subject as parameterSubject } from '../stores/aws-parameter-store.subject.ts';
import { subject as secretSubject } from '../stores/aws-secrets-manager.subject.ts';
import { testContext, type TestContext } from '../support/store-context.ts';
import { freePort, startServer } from './server.ts';
import { pythonTool } from './tool.ts';

// moto, which keeps the state of an account in memory and, once told to, checks signatures and rights.

const program = pythonTool('moto[server]==5.2.1', 'moto_server');
const endpoint = `http://127.0.0.1:${await freePort()}`;
if (program !== null)
  await startServer(program, ['-H', '127.0.0.1', '-p', new URL(endpoint).port], `${endpoint}/moto-api/`);

const REGION = 'eu-central-1';
const ANYONE = { AWS_ACCESS_KEY_ID: 'kw-any-key-id', AWS_SECRET_ACCESS_KEY: 'kw-any-secret-key', AWS_REGION: REGION };

function context(env: Record<string, string>): TestContext {
  return { ...testContext(env), timeout: 10_000 };
}

/** A call of IAM, of which the answer is XML. */
async function iam(parameters: Record<string, string>): Promise<string> {
  const { AwsClient } = await import('aws4fetch');
  const client = new AwsClient({ accessKeyId: 'any', secretAccessKey: 'any', service: 'iam', region: REGION });
  const body = new URLSearchParams({ Version: '2010-05-08', ...parameters }).toString();
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  return (await client.fetch(endpoint, { method: 'POST', headers, body })).text();
}

describe.skipIf(program === null)('moto', () => {
  describeStore({
    ...secretSubject,
    http: false,
    bench: () => ({
      options: { endpoint, prefix: `${randomUUID()}/` },
      context: context(ANYONE),
      credentials: [ANYONE.AWS_SECRET_ACCESS_KEY],
    }),
  });
  describeStore({
    ...parameterSubject,
    http: false,
    bench: () => ({
      options: { endpoint, path: `/${randomUUID()}` },
      context: context(ANYONE),
      credentials: [ANYONE.AWS_SECRET_ACCESS_KEY],
    }),
  });

  test('a signature that is wrong, a key that is unknown, and a right that is missing are refused', async () => {
    await iam({ Action: 'CreateUser', UserName: 'app' });
    const policy = {
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Action: ['secretsmanager:*'], Resource: '*' }],
    };
    const document = JSON.stringify(policy);
    await iam({ Action: 'PutUserPolicy', UserName: 'app', PolicyName: 'p', PolicyDocument: document });
    const keys = await iam({ Action: 'CreateAccessKey', UserName: 'app' });
    const part = (tag: string): string => new RegExp(`<${tag}>([^<]+)<`).exec(keys)?.[1] ?? '';
    const env = {
      AWS_ACCESS_KEY_ID: part('AccessKeyId'),
      AWS_SECRET_ACCESS_KEY: part('SecretAccessKey'),
      AWS_REGION: REGION,
    };
    await fetch(`${endpoint}/moto-api/reset-auth`, { method: 'POST', body: '0' });

    const codeOf = async (definition: StoreDefinition, changed: Record<string, string>): Promise<string> => {
      const store = openStore(definition, { endpoint }, context({ ...env, ...changed }));
      return store.get('NAME').then(
        (value) => (value === null ? 'null' : 'value'),
        (error: unknown) => (isKeywardError(error) ? error.code : String(error)),
      );
    };
    const store = openStore(awsSecretsManager, { endpoint }, context(env));
    await store.set?.('NAME', new Secret('kw-signed'));
    expect((await store.get('NAME'))?.expose()).toBe('kw-signed');
    expect(await codeOf(awsSecretsManager, { AWS_SECRET_ACCESS_KEY: 'kw-wrong-secret-key' })).toBe('store-refused');
    expect(await codeOf(awsSecretsManager, { AWS_ACCESS_KEY_ID: 'AKIAKWUNKNOWN0000000' })).toBe('store-refused');
    expect(await codeOf(awsParameterStore, {})).toBe('store-refused');
  });
});
