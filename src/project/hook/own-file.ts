import { lstatSync, readFileSync, statSync } from 'node:fs';
import { KeywardError, messageOf, systemCodeOf } from '../../core/errors.ts';

/** A hook may be a compiled program; what is larger than this is neither that nor a configuration. */
const LARGEST = 64 * 1024 * 1024;

/** A file as it stands before keyward changes it. */
export interface FileState {
  readonly bytes: Buffer;
  readonly mode: number;
  /** True for a symbolic link; `bytes` are then those of its target, none where it leads nowhere. */
  readonly link: boolean;
}

/** Reads a file that may be changed. Null where there is none. Throws `unreadable` where it is no plain file. */
export function fileState(path: string): FileState | null {
  try {
    const stats = lstatSync(path);
    const link = stats.isSymbolicLink();
    const target = link ? statSync(path, { throwIfNoEntry: false }) : stats;
    if (target === undefined) return { bytes: Buffer.alloc(0), mode: stats.mode & 0o7777, link };
    if (!target.isFile() || target.size > LARGEST) {
      throw unreadable(path, target.isFile() ? 'too large' : 'not a plain file');
    }
    return { bytes: readFileSync(path), mode: stats.mode & 0o7777, link };
  } catch (error) {
    const code = systemCodeOf(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return null;
    if (error instanceof KeywardError) throw error;
    throw unreadable(path, messageOf(error).replace(/,.*/, ''), error);
  }
}

/** The text of a manager's file, a character a byte, so that all bytes come back. Throws `hook-conflict` for a link. */
export function editableText(path: string): { readonly text: string; readonly mode: number } | null {
  const state = fileState(path);
  if (state?.link === true) {
    const hint = 'put a plain file there, then run it again';
    throw new KeywardError('hook-conflict', `${path} is a symbolic link, so that it is not written`, hint);
  }
  return state === null ? null : { text: state.bytes.toString('latin1'), mode: state.mode };
}

function unreadable(path: string, reason: string, cause?: unknown): KeywardError {
  const hint = 'mend that, or move the file away; nothing was changed';
  return new KeywardError('unreadable', `${path} could not be read: ${reason}`, hint, { cause });
}
