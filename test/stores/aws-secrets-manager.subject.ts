import type { Subject } from '../contract/store-bench.ts';
import { startFake } from '../support/fake-server.ts';
import { testContext } from '../support/store-context.ts';
import awsSecretsManager from '../../src/stores/aws-secrets-manager.ts';
import { AWS_ENV, type AwsOperations, awsService, KEY, SESSION } from './aws.fake.ts';

interface FakeSecret {
  readonly versions: Map<string, string>;
  readonly stages: Map<string, string>;
  deleted: boolean;
}

function operations(): AwsOperations {
  const secrets = new Map<string, FakeSecret>();
  const withSecret = (input: Record<string, unknown>, work: (secret: FakeSecret) => object | string) => {
    const secret = secrets.get(String(input['SecretId']));
    return secret === undefined ? 'ResourceNotFoundException' : work(secret);
  };
  const store = ({ versions, stages }: FakeSecret, input: Record<string, unknown>, stage: string): object | string => {
    const token = String(input['ClientRequestToken']);
    const value = String(input['SecretString']);
    if (!/^[\w-]{32,64}$/.test(token) || value.length === 0 || value.length > 65_536)
      return 'InvalidParameterException';
    if (versions.has(token) && versions.get(token) !== value) return 'ResourceExistsException';
    versions.set(token, value);
    stages.set(stage, token);
    return { VersionId: token };
  };
  return {
    GetSecretValue: (input) =>
      withSecret(input, ({ versions, stages, deleted }) => {
        if (deleted) return 'InvalidRequestException';
        const VersionId = stages.get('AWSCURRENT');
        if (VersionId === undefined) return 'ResourceNotFoundException';
        return { VersionId, SecretString: versions.get(VersionId) };
      }),
    DescribeSecret: (input) => withSecret(input, ({ deleted }) => ({ DeletedDate: deleted ? 1_790_000_000 : null })),
    RestoreSecret: (input) =>
      withSecret(input, (secret) => {
        secret.deleted = false;
        return {};
      }),
    DeleteSecret: (input) =>
      withSecret(input, (secret) => {
        if (secret.deleted) return 'InvalidRequestException';
        secret.deleted = true;
        return {};
      }),
    CreateSecret(input) {
      const name = String(input['Name']);
      if (secrets.has(name)) return 'ResourceExistsException';
      const secret = { versions: new Map(), stages: new Map(), deleted: false };
      secrets.set(name, secret);
      return store(secret, input, 'AWSCURRENT');
    },
    PutSecretValue: (input) =>
      withSecret(input, (secret) => {
        if (secret.deleted) return 'InvalidRequestException';
        const [stage = 'AWSCURRENT'] = (input['VersionStages'] ?? []) as string[];
        return store(secret, input, stage);
      }),
    UpdateSecretVersionStage: (input) =>
      withSecret(input, ({ stages }) => {
        const stage = String(input['VersionStage']);
        if (stages.get(stage) !== input['RemoveFromVersionId']) return 'InvalidParameterException';
        if (input['MoveToVersionId'] === undefined) stages.delete(stage);
        else stages.set(stage, input['MoveToVersionId'] as string);
        return {};
      }),
    // One a page, to see that the pages are turned.
    ListSecrets(input) {
      const [filter] = input['Filters'] as { Key: string; Values: string[] }[];
      const names = [...secrets].filter(([name, { deleted }]) => name.startsWith(filter?.Values[0] ?? '') && !deleted);
      const at = Number(input['NextToken'] ?? 0);
      const SecretList = names.slice(at, at + 1).map(([Name]) => ({ Name }));
      return { SecretList, ...(at + 1 < names.length && { NextToken: String(at + 1) }) };
    },
  };
}

export const subject: Subject = {
  definition: awsSecretsManager,
  http: true,
  bench: async () => {
    const fake = await startFake(awsService('secretsmanager', 'secretsmanager', operations()));
    return { options: { endpoint: fake.url }, context: testContext(AWS_ENV), fake, credentials: [KEY, SESSION] };
  },
  badNames: ['A B', 'A/B', 'É', 'x'.repeat(256)],
  refuses: ['empty'],
};
