import { isAbsolute } from 'node:path';
import { fromSystem } from '../../scan/path.ts';
import { appendLines } from '../append-lines.ts';
import { type Rule, rulesFor } from '../git-files.ts';
import type { Project } from '../project.ts';
import type { Repository } from '../repository.ts';
import { changeOf, type FileChange, findFile } from './change.ts';
import { type Hides, hiddenBy, ignoreBlock, missingIgnoreLines } from './ignore-lines.ts';

const GITIGNORE = '.gitignore';
const NEW_MODE = 0o644;

/** The lines that keep files of keys out of git, as far as they lack. Throws `write-failed` where it is a link. */
export function planGitignore({ root, repository, secretFiles, envFiles }: Project): FileChange | null {
  if (repository !== null && isIgnoredAsAWhole(repository)) return null;
  const found = findFile(root, GITIGNORE);
  const text = found.bytes?.toString('utf8') ?? null;
  const lines = missingIgnoreLines(text, {
    hides: repository === null ? hiddenBy(text ?? '') : hiddenByRepository(repository),
    // One that git tracks is for its owner to decide on; those of folders below belong to the rules there.
    secretFiles: secretFiles
      .filter(({ path, tracked }) => tracked !== true && !path.includes('/'))
      .map(({ path }) => path),
    templates: envFiles.filter(({ template }) => template).map(({ name }) => name),
  });
  if (lines.length === 0) return null;
  const block = ignoreBlock(text, lines);
  const after = appendLines(found.bytes, block.lines, { apart: block.apart });
  return changeOf(GITIGNORE, found, { after, added: block.lines, mode: found.mode ?? NEW_MODE });
}

/** Rules of the repository's own files: a user's own excludes protect that user alone. */
function hiddenByRepository(repository: Repository): Hides {
  return (paths) => {
    const full = (path: string): string => repository.prefix + fromSystem(path);
    const rules = rulesFor(repository, paths.map(full));
    return new Set(paths.filter((path) => isShared(rules.get(full(path)))));
  };
}

function isShared(rule: Rule | undefined): boolean {
  return rule?.ignores === true && rule.source.endsWith(GITIGNORE) && !isAbsolute(rule.source);
}

/** In a folder that is ignored itself no rule counts, and none is needed. */
function isIgnoredAsAWhole(repository: Repository): boolean {
  const folder = repository.prefix.slice(0, -1);
  return folder !== '' && rulesFor(repository, [folder]).get(folder)?.ignores === true;
}
