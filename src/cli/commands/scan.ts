import { CONFIDENCES } from '../../scan/judge/judge.ts';
import { defineCommand, JSON_OPTION } from '../command.ts';

export const scan = defineCommand({
  name: 'scan',
  summary: 'find hardcoded keys in files, in the index or in what is piped in',
  description:
    'Reads every file below the given paths (the current folder if none is given) and lists the keys that stand in ' +
    'them. Files that git ignores are left out, unless git tracks them all the same. A private .env is where keys ' +
    'belong: it is listed as local, never as a finding. A key is never printed.',
  arguments: [{ name: '[path...]', description: 'files or folders; the current folder if none is given' }],
  options: [
    { flags: '--all', description: 'read files that git ignores too' },
    { flags: '--staged', description: 'read what is staged for the next commit instead of the files' },
    { flags: '--stdin', description: 'read standard input instead of the files' },
    {
      flags: '--confidence <level>',
      description: 'the least sure findings to report',
      choices: CONFIDENCES,
      default: 'likely',
    },
    { flags: '--format <format>', description: 'how to print the answer', choices: ['text', 'json'], default: 'text' },
    { ...JSON_OPTION, description: 'the same as --format json' },
  ],
  examples: [
    { command: 'keyward scan', explains: 'the current folder' },
    { command: 'keyward scan --staged', explains: 'what the next commit would add' },
    { command: 'git show HEAD~3 | keyward scan --stdin', explains: 'anything that can be piped' },
  ],
  exits: {
    0: 'no key was found',
    1: 'keys were found',
    2: 'it did not work, nothing was read, or something could not be read and nothing was found in the rest',
  },
  json:
    '{"version":1,"scanned":{"files":n,"bytes":n,"blobs":n,"commits":n},"skipped":[{"path","reason"}],' +
    '"local":[{"path"}],"findings":[{"kind","provider","file","line","column","endLine","endColumn","redacted",' +
    '"fingerprint","confidence"}]}',
  load: () => import('./scan.run.ts'),
});
