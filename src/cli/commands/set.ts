import { defineCommand, JSON_OPTION } from '../command.ts';
import { PROFILE_OPTION, STORE_OPTION, VALUE_TYPED } from '../secret-options.ts';

export const set = defineCommand({
  name: 'set',
  summary: 'give a key its value, in the store where it rests',
  description:
    'Asks for the value without showing it, or reads it from standard input, less one line end at its end; a value is ' +
    'never an argument. It goes where `keyward get` would find it: the first store of the key that holds one, else the ' +
    'first of its stores. Without a keyward.toml that says otherwise, that is .env. On a terminal it asks before ' +
    'another value is replaced. Remarks on the value go to stderr: the shape of another provider, quotes or white space ' +
    'around it, a placeholder.',
  arguments: [{ name: '<name>', description: 'the name of the variable, as OPENAI_API_KEY' }],
  tooMany: VALUE_TYPED,
  options: [
    STORE_OPTION,
    PROFILE_OPTION,
    { flags: '--yes', description: 'do not ask before another value is replaced' },
    JSON_OPTION,
  ],
  examples: [
    { command: 'keyward set OPENAI_API_KEY', explains: 'asks for the value' },
    { command: 'pbpaste | keyward set OPENAI_API_KEY', explains: 'from the clipboard of a Mac' },
    { command: 'keyward set OPENAI_API_KEY --profile production < key.txt', explains: 'a value of many lines, too' },
  ],
  exits: {
    0: 'the store holds the value',
    1: 'never',
    2: 'it did not work, or nobody said yes',
  },
  json: '{"version":1,"name","store","changed":bool,"remarks":[text]}',
  load: () => import('./set.run.ts'),
});
