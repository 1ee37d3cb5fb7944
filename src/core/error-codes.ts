import type { ErrorCode } from './errors.ts';

/** What each code means and what usually helps; docs/errors.md is rendered from it. */
export const ERROR_CODES: Readonly<Record<ErrorCode, { meaning: string; remedy: string }>> = {
  'answer-invalid': {
    meaning:
      'A store or platform answered, and the answer cannot be understood: broken JSON, a redirect, another service.',
    remedy: 'Check its address; a proxy or a login page may stand in between.',
  },
  'baseline-invalid': {
    meaning: '.keyward/baseline holds a line that is neither an entry nor a comment, or is no plain file of text.',
    remedy: 'Mend the line that the message names, or look at all findings with `keyward scan --no-allow`.',
  },
  cancelled: {
    meaning: 'The work was stopped before it was done: Ctrl-C, or the answer no.',
    remedy: 'Run the command again; nothing was half written.',
  },
  'config-invalid': {
    meaning:
      'keyward.toml, or a configuration of another scanner, is not valid, or holds something that keyward does not know.',
    remedy: 'Correct the line that the message names.',
  },
  conflict: {
    meaning: 'The value was changed by someone else since it was read. The store is as it was.',
    remedy: 'Read it again, look at what is there, then repeat.',
  },
  'git-failed': {
    meaning: 'git was run and refused: a corrupt index, an unknown revision, a repository owned by another user.',
    remedy: 'The message carries what git said; run the same git command by hand.',
  },
  'git-missing': {
    meaning: 'The command needs git and there is none on PATH.',
    remedy: 'Install git; `keyward scan PATH` on files works without it.',
  },
  'hook-conflict': {
    meaning: 'The hook cannot be installed or removed without losing something that is not ours.',
    remedy: 'Follow the hint: it names the file and the line to add or remove by hand.',
  },
  'keys-unusable': {
    meaning:
      'A key or variable that a program needs is not set, or holds what cannot be right: quotes, a placeholder, the key of another provider.',
    remedy: 'The message names every one of them, where it was looked for, and why its value is refused.',
  },
  'name-invalid': {
    meaning: 'The store does not take such a name.',
    remedy: 'Follow the hint: it says which characters the store takes.',
  },
  'not-a-repository': {
    meaning: 'The command needs a git repository with a working tree and the folder is not in one.',
    remedy: 'Run it inside a repository, or `git init` first.',
  },
  'not-found': {
    meaning: 'A path that was named does not exist.',
    remedy: 'Check the spelling; paths are relative to the current folder.',
  },
  'not-trusted': {
    meaning:
      'keyward.toml names an address that would be shown a credential of yours, and you have not agreed to it for this project.',
    remedy:
      'If it is a server of yours, run the `keyward trust ADDRESS` that the hint gives; else leave the project alone.',
  },
  'nothing-scanned': {
    meaning: 'No file was read, so that nothing can be said about it.',
    remedy: 'Name a path that holds files, or use --all where everything is ignored.',
  },
  'state-unusable': {
    meaning: 'What keyward remembers (audit log, journal, checks) cannot be opened: it is broken, newer, or not yours.',
    remedy: 'The message names the file. It holds no key and may be moved away; the log that it holds is then gone.',
  },
  'notify-failed': {
    meaning:
      'A notice could not be given, or it is not certain that it was taken: the webhook is gone, refuses, is silent.',
    remedy: 'Follow the hint; a webhook that is gone has to be made anew.',
  },
  'store-refused': {
    meaning: 'The store does not accept who we are, or does not allow what we ask.',
    remedy: 'Check the credential and its rights; the message says which.',
  },
  'store-unavailable': {
    meaning: 'The store gave no answer in time, or said that it cannot serve now. What it holds is not known.',
    remedy: 'Try again; check network, address and the status page of the service.',
  },
  'thread-died': {
    meaning: 'A thread of the scan came to an end before its work did: memory ran out, or keyward has a fault.',
    remedy: 'Run the command again; report it if it happens twice.',
  },
  'tool-missing': {
    meaning: 'The store needs a program or package that is not installed.',
    remedy: 'Install what the message names.',
  },
  unreadable: {
    meaning: 'Something could not be read (permission, disk, a device), so that the answer is incomplete.',
    remedy: 'Mend the permission, or leave the path out.',
  },
  usage: {
    meaning: 'An unknown command, flag or value, or two flags that exclude each other.',
    remedy: 'See `keyward help COMMAND`.',
  },
  'value-invalid': {
    meaning: 'The store cannot hold such a value: too long, empty, or with a character that it would change.',
    remedy: 'Follow the hint, or choose another store for this value.',
  },
  'write-failed': {
    meaning: 'A file could not be written. What stood there before still stands.',
    remedy: 'Check permission and free space, then run the command again.',
  },
};
