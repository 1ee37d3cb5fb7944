import type { Subject } from '../contract/store-bench.ts';
import { startFake } from '../support/fake-server.ts';
import { testContext } from '../support/store-context.ts';
import awsParameterStore from '../../src/stores/aws-parameter-store.ts';
import { AWS_ENV, type AwsOperations, awsService, KEY, SESSION } from './aws.fake.ts';

function operations(): AwsOperations {
  const parameters = new Map<string, string>();
  return {
    GetParameter({ Name, WithDecryption }) {
      const value = parameters.get(String(Name));
      if (value === undefined) return 'ParameterNotFound';
      return { Parameter: { Name, Type: 'SecureString', Value: WithDecryption === true ? value : 'still encrypted' } };
    },
    PutParameter({ Name, Value, Type, Overwrite }) {
      const value = String(Value);
      if (Type !== 'SecureString' || value === '' || value.includes('{{')) return 'ValidationException';
      if (new TextEncoder().encode(value).length > 4096) return 'ValidationException';
      if (parameters.has(String(Name)) && Overwrite !== true) return 'ParameterAlreadyExists';
      parameters.set(String(Name), value);
      return { Version: 1, Tier: 'Standard' };
    },
    DeleteParameter: ({ Name }) => (parameters.delete(String(Name)) ? {} : 'ParameterNotFound'),
    // An empty page with a token in front: that is allowed.
    GetParametersByPath({ Path, NextToken, MaxResults }) {
      if (Number(MaxResults) > 10) return 'ValidationException';
      if (NextToken === undefined) return { Parameters: [], NextToken: 'more' };
      const names = [...parameters.keys()].filter((name) => name.startsWith(String(Path)));
      return { Parameters: names.map((Name) => ({ Name, Value: 'still encrypted' })) };
    },
  };
}

export const subject: Subject = {
  definition: awsParameterStore,
  http: true,
  bench: async () => {
    const fake = await startFake(awsService('ssm', 'AmazonSSM', operations()));
    return { options: { endpoint: fake.url }, context: testContext(AWS_ENV), fake, credentials: [KEY, SESSION] };
  },
  badNames: ['A B', 'A/B', 'É', 'A:1'],
  refuses: ['empty', 'braces'],
  longest: 4096,
};
