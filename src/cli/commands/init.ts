import { defineCommand, JSON_OPTION } from '../command.ts';

export const init = defineCommand({
  name: 'init',
  summary: 'set a project up: ignore rules, .env, .env.example, keyward.toml, git hook',
  description:
    'Shows what it will change, asks, and changes only that: lines in .gitignore that keep files of keys out of git; ' +
    '.env, with every key that the project uses; env files for your eyes alone; .env.example with every name and no value; ' +
    'keyward.toml; and the git hooks that look for keys before a commit and a push. No value is changed and no line ' +
    'taken away. A second run changes nothing.',
  arguments: [{ name: '[path]', description: 'the folder of the project; the current folder if none is given' }],
  options: [
    { flags: '--yes', description: 'do not ask' },
    { flags: '--dry-run', description: 'show what would be changed, and change nothing' },
    JSON_OPTION,
  ],
  examples: [
    { command: 'keyward init', explains: 'look at the changes, then say yes or no' },
    { command: 'keyward init --dry-run', explains: 'only look' },
    { command: 'keyward init --yes', explains: 'for a script' },
  ],
  exits: {
    0: 'the project is set up, or with --dry-run: this is what would be changed',
    1: 'as 0, but something is left that only you can do: git tracks a file of keys, say, or a template holds one',
    2: 'it did not work, or nobody said yes',
  },
  json:
    '{"version":1,"root","applied":bool,"changes":[{"path","action":"create"|"append"|"mode","lines":[text],' +
    '"mode":"0600"}],"hook":{"changes":[{"path","description","lines":[text]}],' +
    '"manual":[{"action":"add"|"run","path","reason","lines":[text]}],"notes":[text]},"remarks":[{"path","text","command":text|null}]}; paths and commands start at root, and a path outside of it is absolute',
  load: () => import('./init.run.ts'),
});
