import { KeywardError } from '../core/errors.ts';
import { optionalText, text } from '../core/option.ts';
import { Secret } from '../core/secret.ts';
import type { Store } from '../core/store.ts';
import { AWS_CREDENTIALS, AWS_OPTIONS, type AwsCall, openAws } from './_aws.ts';
import { conflict, isSame } from './_document.ts';
import { at, listAt, textAt } from './_shape.ts';
import { checkValue, type ValueRule } from './_value.ts';
import { defineStore } from './store.ts';

/** AWS Secrets Manager, one secret a name. */
export default defineStore({
  id: 'aws-secrets-manager',
  name: 'AWS Secrets Manager',
  docs: 'https://docs.aws.amazon.com/secretsmanager/latest/apireference/',
  checked: '2026-11-24',
  proven: 'moto 5, which checks signatures and rights',
  credentials: AWS_CREDENTIALS,
  writes: 'guarded',
  notes: [
    'A removed secret can be restored for 30 days, and is restored where the name is written again.',
    'A new list of names may lag behind by a few seconds.',
  ],
  options: {
    ...AWS_OPTIONS,
    prefix: text('what stands before every name', { fallback: 'keyward/' }),
    kms_key: optionalText('key that encrypts new secrets, if not that of the account'),
  },
  names: { pattern: /^[A-Za-z0-9_+=.@-]{1,255}$/, says: 'letters, digits and any of _ + = . @ -' },
  open({ prefix, kms_key: key, ...place }, context) {
    const service = { name: NAME, id: 'secretsmanager', target: 'secretsmanager' };
    const call = openAws(service, place, context);

    return {
      async get(name) {
        const held = await current(call, prefix + name);
        return held?.value ?? null;
      },
      list: () => names(call, prefix),
      async set(name, value) {
        const SecretString = checkValue(NAME, value, RULE);
        const SecretId = prefix + name;
        await writable(call, SecretId);
        const put = { SecretId, SecretString, ClientRequestToken: crypto.randomUUID() };
        const { type } = await call('PutSecretValue', put, ['ResourceNotFoundException']);
        if (type === '' || (await create(call, SecretId, SecretString, key))) return;
        // Another one made it in between.
        await call('PutSecretValue', put);
      },
      async remove(name) {
        await call('DeleteSecret', { SecretId: prefix + name }, [
          'ResourceNotFoundException',
          'InvalidRequestException',
        ]);
      },
      async replace(name, value, expected) {
        const SecretString = checkValue(NAME, value, RULE);
        const SecretId = prefix + name;
        const held = await current(call, SecretId);
        if (!isSame(held?.value ?? null, expected)) throw conflict(name);
        if (!(await writable(call, SecretId))) {
          if (!(await create(call, SecretId, SecretString, key))) throw conflict(name);
          return;
        }
        // One that was deleted comes back with its last value, which nobody may have changed meanwhile.
        const before = held ?? (await current(call, SecretId));
        if (!(await moveCurrent(call, SecretId, SecretString, before?.version))) throw conflict(name);
      },
    } satisfies Store;
  },
});

const NAME = 'AWS Secrets Manager';
/** SecretString is 1 to 65,536 bytes. */
const RULE: ValueRule = { maxBytes: 65_536, notEmpty: true };

/** The value of now and its version; null where there is none, or it is deleted and can be restored. */
async function current(call: AwsCall, SecretId: string): Promise<{ value: Secret; version: string } | null> {
  const allowed = ['ResourceNotFoundException', 'InvalidRequestException'];
  const { type, body } = await call('GetSecretValue', { SecretId, VersionStage: 'AWSCURRENT' }, allowed);
  if (type === 'ResourceNotFoundException') return null;
  if (type === 'InvalidRequestException') {
    const { body: secret } = await call('DescribeSecret', { SecretId });
    if (isDeleted(secret)) return null;
    throw new KeywardError('store-refused', `${NAME} cannot give a value now`, 'look at the secret in the console');
  }
  if (at(body, 'SecretBinary') !== undefined) {
    throw new KeywardError('answer-invalid', `${NAME} holds bytes, not text`, 'store the value as text');
  }
  return { value: new Secret(textAt(NAME, body, 'SecretString')), version: textAt(NAME, body, 'VersionId') };
}

/** Deleted, and within the days in which it can be restored. */
function isDeleted(secret: unknown): boolean {
  return typeof at(secret, 'DeletedDate') === 'number';
}

async function names(call: AwsCall, prefix: string): Promise<string[]> {
  const found: string[] = [];
  const Filters = prefix === '' ? [] : [{ Key: 'name', Values: [prefix] }];
  let NextToken: unknown;
  do {
    const { body } = await call('ListSecrets', { MaxResults: 100, Filters, ...(NextToken ? { NextToken } : {}) });
    for (const secret of listAt(NAME, body, 'SecretList')) {
      const name = textAt(NAME, secret, 'Name');
      if (name.startsWith(prefix) && !isDeleted(secret)) found.push(name.slice(prefix.length));
    }
    NextToken = at(body, 'NextToken');
  } while (NextToken);
  return found;
}

/** False where there is no such secret. One that is deleted is restored. */
async function writable(call: AwsCall, SecretId: string): Promise<boolean> {
  const { type, body } = await call('DescribeSecret', { SecretId }, ['ResourceNotFoundException']);
  if (type !== '') return false;
  if (isDeleted(body)) await call('RestoreSecret', { SecretId });
  return true;
}

/** False where there is one of that name already. */
async function create(call: AwsCall, Name: string, SecretString: string, key: string | null): Promise<boolean> {
  const input = { Name, SecretString, ClientRequestToken: crypto.randomUUID(), ...(key && { KmsKeyId: key }) };
  const { type } = await call('CreateSecret', input, ['ResourceExistsException']);
  return type === '';
}

/**
 * Stores the value under a label of its own, then moves AWSCURRENT to it from the version that it is to replace: that
 * step fails if AWSCURRENT is elsewhere by then. False if so.
 */
async function moveCurrent(
  call: AwsCall,
  SecretId: string,
  SecretString: string,
  before: string | undefined,
): Promise<boolean> {
  const version = crypto.randomUUID();
  const label = `keyward-${version}`;
  await call('PutSecretValue', { SecretId, SecretString, ClientRequestToken: version, VersionStages: [label] });
  const move = {
    SecretId,
    VersionStage: 'AWSCURRENT',
    MoveToVersionId: version,
    ...(before && { RemoveFromVersionId: before }),
  };
  const refusals = ['InvalidParameterException', 'InvalidRequestException', 'ResourceNotFoundException'];
  const { type } = await call('UpdateSecretVersionStage', move, refusals);
  const moved = type === '' || (await current(call, SecretId))?.version === version;
  await call('UpdateSecretVersionStage', { SecretId, VersionStage: label, RemoveFromVersionId: version }, refusals);
  return moved;
}
