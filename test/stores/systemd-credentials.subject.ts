import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Subject } from '../contract/store-bench.ts';
import { testContext, testFolder } from '../support/store-context.ts';
import systemdCredentials from '../../src/stores/systemd-credentials.ts';

export const subject: Subject = {
  definition: systemdCredentials,
  bench: () => {
    const folder = testFolder();
    const context = testContext({ CREDENTIALS_DIRECTORY: folder });
    const plant = (name: string, value: string): void => writeFileSync(join(folder, name), value);
    return { options: {}, context, plant, credentials: [] };
  },
  badNames: ['A B', '../A', 'A/B', '.A', '/etc/passwd', 'É'],
};
