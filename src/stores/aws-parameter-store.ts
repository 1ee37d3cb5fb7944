import { choice, optionalText, text } from '../core/option.ts';
import { Secret } from '../core/secret.ts';
import type { Store } from '../core/store.ts';
import { AWS_CREDENTIALS, AWS_OPTIONS, openAws } from './_aws.ts';
import { at, listAt, textAt } from './_shape.ts';
import { checkValue, type ValueRule } from './_value.ts';
import { defineStore } from './store.ts';

/** AWS Systems Manager Parameter Store, one encrypted parameter a name. */
export default defineStore({
  id: 'aws-parameter-store',
  name: 'AWS SSM Parameter Store',
  docs: 'https://docs.aws.amazon.com/systems-manager/latest/APIReference/',
  checked: '2026-11-24',
  proven: 'moto 5, which checks signatures and rights',
  credentials: AWS_CREDENTIALS,
  writes: 'plain',
  notes: ['A value is 4 KB at most, 8 KB in the advanced tier, and never holds `{{`.'],
  options: {
    ...AWS_OPTIONS,
    path: text('the folder of the parameters', { fallback: '/keyward' }),
    kms_key: optionalText('key that encrypts, if not that of the account'),
    tier: choice('what a parameter may hold, and costs', ['Standard', 'Advanced', 'Intelligent-Tiering']),
  },
  names: { pattern: /^[A-Za-z0-9_.-]{1,255}$/, says: 'letters, digits, _, . and -' },
  open({ path, kms_key: key, tier, ...place }, context) {
    const call = openAws({ name: NAME, id: 'ssm', target: 'AmazonSSM' }, place, context);
    const folder = `/${path.replaceAll(/^\/+|\/+$/g, '')}/`.replace('//', '/');
    const rule: ValueRule = { ...RULE, maxBytes: tier === 'Standard' ? 4096 : 8192 };

    return {
      async get(name) {
        const input = { Name: folder + name, WithDecryption: true };
        const { type, body } = await call('GetParameter', input, ['ParameterNotFound']);
        return type === '' ? new Secret(textAt(NAME, body, 'Parameter', 'Value')) : null;
      },
      async list() {
        const names: string[] = [];
        let NextToken: unknown;
        do {
          // Without decryption: values stay closed.
          const input = { Path: folder, MaxResults: 10, WithDecryption: false, ...(NextToken ? { NextToken } : {}) };
          const { body } = await call('GetParametersByPath', input);
          for (const parameter of listAt(NAME, body, 'Parameters')) {
            names.push(textAt(NAME, parameter, 'Name').slice(folder.length));
          }
          NextToken = at(body, 'NextToken');
        } while (NextToken);
        return names;
      },
      async set(name, value) {
        const Value = checkValue(NAME, value, rule);
        const input = { Name: folder + name, Value, Type: 'SecureString', Overwrite: true, Tier: tier };
        await call('PutParameter', { ...input, ...(key && { KeyId: key }) });
      },
      async remove(name) {
        await call('DeleteParameter', { Name: folder + name }, ['ParameterNotFound']);
      },
    } satisfies Store;
  },
});

const NAME = 'AWS SSM Parameter Store';
const RULE: Omit<ValueRule, 'maxBytes'> = {
  notEmpty: true,
  never: { pattern: /\{\{/, says: 'with {{' },
};
