import { defineCommand, JSON_OPTION } from '../command.ts';

export const move = defineCommand({
  name: 'move',
  summary: 'move keys from one store to another',
  description:
    'Shows which names it would move, asks, writes each value into the second store and reads it back; when all are ' +
    'there, takes them out of the first. Whenever it is stopped, a value is in one of the two at least, and running it ' +
    'again goes on where it was. A name without a value stays.',
  arguments: [
    { name: '<from>', description: 'a store of keyward.toml, or a kind of store' },
    { name: '<to>', description: 'another one' },
    { name: '[name...]', description: 'these names only' },
  ],
  options: [
    { flags: '--overwrite', description: 'replace another value in the second store, too' },
    { flags: '--yes', description: 'do not ask' },
    { flags: '--dry-run', description: 'show what would be moved, and change nothing' },
    JSON_OPTION,
  ],
  examples: [
    { command: 'keyward move env-file prod', explains: 'all of .env, to the store `prod` of keyward.toml' },
    { command: 'keyward move keychain prod OPENAI_API_KEY', explains: 'one key' },
  ],
  exits: {
    0: 'the keys are in the second store, and there alone',
    1: 'as 0, but names were left where they are: the second store holds another value of them',
    2: 'it did not work, or nobody said yes; no value is lost',
  },
  json: '{"version":1,"from":store,"to":store,"applied":bool,"names":[{"name","fate":"new"|"same"|"differs"|"empty"}]}',
  load: () => import('./move.run.ts'),
});
