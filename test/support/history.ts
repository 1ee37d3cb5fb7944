import { beforeEach } from 'vitest';
import { openSandbox, type RunOptions, type Sandbox } from './sandbox.ts';
import { type JsonReport, scanJson } from './scan-report.ts';

export const KIND = 'groq-api-key';

/** A new repository for each test of the file that imports this. */
export let sandbox: Sandbox;

beforeEach(() => {
  sandbox = openSandbox();
  sandbox.git(['init', '--quiet']);
});

/** Writes a file and commits it; gives the id of the commit. */
export function commitFile(path: string, content: string, options: RunOptions & { message?: string } = {}): string {
  sandbox.write(`${options.cwd ?? '.'}/${path}`, content);
  sandbox.git(['add', '--force', '--', path], options);
  return commit(options);
}

/** Commits what is staged; each commit a minute after the one before. */
export function commit({ message = 'a commit', ...options }: RunOptions & { message?: string } = {}): string {
  minutes += 1;
  const date = `2025-01-01T${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}:00+02:00`;
  sandbox.git(['commit', '--quiet', '--allow-empty', '-m', message], {
    ...options,
    env: { GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date, ...options.env },
  });
  return sandbox.git(['rev-parse', 'HEAD'], options).trim();
}

let minutes = 0;

export type HistoryFinding = Required<JsonReport['findings'][number]>;

/** Runs `scan --json` on a history with more arguments; `--history` if there are none. */
export function scanned(
  args: readonly string[] = ['--history'],
  options?: RunOptions,
): { status: number | null; report: JsonReport; findings: HistoryFinding[] } {
  const { status, report } = scanJson(sandbox, args, options);
  return { status, report, findings: report.findings as HistoryFinding[] };
}

/** A line that assigns a new key. */
export function keyLine(): string {
  return `key = "${sandbox.key(KIND)}"\n`;
}
