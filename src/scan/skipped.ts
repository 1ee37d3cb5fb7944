import { statSync } from 'node:fs';
import { messageOf, systemCodeOf } from '../core/errors.ts';
import { toSystem } from './path.ts';

/** Something that was not read, and why. */
export interface Skipped {
  readonly path: string;
  readonly reason: string;
  /** True if a key may stand there all the same: the scan cannot say that it is clean. */
  readonly incomplete: boolean;
}

const SYSTEM_REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EIO: 'the disk failed to read it',
  ELOOP: 'too many symbolic links',
  EMFILE: 'too many open files',
  ENAMETOOLONG: 'the path is longer than the system allows',
  ENOENT: 'vanished while it was read',
  ENOTDIR: 'vanished while it was read',
  ESTALE: 'vanished while it was read',
};

/** Reads a system's refusal. What has vanished is not there to hold a key; all else is unknown. */
export function skippedBy(path: string, error: unknown): Skipped {
  const code = systemCodeOf(error);
  if (code === undefined) throw error;
  const reason = SYSTEM_REASONS[code] ?? messageOf(error).replace(/,.*/, '');
  return { path, reason, incomplete: !reason.startsWith('vanished') };
}

/** What `Stats` and `Dirent` both tell. */
interface FileType {
  isFIFO(): boolean;
  isSocket(): boolean;
  isCharacterDevice(): boolean;
  isBlockDevice(): boolean;
}

/** Why a file that is not plain is not opened: reading it might never end, or do something. */
export function specialReason(type: FileType): string {
  if (type.isFIFO()) return 'named pipe';
  if (type.isSocket()) return 'socket';
  return type.isCharacterDevice() || type.isBlockDevice() ? 'device' : 'not a plain file';
}

/** Why a symbolic link (Latin-1 path) is not followed: its target is scanned where it stands, if it belongs here. */
export function linkReason(path: string): string {
  try {
    statSync(toSystem(path));
    return 'symbolic link';
  } catch (error) {
    return systemCodeOf(error) === 'ELOOP' ? 'looping symbolic link' : 'dangling symbolic link';
  }
}
