import { splitZero } from '../scan/git/git.ts';
import { isSecretFile } from '../scan/secret-files.ts';
import type { Repository } from './repository.ts';

// What git says of files. Paths are Latin-1 and begin at the repository's top.

/** Wide enough for all that ../scan/secret-files.ts may take for a secret file; it decides. */
const SECRET_FILES = ['.env', '.env.*', '.envrc', '*.pem', '*credentials*.json', '*service*account*.json'].map(
  (name) => `:(glob,icase)**/${name}`,
);

/** The secret files that git tracks. */
export function trackedSecretFiles({ git }: Repository): Set<string> {
  return new Set(list(git.run(['ls-files', '-z', '--cached', '--', ...SECRET_FILES])).filter(isSecretFile));
}

/** The secret files that the next commit would add or change, and which of the two. */
export function stagedSecretFiles(repository: Repository): Map<string, 'added' | 'changed'> {
  const { git } = repository;
  const head = git.run(['rev-parse', '--verify', '--quiet', 'HEAD^{commit}'], { accept: [0, 1] });
  if (head.length === 0) return new Map(Array.from(trackedSecretFiles(repository), (path) => [path, 'added']));
  const id = head.toString().trim();
  const records = list(
    git.run(['diff-index', '--cached', '--name-status', '-z', '--no-renames', id, '--', ...SECRET_FILES]),
  );
  const staged = new Map<string, 'added' | 'changed'>();
  for (let at = 0; at + 1 < records.length; at += 2) {
    staged.set(records[at + 1] ?? '', records[at] === 'A' ? 'added' : 'changed');
  }
  return staged;
}

/** The secret files that git neither tracks nor ignores: the next `git add .` would take them. */
export function exposedSecretFiles({ git }: Repository): string[] {
  return list(git.run(['ls-files', '-z', '--others', '--exclude-standard', '--', ...SECRET_FILES])).filter(
    isSecretFile,
  );
}

/** The ignore rule that decides on a path. */
export interface Rule {
  /** The file that it stands in, as git names it: `.gitignore`, `sub/.gitignore`, an absolute path for the user's own. */
  readonly source: string;
  /** False where it takes the path out of what other rules ignore. */
  readonly ignores: boolean;
}

/** The rule for each of the paths that has one. A path need not exist; tracked files are answered for too. */
export function rulesFor({ git }: Repository, paths: readonly string[]): Map<string, Rule> {
  const answers = new Map<string, Rule>();
  if (paths.length === 0) return answers;
  const output = git.run(['check-ignore', '-z', '--stdin', '--no-index', '--verbose', '--non-matching'], {
    input: Buffer.from(paths.map((path) => `${path}\0`).join(''), 'latin1'),
    accept: [0, 1],
  });
  // Records of source, line, pattern and path.
  const fields = list(output);
  for (let at = 0; at + 3 < fields.length; at += 4) {
    const [source = '', , pattern = '', path = ''] = fields.slice(at, at + 4);
    if (source !== '') answers.set(path, { source, ignores: !pattern.startsWith('!') });
  }
  return answers;
}

function list(output: Buffer): string[] {
  return splitZero(output).map((part) => part.toString('latin1'));
}
