import { providerOfName } from '../key-names.ts';
import { looksLikeKey } from '../key-shape.ts';
import type { Project } from '../project.ts';
import { untrackCommand } from '../shell-quote.ts';

/** Something that is wrong and that keyward leaves to the owner. */
export interface Remark {
  readonly path: string;
  readonly text: string;
  /** What to type; null where a hand is needed. */
  readonly command: string | null;
}

/** What `keyward init` sees and does not touch: secret files that git tracks, keys in a template. */
export function remarksOn({ secretFiles, envFiles }: Project): Remark[] {
  const tracked = secretFiles.filter((file) => file.tracked === true);
  const filled = envFiles.flatMap(({ name, template, values }) =>
    Array.from(values, ([variable, value]) => ({ path: name, variable, value })).filter(
      (entry) => template && looksLikeKey(entry.value, providerOfName(entry.variable)),
    ),
  );
  return [
    ...tracked.map((file) => ({
      path: file.path,
      text: 'git tracks it; take it out, and make new keys for all that stand in it: its history still has them',
      command: untrackCommand(file),
    })),
    ...filled.map(({ path, variable }) => ({
      path,
      text: `${variable} has a value that looks like a real key: revoke it, and leave the value empty here`,
      command: null,
    })),
  ];
}
