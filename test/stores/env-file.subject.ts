import type { Subject } from '../contract/store-bench.ts';
import { testContext } from '../support/store-context.ts';
import envFile from '../../src/stores/env-file.ts';

export const subject: Subject = {
  definition: envFile,
  bench: () => ({ options: {}, context: testContext(), credentials: [] }),
  badNames: ['1A', 'A-B', 'A.B', 'A B', 'A=B', 'É'],
  refuses: ['quotes', 'dollar', 'backslash', 'carriage return'],
};
