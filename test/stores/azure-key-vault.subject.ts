import type { Subject } from '../contract/store-bench.ts';
import { startFake } from '../support/fake-server.ts';
import { testContext } from '../support/store-context.ts';
import { fakeVault, TOKEN } from './azure-key-vault.fake.ts';
import azureKeyVault from '../../src/stores/azure-key-vault.ts';

export const subject: Subject = {
  definition: azureKeyVault,
  http: true,
  bench: async () => {
    const fake = await startFake(fakeVault());
    const context = testContext({ AZURE_KEYVAULT_TOKEN: TOKEN });
    return { options: { vault: fake.url }, context, fake, credentials: [TOKEN] };
  },
  badNames: ['A B', 'A-B', 'A.B', 'É'],
  refuses: ['empty'],
  longest: 25_000,
};
