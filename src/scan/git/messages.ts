import { type Git, gitFailed } from './git.ts';

/** What was written about a commit or an annotated tag: it is pushed along with it. */
export interface Message {
  /** What it is shown as, in the place of a path. */
  readonly path: string;
  /** The commit's id; absent for a tag. */
  readonly commit?: string;
  readonly text: Buffer;
}

/** An object whose message is to be read. */
export interface MessageSource {
  readonly id: string;
  readonly path: string;
  readonly commit?: string;
}

const NEWLINE = 0x0a;
const HEADERS_END = '\n\n';

/**
 * Reads the messages of commits and annotated tags, without the headers before them. Throws `git-failed` where an object
 * is not there.
 */
export function readMessages(git: Git, sources: readonly MessageSource[]): Message[] {
  if (sources.length === 0) return [];
  const input = sources.map(({ id }) => `${id}\n`).join('');
  const output = git.run(['cat-file', '--batch'], { input });
  let at = 0;
  return sources.map(({ id, ...source }) => {
    const end = output.indexOf(NEWLINE, at);
    const size = / (?:commit|tag) (\d+)$/.exec(output.toString('latin1', at, end))?.[1];
    if (end === -1 || size === undefined) throw gitFailed(['cat-file'], `${id} is not there`);
    const object = output.subarray(end + 1, end + 1 + Number(size));
    at = end + 1 + object.length + 1;
    const headers = object.indexOf(HEADERS_END);
    return { ...source, text: headers === -1 ? Buffer.alloc(0) : object.subarray(headers + HEADERS_END.length) };
  });
}
