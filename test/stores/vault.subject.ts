import type { Subject } from '../contract/store-bench.ts';
import { startFake } from '../support/fake-server.ts';
import { testContext } from '../support/store-context.ts';
import vault from '../../src/stores/vault.ts';
import { fakeVault, TOKEN } from './vault.fake.ts';

export const subject: Subject = {
  definition: vault,
  http: true,
  bench: async () => {
    const fake = await startFake(fakeVault());
    const context = testContext({ VAULT_TOKEN: TOKEN });
    return { options: { address: fake.url }, context, fake, credentials: [TOKEN] };
  },
  badNames: ['A B', '.A', 'A/B', 'É'],
};
