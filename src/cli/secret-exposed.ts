import { basename, dirname } from 'node:path';
import { attempt } from '../project/attempt.ts';
import { rulesFor } from '../project/git-files.ts';
import { repositoryOf } from '../project/repository.ts';
import { fromSystem } from '../scan/path.ts';

/** Whether git would take a file (absolute path) into a commit. False where there is no repository, or git cannot tell. */
export function exposedFile(path: string, environment: NodeJS.ProcessEnv): boolean {
  const { value } = attempt(() => {
    const repository = repositoryOf(fromSystem(dirname(path)), environment);
    if (repository === null) return false;
    const inside = repository.prefix + fromSystem(basename(path));
    return rulesFor(repository, [inside]).get(inside)?.ignores !== true;
  });
  return value === true;
}
