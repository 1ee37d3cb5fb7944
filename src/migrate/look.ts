import { Secret } from '../core/secret.ts';
import { slice } from '../gitleaks/allowed.ts';
import { Lines } from '../gitleaks/lines.ts';
import { pauser } from '../gitleaks/pause.ts';
import { spanOf } from '../gitleaks/run.ts';
import { blobSources, fileSources, type TextSource } from '../gitleaks/sources.ts';
import type { Finding } from '../scan/finding.ts';
import type { BlobEntry } from '../scan/git/blobs.ts';
import type { Git } from '../scan/git/git.ts';
import type { Looked } from './plan.ts';
import type { Met, Settings, Tool } from './tool.ts';

/** Of very many commits in a list of ignores no more are looked into. */
const MOST_COMMITTED = 20_000;

/** Contents of a project and the secrets in them, as they are gathered. */
export class Look {
  readonly looked: Looked[] = [];
  readonly met: Met[] = [];
  readonly #tool: Tool;
  readonly #search: Settings['search'];
  readonly #pause: () => Promise<void>;

  /** Throws `cancelled` from its work where the signal is given. */
  constructor(tool: Tool, { search }: Settings, signal: AbortSignal) {
    this.#pause = pauser(signal);
    this.#tool = tool;
    this.#search = search;
  }

  /** Looks at the files below the current folder; `prefix` stands before their paths, and `findings` are keyward's. */
  async files(path: string, environment: NodeJS.ProcessEnv, findings: readonly Finding[]): Promise<void> {
    const prefix = path === '.' ? '' : `${path}/`;
    const own = grouped(findings, ({ file }) => file);
    for (const source of fileSources([path], { all: false, environment })) {
      const inside = source.path.startsWith(prefix) ? source.path.slice(prefix.length) : source.path;
      this.#add(source, inside, own.get(source.path) ?? []);
      await this.#pause();
    }
  }

  /** Looks at files of commits. */
  async commits(git: Git, blobs: readonly BlobEntry[], findings: readonly Finding[]): Promise<void> {
    const own = grouped(findings, ({ file, commit }) => `${commit} ${file}`);
    for await (const source of blobSources(git, blobs)) {
      this.#add(source, source.path, own.get(`${source.commit} ${source.path}`) ?? []);
    }
  }

  #add({ commit, text: read }: TextSource, file: string, own: readonly Finding[]): void {
    if ('reason' in read) return;
    const { text } = read;
    this.looked.push({ file, commit, comments: commit === null ? this.#tool.comments(text) : [] });
    if (own.length === 0 && this.#search === undefined) return;
    const lines = new Lines(text);
    const others = this.#search?.(file, text, lines) ?? [];
    for (const finding of [...own, ...others]) {
      const span = spanOf(finding, lines);
      this.met.push({ finding, file, commit, secret: new Secret(slice(text, span)), lines: lines.around(span) });
    }
  }
}

/** The files of commits that ignores speak of, each once. */
export function committedOf({ ignores }: Settings): BlobEntry[] {
  const blobs = new Map<string, BlobEntry>();
  for (const { commit, file } of ignores) {
    if (commit === null || file === null || /[\n\0]/.test(file) || blobs.size >= MOST_COMMITTED) continue;
    const id = `${commit}:${file}`;
    blobs.set(id, { id, path: file, commit });
  }
  return [...blobs.values()];
}

function grouped(findings: readonly Finding[], keyOf: (finding: Finding) => string): Map<string, Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = keyOf(finding);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [finding]);
    else known.push(finding);
  }
  return groups;
}
