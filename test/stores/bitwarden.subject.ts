import type { Subject } from '../contract/store-bench.ts';
import { startFake } from '../support/fake-server.ts';
import { testContext } from '../support/store-context.ts';
import bitwarden from '../../src/stores/bitwarden.ts';
import { ACCESS_TOKEN, fakeBitwarden } from './bitwarden.fake.ts';

export const subject: Subject = {
  definition: bitwarden,
  http: true,
  bench: async () => {
    const fake = await startFake(fakeBitwarden());
    const options = { api: fake.url, identity: fake.url };
    const context = testContext({ BWS_ACCESS_TOKEN: ACCESS_TOKEN });
    return { options, context, fake, credentials: [ACCESS_TOKEN, ...ACCESS_TOKEN.split(/[.:]/)] };
  },
  badNames: ['A B', 'A/B', '.A', 'É'],
  longest: 25_000,
};
