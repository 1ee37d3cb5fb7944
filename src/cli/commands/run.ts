import { defineCommand } from '../command.ts';
import { PROFILE_OPTION, STORE_OPTION } from '../secret-options.ts';

export const run = defineCommand({
  name: 'run',
  summary: 'run a program with the keys in its environment, and nowhere else',
  description:
    'Fetches the keys that keyward.toml names from their stores and starts the program with them in its environment. ' +
    'Where keyward.toml names none, or with --all, it is given every name that the stores hold. What is set in the ' +
    'environment already wins; what is empty there counts as not set. A key that is lacking, and is not optional, stops ' +
    'it before the program starts. Standard input and output, signals and the exit status are those of the program.',
  arguments: [{ name: '<command...>', description: 'the program and its arguments, behind --' }],
  passThrough: true,
  options: [
    STORE_OPTION,
    PROFILE_OPTION,
    { flags: '--all', description: 'every name that the stores hold, beside those of keyward.toml' },
    {
      flags: '--redact',
      description: 'take keys out of what the program prints, which is then text that comes in whole lines',
    },
  ],
  examples: [
    { command: 'keyward run -- npm start', explains: 'the keys of this project' },
    { command: 'keyward run --profile production -- python app.py', explains: 'those of production' },
    { command: 'keyward run --redact -- ./deploy.sh', explains: 'for a log that others read' },
  ],
  exits: {
    0: 'the program ended with 0',
    1: 'the program ended with 1; so with every other status, and 128 and the number of the signal that ended it',
    2: 'keyward: it did not start, since a key is lacking or a store gave no answer; 127 where there is no such program, 126 where it cannot be run',
  },
  json: 'none: what is printed is the answer of the program',
  load: () => import('./run.run.ts'),
});
