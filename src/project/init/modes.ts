import { join } from 'node:path';
import { baseName } from '../../scan/path.ts';
import { isEnvFile } from '../../scan/secret-files.ts';
import { plainFileAt } from '../atomic-write.ts';
import { attempt } from '../attempt.ts';
import type { Project } from '../project.ts';
import { changeOf, type FileChange, findFile } from './change.ts';
import { PRIVATE_MODE } from './env.ts';

/**
 * The other env files, those of folders below among them: nobody but the owner may read them. Not those that git
 * tracks, that are links or another user's.
 */
export function planModes({ root, secretFiles }: Project, changed: readonly string[]): FileChange[] {
  const loose = secretFiles.filter(
    ({ path, tracked, problems }) =>
      problems.includes('mode') && tracked !== true && isEnvFile(baseName(path)) && !changed.includes(path),
  );
  return loose.flatMap(({ path }) => attempt(() => planMode(root, path)).value ?? []);
}

function planMode(root: string, path: string): FileChange | null {
  const user = process.geteuid?.();
  if (user !== 0 && plainFileAt(join(root, path))?.uid !== user) return null;
  const found = findFile(root, path);
  if (found.bytes === null) return null;
  return changeOf(path, found, { after: found.bytes, added: [], mode: PRIVATE_MODE });
}
