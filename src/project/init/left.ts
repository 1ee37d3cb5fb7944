import type { Project } from '../project.ts';
import type { SecretFile } from '../secret-file-status.ts';
import { isCovered } from './ignore-lines.ts';

// What is still wrong with files of keys when `keyward init` has changed the files `changed`.

/** Those that git would still take. */
export function leftNotIgnored({ secretFiles }: Project, changed: readonly string[]): SecretFile[] {
  const initHides = ({ path, decidedBelow }: SecretFile): boolean =>
    changed.includes('.gitignore') && !decidedBelow && (!path.includes('/') || isCovered(path));
  return secretFiles.filter(
    (file) => file.problems.includes('not-ignored') && !file.problems.includes('tracked') && !initHides(file),
  );
}

/** Those that others of this machine may still read. */
export function leftLoose({ secretFiles }: Project, changed: readonly string[]): SecretFile[] {
  return secretFiles.filter(({ path, problems }) => problems.includes('mode') && !changed.includes(path));
}
