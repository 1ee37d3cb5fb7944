import { defineCommand, JSON_OPTION } from '../command.ts';

export const audit = defineCommand({
  name: 'audit',
  summary: 'what keyward did with keys outside of this machine, and when',
  description:
    'Prints the audit log of this user: every request that was sent with a key, without the key. An entry holds the ' +
    'hash of the one before, so that one that was changed or taken out is told; what was cut off at the end cannot be.',
  arguments: [],
  options: [
    { flags: '--verify', description: 'hold every entry against its hash' },
    { flags: '--last <count>', description: 'how many entries; all of them with --json', default: '20' },
    JSON_OPTION,
  ],
  examples: [
    { command: 'keyward audit', explains: 'the last entries' },
    { command: 'keyward audit --verify', explains: 'is the log whole?' },
  ],
  exits: {
    0: 'it was read, and with --verify every entry is what was written',
    1: 'an entry was changed or is missing',
    2: 'it did not work',
  },
  json:
    '{"version":1,"whole":bool|null,"broken":{"seq","problem"}|null,' +
    '"entries":[{"seq","at","actor","action","subject","target","outcome","detail":{},"hash"}]}; whole is null without --verify',
  load: () => import('./audit.run.ts'),
});
