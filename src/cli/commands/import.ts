import { defineCommand, JSON_OPTION } from '../command.ts';
import { PROFILE_OPTION } from '../secret-options.ts';

export const importFile = defineCommand({
  name: 'import',
  summary: 'copy the keys of an env file into a store, then clear the file',
  description:
    'Shows which names it would copy, asks, writes each value into the store and reads it back. Only then, and only if ' +
    'asked to, it takes the names out of the file, or overwrites and removes the whole file. Overwriting is no promise: ' +
    'a solid-state disk, a backup or a snapshot may keep what stood there. Of a name that stands twice the last value ' +
    'counts, as for every reader of env files; a name without a value is left out.',
  arguments: [
    { name: '<file>', description: 'the env file' },
    { name: '[name...]', description: 'these names only' },
  ],
  options: [
    { flags: '--to <store>', description: 'a store of keyward.toml, or a kind of store; else that of the project' },
    PROFILE_OPTION,
    { flags: '--overwrite', description: 'replace another value in the store, too' },
    {
      flags: '--then <what>',
      description: 'what becomes of the file; asked for, if absent, else it is kept',
      choices: ['keep', 'remove-names', 'shred'],
    },
    { flags: '--yes', description: 'do not ask' },
    { flags: '--dry-run', description: 'show what would be copied, and change nothing' },
    JSON_OPTION,
  ],
  examples: [
    { command: 'keyward import .env --to keychain', explains: 'look at the plan, then say yes or no' },
    { command: 'keyward import .env --to prod --then shred --yes', explains: 'for a script' },
  ],
  exits: {
    0: 'the store holds every value of the file',
    1: 'as 0, but names were left out: the store holds another value of them',
    2: 'it did not work, or nobody said yes; the file is as it was',
  },
  json:
    '{"version":1,"from":path,"to":store,"applied":bool,"names":[{"name","fate":"new"|"same"|"differs"|"empty"}],' +
    '"file":"keep"|"remove-names"|"shred"}',
  load: () => import('./import.run.ts'),
});
