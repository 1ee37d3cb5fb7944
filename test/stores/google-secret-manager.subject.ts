import type { Subject } from '../contract/store-bench.ts';
import { startFake } from '../support/fake-server.ts';
import { testContext } from '../support/store-context.ts';
import googleSecretManager from '../../src/stores/google-secret-manager.ts';
import { fakeGoogle } from './google-secret-manager.fake.ts';

const TOKEN = 'kw-google-access-token';

export const subject: Subject = {
  definition: googleSecretManager,
  http: true,
  bench: async () => {
    const fake = await startFake(fakeGoogle(TOKEN));
    const context = testContext({ CLOUDSDK_AUTH_ACCESS_TOKEN: TOKEN, GOOGLE_CLOUD_PROJECT: 'kw-project' });
    return { options: { endpoint: fake.url }, context, fake, credentials: [TOKEN] };
  },
  badNames: ['A B', 'A/B', 'A.B', 'É'],
  refuses: ['empty'],
};
