import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

// The one way to a secret's value is `.expose()`. Whoever adds a caller adds it here, and says why it must.

const source = join(import.meta.dirname, '../../src');

const MAY_EXPOSE = [
  // Puts addresses and accounts that stand in env files beside the key that is asked about.
  'cli/check-own.ts',
  // Prints the value that was asked for.
  'cli/commands/get.run.ts',
  // Puts keys into the environment of a program.
  'cli/secret-child.ts',
  // Finds the lines of a secret in what a program prints.
  'cli/secret-redactor.ts',
  // Compares two secrets.
  'core/secret.ts',
  // Puts what an env file says into the environment.
  'env-files.ts',
  // Puts a key into the request that asks its provider.
  'health/check-key.ts',
  // Holds a value against the grammars of the catalogue.
  'health/whose-key.ts',
  // Holds the value that a store gave against its provider.
  'load/load-keys-from.ts',
  // Holds a secret that was found against hashes and patterns of another scanner.
  'migrate/secrets.ts',
  // Reads the host of a webhook, and posts to its address.
  'notify/webhook.ts',
  // Holds a value against the grammar of its provider's keys.
  'project/key-shape.ts',
  // Seeks what was loaded in a text, to take it out.
  'redact/redact.ts',
  // Opens and closes an age file.
  'stores/_age.ts',
  // Shows a container its own token.
  'stores/_aws-credentials.ts',
  // Signs a request to AWS.
  'stores/_aws.ts',
  // Signs in to Azure.
  'stores/_azure-login.ts',
  // Writes a value into an env file.
  'stores/_env-lines.ts',
  // Holds a value against what a store can keep, before it is sent there.
  'stores/_value.ts',
  // Signs in to Vault.
  'stores/_vault-login.ts',
  // Reads and writes what an age file holds.
  'stores/age-file.ts',
  // Shows the service its token; so do the stores below.
  'stores/azure-key-vault.ts',
  'stores/bitwarden.ts',
  'stores/doppler.ts',
  'stores/google-secret-manager.ts',
  'stores/infisical.ts',
  'stores/kubernetes.ts',
  'stores/onepassword-connect.ts',
  'stores/vault.ts',
];

function callers(): string[] {
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  return files.filter((file) => /\.expose\(/.test(readFileSync(join(source, file), 'utf8'))).toSorted();
}

test('only these files take a secret out of its wrapping', () => {
  expect(callers()).toEqual(MAY_EXPOSE);
});
