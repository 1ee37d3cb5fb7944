import type { BaselineEntry } from '../scan/allow/baseline.ts';
import type { Ignore, Met, Settings, Tool } from './tool.ts';

/** What the findings of a project come to under a tool's settings. */
export interface Plan {
  /** For the baseline, each secret once. */
  readonly entries: readonly (BaselineEntry & {
    readonly file: string;
    readonly line: number;
    readonly redacted: string;
  })[];
  /** How many of the things that the tool lets pass are findings of keyward too. */
  readonly silent: number;
  /** All others, and why: keyward has nothing to say there either. */
  readonly unmatched: readonly { readonly place: string; readonly reason: string }[];
  /** Secrets that keyward reports and the tool lets not pass. */
  readonly left: number;
}

/** A content that was looked at, and the comments in it. */
export interface Looked {
  readonly file: string;
  readonly commit: string | null;
  readonly comments: ReturnType<Tool['comments']>;
}

/**
 * Holds what a tool lets pass against what was met. `name` is the tool's; `tell` redacts keys in what is told of places.
 */
export function planOf(
  name: string,
  tool: Tool,
  settings: Settings,
  looked: readonly Looked[],
  all: readonly Met[],
  tell: (text: string) => string,
): Plan {
  const ignores = [...settings.ignores, ...looked.flatMap((content) => commentsOf(tool, content))];
  const byFile = new Map<string, Met[]>();
  for (const met of all) {
    const key = keyOf(met.file, met.commit);
    const known = byFile.get(key);
    if (known === undefined) byFile.set(key, [met]);
    else known.push(met);
  }
  const present = new Set(looked.map(({ file, commit }) => keyOf(file, commit)));
  const entries = new Map<string, Plan['entries'][number]>();
  const unmatched: Plan['unmatched'][number][] = [];
  let silent = 0;
  for (const ignore of ignores) {
    const { place, file, commit, covers, missed } = ignore;
    const candidates = file === null ? all : (byFile.get(keyOf(file, commit)) ?? []);
    const covered = candidates.filter(covers);
    if (covered.length > 0) silent += 1;
    else unmatched.push({ place, reason: whyNot(file, commit, candidates, present) ?? missed });
    for (const { finding, file: where } of covered) {
      const { fingerprint, kind, line, redacted } = finding;
      if (entries.has(fingerprint)) continue;
      const reason = reasonOf(name, tell(place));
      entries.set(fingerprint, { fingerprint, kind, until: null, reason, file: where, line, redacted });
    }
  }
  const reported = all.filter(({ finding }) => finding.confidence !== 'possible' && !entries.has(finding.fingerprint));
  const left = new Set(reported.map(({ finding }) => finding.fingerprint)).size;
  return { entries: [...entries.values()], silent, unmatched, left };
}

/** One line of plain text without the words that end a reason. */
function reasonOf(name: string, place: string): string {
  return `let pass by ${name} (${place.replaceAll(/[^ -~]/g, '?').replaceAll('=', ':')})`;
}

function whyNot(
  file: string | null,
  commit: string | null,
  candidates: readonly Met[],
  present: ReadonlySet<string>,
): string | null {
  if (file === null || candidates.length > 0) return null;
  if (present.has(keyOf(file, commit))) return 'keyward finds no secret in that file';
  return commit === null ? 'there is no such file, or git ignores it' : 'git has no such commit, or no such file in it';
}

function commentsOf({ comment }: Tool, { file, commit, comments }: Looked): Ignore[] {
  return comments.map(({ line, from, to }) => ({
    place: `${file}:${line}: ${comment}`,
    file,
    commit,
    covers: ({ finding }) => finding.line <= to && finding.endLine >= from,
    missed: 'keyward finds nothing where it lets something pass',
  }));
}

function keyOf(file: string, commit: string | null): string {
  return `${commit ?? ''}\0${file}`;
}
