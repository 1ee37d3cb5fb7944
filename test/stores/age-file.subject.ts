import { generateIdentity } from 'age-encryption';
import type { Subject } from '../contract/store-bench.ts';
import { testContext } from '../support/store-context.ts';
import ageFile from '../../src/stores/age-file.ts';

export const subject: Subject = {
  definition: ageFile,
  bench: async () => {
    const identity = await generateIdentity();
    const context = testContext({ KEYWARD_AGE_IDENTITY: identity });
    return { options: { path: 'keys.age' }, context, credentials: [identity] };
  },
  badNames: ['1A', 'A-B', 'A.B', 'A B', 'É'],
};
