import { defineCommand, JSON_OPTION } from '../command.ts';

export const overview = defineCommand({
  name: 'overview',
  summary: 'what keys a project uses, and what is wrong with them',
  description:
    'Looks at a folder: which AI keys its code, its env files and its keyward.toml speak of, whether each has a value ' +
    'and one of the right shape, how well the files that hold values are kept, whether the git hooks stand guard, and ' +
    'which keys are hardcoded. Then it says what to do next, the most urgent first. Nothing is changed, nothing is ' +
    'sent, and a key is never printed.',
  arguments: [{ name: '[path]', description: 'the folder of the project; the current folder if none is given' }],
  options: [JSON_OPTION],
  examples: [
    { command: 'keyward', explains: 'the current folder' },
    { command: 'keyward ../service', explains: 'another one' },
    { command: 'keyward --json', explains: 'for a program' },
  ],
  exits: {
    0: 'nothing is wrong; a key that has no value yet is not wrong',
    1: 'a key is hardcoded, or git tracks a file of keys, or does not ignore it',
    2: 'it did not work, or something could not be read and nothing is wrong with the rest',
  },
  json:
    '{"version":1,"root","keys":[{"name","provider","source":"environment"|file|null,"set":bool,' +
    '"notAsked":[store],' +
    '"shape":"right"|"placeholder"|"empty"|"other-provider"|"untrimmed"|"unusual"|null,"otherProvider":id|null,' +
    '"usedIn":[path],"declaredIn":[path]}],"listed":n,"git":"repository"|"none"|"unknown",' +
    '"files":[{"path","ignored":bool|null,"tracked":bool|null,"mode":"0600"|null,' +
    '"problems":["tracked"|"not-ignored"|"mode"]}],"hook":[{"name","state":"installed"|"absent"|"foreign"|"edited"|"stale",' +
    '"manager":id|null,"path","remedy":text|null}],"findings":n,' +
    '"skipped":[{"path","reason"}],"next":[{"command":text|null,"text"}]}; commands and all paths but the hook\'s start at root',
  load: () => import('./overview.run.ts'),
});
