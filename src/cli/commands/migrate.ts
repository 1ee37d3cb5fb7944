import { TOOLS } from '../../migrate/tools.ts';
import { defineCommand, JSON_OPTION } from '../command.ts';

export const migrate = defineCommand({
  name: 'migrate',
  summary: 'take over what another scanner was told to let pass',
  description:
    "Reads the settings, ignores and baselines that a project has for another scanner, looks for keyward's findings that " +
    'they speak of, and shows the lines that would let those pass in .keyward/baseline. Each line speaks of one secret, ' +
    'wherever it stands: a new secret on an ignored line, or in an ignored file, is found again. Nothing is written ' +
    'without --write, and nothing of the other tool is changed.',
  arguments: [{ name: '<tool>', description: 'the scanner that the project comes from', choices: Object.keys(TOOLS) }],
  options: [
    {
      flags: '--from <file>',
      description:
        'a file that has no fixed name: a report of gitleaks that serves as baseline, a baseline of detect-secrets, ' +
        'what trufflehog is given as --exclude-paths',
    },
    { flags: '--write', description: 'write the lines into .keyward/baseline' },
    JSON_OPTION,
  ],
  examples: [
    { command: 'keyward migrate gitleaks', explains: 'look at what would be taken over' },
    {
      command: 'keyward migrate gitleaks --from gitleaks-report.json --write',
      explains: 'a baseline too, and write it',
    },
    { command: 'keyward migrate detect-secrets --write', explains: 'the secrets of .secrets.baseline' },
  ],
  exits: {
    0: 'all of it could be taken over',
    1: 'it could be taken over but for some settings, which are listed',
    2: 'it did not work, or the project holds nothing of that tool',
  },
  json:
    '{"version":1,"tool","applied":bool,"read":[path],"entries":[{"fingerprint","kind","file","line","redacted","reason"}],' +
    '"silent":n,"unmatched":[{"place","reason"}],"left":n,"lost":[text],"notes":[text]}; silent counts what the tool lets ' +
    'pass and keyward finds, unmatched is all else that it lets pass, left counts secrets that keyward still reports',
  load: () => import('./migrate.run.ts'),
});
