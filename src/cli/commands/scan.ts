import { CONFIDENCES } from '../../scan/judge/confidence.ts';
import { REPORT_FORMATS } from '../../scan/report/formats.ts';
import { defineCommand, JSON_OPTION } from '../command.ts';

export const scan = defineCommand({
  name: 'scan',
  summary: 'find hardcoded keys in files, in the index, in the history or in what is piped in',
  description:
    'Reads every file below the given paths (the current folder if none is given) and lists the keys that stand in ' +
    'them: those of AI providers, and the credentials of other services (docs/kinds.md). Files that git ignores are left ' +
    'out, unless git tracks them all the same. A private .env is where keys belong: it is listed as local, never as a ' +
    'finding. A key is never printed. What a keyward:allow comment or .keyward/baseline allows is counted and not ' +
    'reported. With --history, --range or --since ' +
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
    { flags: '--watch', description: 'scan again whenever something changes, and tell what is new and what is gone' },
    { flags: '--unreachable', description: 'with --history: read what nothing reaches any more, too' },
    { flags: '--no-cache', description: 'with --history: read all again, and remember nothing' },
    {
      flags: '--confidence <level>',
      description: 'the least sure findings to report',
      choices: CONFIDENCES,
      default: 'likely',
    },
    { flags: '--no-allow', description: 'report what comments and .keyward/baseline allow, too' },
    {
      flags: '--verify',
      description:
        'ask the providers whether the keys that are found are alive, after consent; see `keyward check --found`',
    },
    {
      flags: '--providers <ids>',
      description:
        'with --verify: the providers that may be asked, divided by commas; else [verify] of keyward.toml, else it asks you',
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
      description: 'how to write the answer',
      choices: ['text', ...Object.keys(REPORT_FORMATS)],
      default: 'text',
    },
    {
      flags: '--output <file>',
      description: 'write the answer in that format into a file, whole or not at all; stdout then has the text',
    },
    { ...JSON_OPTION, description: 'the same as --format json' },
  ],
  examples: [
    { command: 'keyward scan', explains: 'the current folder' },
    { command: 'keyward scan --staged', explains: 'what the next commit would add' },
    { command: 'keyward scan --history', explains: 'all that was ever committed' },
    { command: 'keyward scan --range origin/main..HEAD', explains: 'what this branch would bring into main' },
    { command: 'keyward scan --format sarif --output keyward.sarif', explains: 'for a pipeline: docs/ci.md has more' },
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
    '"fingerprint","confidence"}],"allowed":[{"kind","file","line","column","fingerprint","by":"comment"|"baseline","until"}],' +
    '"allowances":[{"file","line","state":"broken"|"expired"|"stale","detail"}]}; there is a finding for each place, and places ' +
    'of one secret have one fingerprint; a scan of the history has "history":{"known":n,"unreachable":n} after "scanned", ' +
    'and in each finding, the oldest first, also "commit","author","date","refs","refCount","inHead" (null where not known); ' +
    'with --verify each has "health":{"status","reason","checkedAt"}|null',
  load: () => import('./scan.run.ts'),
});
