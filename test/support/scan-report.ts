import type { RunOptions, Sandbox } from './sandbox.ts';

/** What `scan --json` prints. */
export interface JsonReport {
  readonly version: number;
  readonly scanned: { files: number; bytes: number; blobs: number; commits: number };
  readonly history?: { known: number; unreachable: number };
  readonly skipped: readonly { path: string; reason: string }[];
  readonly local: readonly { path: string }[];
  readonly findings: readonly {
    kind: string;
    provider: string;
    file: string;
    line: number;
    column: number;
    endLine: number;
    endColumn: number;
    redacted: string;
    fingerprint: string;
    confidence: string;
    commit?: string | null;
    author?: string | null;
    date?: string | null;
    refs?: string[];
    refCount?: number;
    inHead?: boolean | null;
  }[];
  readonly allowed: readonly {
    kind: string;
    file: string;
    line: number;
    column: number;
    fingerprint: string;
    by: string;
    until: string | null;
  }[];
  readonly allowances: readonly { file: string; line: number; state: string; detail: string }[];
}

/** Runs `scan --json` with more arguments, and reads its answer. */
export function scanJson(
  sandbox: Sandbox,
  args: readonly string[] = [],
  options?: RunOptions,
): { status: number | null; stderr: string; report: JsonReport } {
  const { status, stdout, stderr } = sandbox.run(['scan', '--json', ...args], options);
  if (stdout === '') throw new Error(`scan printed no answer, status ${status}: ${stderr}`);
  return { status, stderr, report: JSON.parse(stdout) as JsonReport };
}

/** `file:line:column` of each finding. */
export function places({ findings }: JsonReport): string[] {
  return findings.map(({ file, line, column }) => `${file}:${line}:${column}`);
}
