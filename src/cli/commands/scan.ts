import { CONFIDENCES } from '../../scan/judge/judge.ts';
import { defineCommand, JSON_OPTION } from '../command.ts';

export const scan = defineCommand({
  name: 'scan',
  summary: 'find hardcoded keys in files, in the index, in the history or in what is piped in',
  description:
    'Reads every file below the given paths (the current folder if none is given) and lists the keys that stand in ' +
    'them. Files that git ignores are left out, unless git tracks them all the same. A private .env is where keys ' +
    'belong: it is listed as local, never as a finding. A key is never printed. With --history, --range or --since ' +
    'what was ever committed is read instead, each blob once, and the messages of commits and tags; the path then ' +
    'names the repository, and paths in the answer are those of the commit, from the top of the repository. What ' +
    'an earlier scan of the history found clean is remembered in the cache folder and not read again.',
  arguments: [{ name: '[path...]', description: 'files or folders; the current folder if none is given' }],
  options: [
    { flags: '--all', description: 'read files that git ignores too' },
    { flags: '--staged', description: 'read what is staged for the next commit instead of the files' },
    { flags: '--stdin', description: 'read standard input instead of the files' },
    { flags: '--history', description: 'read everything that a branch, a tag, the stash or any other ref reaches' },
    {
      flags: '--range <revisions>',
      description:
        'read what the commits of a range bring in, as in origin/main..HEAD; auto: those of the pull request that is built',
    },
    {
      flags: '--since <date>',
      description:
        'read what commits since then bring in: 2026-01-31, 2026-01-31T12:00Z, "3 weeks ago", yesterday, @1700000000',
    },
    { flags: '--unreachable', description: 'with --history: read what nothing reaches any more, too' },
    { flags: '--no-cache', description: 'with --history: read all again, and remember nothing' },
    {
      flags: '--confidence <level>',
      description: 'the least sure findings to report',
      choices: CONFIDENCES,
      default: 'likely',
    },
    {
      flags: '--gitleaks',
      description:
        'read .gitleaks.toml and .gitleaksignore of the current folder: run its rules too, and let pass what gitleaks does',
    },
    { flags: '--gitleaks-config <file>', description: 'the same, with this configuration' },
    {
      flags: '--gitleaks-baseline <file>',
      description: 'the same, and let pass what this JSON report of gitleaks lists',
    },
    {
      flags: '--format <format>',
      description: 'how to print the answer',
      choices: ['text', 'json', 'gitleaks'],
      default: 'text',
    },
    { ...JSON_OPTION, description: 'the same as --format json' },
  ],
  examples: [
    { command: 'keyward scan', explains: 'the current folder' },
    { command: 'keyward scan --staged', explains: 'what the next commit would add' },
    { command: 'keyward scan --history', explains: 'all that was ever committed' },
    { command: 'keyward scan --range origin/main..HEAD', explains: 'what this branch would bring into main' },
    { command: 'keyward scan --gitleaks', explains: 'with the rules and ignores that were made for gitleaks' },
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
    '"fingerprint","confidence"}]}; a scan of the history has "history":{"known":n,"unreachable":n} after "scanned", ' +
    'and in each finding, the oldest first, also "commit","author","date","refs","refCount","inHead" (null where not known)',
  load: () => import('./scan.run.ts'),
});
