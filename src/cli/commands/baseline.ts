import { defineCommand, JSON_OPTION } from '../command.ts';

export const baseline = defineCommand({
  name: 'baseline',
  summary: 'allow secrets that are known and no danger: add, prune, review',
  description:
    'Keeps .keyward/baseline, the list of secrets that scan, hook and history do not report, wherever they stand. It is ' +
    'to be committed: a line for each secret, with its fingerprint, its kind and a reason, and no place, so that it ' +
    'survives every edit and merges without a conflict. add takes fingerprints or places (FILE:LINE) of findings, or all ' +
    'findings; prune drops what stands neither in a file nor in the history any more; review lists what the baseline ' +
    'holds and where that stands now. docs/allowing.md has the rest.',
  arguments: [
    { name: '<action>', description: 'what to do', choices: ['add', 'prune', 'review'] },
    { name: '[finding...]', description: 'for add: fingerprints (8 digits of each are enough), or FILE:LINE' },
  ],
  options: [
    { flags: '--all', description: 'add: every finding that `keyward scan` reports' },
    { flags: '--reason <text>', description: 'add: why it may stay; needed' },
    { flags: '--until <date>', description: 'add: the last day on which it is allowed, as 2027-01-31' },
    { flags: '--history', description: 'add: look for findings in the history too' },
    { flags: '--dry-run', description: 'add, prune: show what would be changed, and change nothing' },
    JSON_OPTION,
  ],
  examples: [
    { command: 'keyward baseline add docs/api.md:12 --reason "revoked, shown in the docs"', explains: 'one finding' },
    { command: 'keyward baseline add --all --history --reason "before keyward"', explains: 'start from here' },
    { command: 'keyward baseline review', explains: 'what is allowed, and is it still needed?' },
    { command: 'keyward baseline prune --dry-run', explains: 'what could go' },
  ],
  exits: {
    0: 'it is done; review: every entry holds and is needed',
    1: 'review: an entry has expired or is found nowhere any more',
    2: 'it did not work, or not everything could be read; prune then drops nothing',
  },
  json:
    'add: {"version":1,"applied":bool,"added":[{"fingerprint","kind"}],"entries":n}; prune: the same with "dropped"; ' +
    'review: {"version":1,"entries":[{"fingerprint","kind","until","reason","state":"needed"|"expired"|"stale"|"unknown",' +
    '"places":[{"file","line"}],"inHistory":bool|null}]}; inHistory is null where there is none',
  load: () => import('./baseline.run.ts'),
});
