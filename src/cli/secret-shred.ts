import { randomBytes } from 'node:crypto';
import { closeSync, constants, fsyncSync, openSync, unlinkSync, writeSync } from 'node:fs';
import { KeywardError } from '../core/errors.ts';
import { plainFileAt, writeAtomic, writeFailed } from '../project/atomic-write.ts';
import { withFileLock } from '../project/file-lock.ts';
import { readSmallFile } from '../project/read-small-file.ts';
import { fromSystem } from '../scan/path.ts';
import { withoutEntry } from '../stores/_env-lines.ts';
import { decodeText } from '../stores/_bytes.ts';
import type { EnvSource } from './secret-env-source.ts';

/**
 * Takes names out of an env file; all else stays byte for byte. Throws `write-failed` where the file is no longer what
 * was read, and leaves it as it is.
 */
export async function removeNames(source: EnvSource, names: readonly string[], signal: AbortSignal): Promise<void> {
  await withFileLock(source.path, signal, async () => {
    const { mode } = assertSame(source);
    const text = names.reduce(withoutEntry, decodeText(source.bytes, source.path));
    writeAtomic(source.path, text, { mode: mode & 0o700 });
  });
}

/**
 * Overwrites a file and removes it. Where the disk writes elsewhere than where the old bytes are (solid-state disks, file
 * systems with snapshots), those stay until they are needed for something else. Throws `write-failed` where the file is no
 * longer what was read, or has another name too, and leaves it as it is.
 */
export async function shredFile(source: EnvSource, signal: AbortSignal): Promise<void> {
  const { path, bytes } = source;
  await withFileLock(path, signal, async () => {
    const { nlink } = assertSame(source);
    if (nlink > 1) {
      throw new KeywardError(
        'write-failed',
        `${path} has another name, which would lose its content too`,
        'remove it by hand',
      );
    }
    try {
      const file = openSync(path, constants.O_WRONLY | (constants.O_NOFOLLOW ?? 0));
      try {
        writeSync(file, randomBytes(bytes.length), 0, bytes.length, 0);
        fsyncSync(file);
      } finally {
        closeSync(file);
      }
      unlinkSync(path);
    } catch (error) {
      throw writeFailed(path, error);
    }
  });
}

function assertSame({ path, bytes }: EnvSource): { mode: number; nlink: number } {
  const stats = plainFileAt(path);
  const now = stats === null ? null : readSmallFile(fromSystem(path), path);
  if (stats !== null && now?.equals(bytes) === true) return stats;
  const hint = 'its keys are in the store; look what changed, and run it again';
  throw new KeywardError('write-failed', `${path} was changed meanwhile, and is left as it is`, hint);
}
