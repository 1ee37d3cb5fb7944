import { defineCommand, JSON_OPTION } from '../command.ts';
import { PROFILE_OPTION, STORE_OPTION } from '../secret-options.ts';

export const get = defineCommand({
  name: 'get',
  summary: 'print the value of a key into a pipe or file',
  description:
    'Prints the value, and one line end, where stdout is a pipe or a file; a terminal is refused unless --show is given. ' +
    'Of several stores the first that holds the name counts. For a program that needs keys, `keyward run` is better: ' +
    'nothing is printed at all.',
  arguments: [{ name: '<name>', description: 'the name of the variable, as OPENAI_API_KEY' }],
  options: [
    STORE_OPTION,
    PROFILE_OPTION,
    { flags: '--show', description: 'print the value on a terminal too, and into JSON' },
    { ...JSON_OPTION, description: 'print where the key is as JSON; its value only with --show' },
  ],
  examples: [
    { command: 'keyward get OPENAI_API_KEY | pbcopy', explains: 'into the clipboard of a Mac' },
    { command: 'keyward get OPENAI_API_KEY --json', explains: 'is it there, and where?' },
  ],
  exits: {
    0: 'the value was printed, or with --json: a store holds one',
    1: 'no store holds the name, and every one of them answered',
    2: 'it did not work: a store gave no answer, stdout is a terminal',
  },
  json: '{"version":1,"name","held":bool,"store":name|null,"value":text}, the value only with --show',
  load: () => import('./get.run.ts'),
});
