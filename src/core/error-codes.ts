import type { ErrorCode } from './errors.ts';

/** What each code means and what usually helps; docs/errors.md is rendered from it. */
export const ERROR_CODES: Readonly<Record<ErrorCode, { meaning: string; remedy: string }>> = {
  cancelled: {
    meaning: 'The work was stopped before it was done: Ctrl-C, or the answer no.',
    remedy: 'Run the command again; nothing was half written.',
  },
  'config-invalid': {
    meaning: 'keyward.toml is not valid TOML, or holds something that keyward does not know.',
    remedy: 'Correct the line that the message names.',
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
  'not-a-repository': {
    meaning: 'The command needs a git repository with a working tree and the folder is not in one.',
    remedy: 'Run it inside a repository, or `git init` first.',
  },
  'not-found': {
    meaning: 'A path that was named does not exist.',
    remedy: 'Check the spelling; paths are relative to the current folder.',
  },
  'nothing-scanned': {
    meaning: 'No file was read, so that nothing can be said about it.',
    remedy: 'Name a path that holds files, or use --all where everything is ignored.',
  },
  'thread-died': {
    meaning: 'A thread of the scan came to an end before its work did: memory ran out, or keyward has a fault.',
    remedy: 'Run the command again; report it if it happens twice.',
  },
  unreadable: {
    meaning: 'Something could not be read (permission, disk, a device), so that the answer is incomplete.',
    remedy: 'Mend the permission, or leave the path out.',
  },
  usage: {
    meaning: 'An unknown command, flag or value, or two flags that exclude each other.',
    remedy: 'See `keyward help COMMAND`.',
  },
  'write-failed': {
    meaning: 'A file could not be written. What stood there before still stands.',
    remedy: 'Check permission and free space, then run the command again.',
  },
};
