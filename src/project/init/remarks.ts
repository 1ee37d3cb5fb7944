import { providerOfName } from '../key-names.ts';
import { looksLikeKey } from '../key-shape.ts';
import type { Project } from '../project.ts';
import { chmodCommand, untrackCommand } from '../shell-quote.ts';
import { leftLoose, leftNotIgnored } from './left.ts';
import type { Remark } from './remark.ts';

/**
 * What `keyward init`, which changes the files `changed`, leaves as it is: secret files that git tracks or would take,
 * or that others may read, and keys in a template.
 */
export function remarksOn(project: Project, changed: readonly string[]): Remark[] {
  return [
    ...tracked(project),
    ...filledTemplates(project),
    ...leftNotIgnored(project, changed).map(({ path }) => ({
      path,
      text: 'git does not ignore it: add a line for it to the .gitignore of its folder',
      command: null,
    })),
    // Whether git is to track a file comes before who may read it.
    ...leftLoose(project, changed)
      .filter((file) => file.tracked !== true)
      .map(({ path }) => ({ path, text: 'others of this machine may read it', command: chmodCommand([path]) })),
  ];
}

function tracked({ secretFiles }: Project): Remark[] {
  const files = secretFiles.filter((file) => file.tracked === true);
  return files.map((file) => ({
    path: file.path,
    text: file.committed
      ? 'git tracks it; take it out, and make new keys for all that stand in it: its history still has them'
      : 'it is staged; take it out before it is committed',
    command: untrackCommand(file),
  }));
}

function filledTemplates({ envFiles }: Project): Remark[] {
  return envFiles
    .filter(({ template }) => template)
    .flatMap(({ name, values }) =>
      Array.from(values)
        .filter(([variable, value]) => looksLikeKey(value, providerOfName(variable)))
        .map(([variable]) => ({
          path: name,
          text: `${variable} has a value that looks like a real key: revoke it, and leave the value empty here`,
          command: null,
        })),
    );
}
