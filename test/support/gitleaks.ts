import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { seededRandom } from './random.ts';
import type { Sandbox } from './sandbox.ts';

/** An entry of a report of gitleaks. */
export interface Leak {
  readonly RuleID: string;
  readonly Description: string;
  readonly StartLine: number;
  readonly EndLine: number;
  readonly StartColumn: number;
  readonly EndColumn: number;
  readonly Match: string;
  readonly Secret: string;
  readonly File: string;
  readonly Commit: string;
  readonly Entropy: number;
  readonly Tags: readonly string[];
  readonly Fingerprint: string;
}

/** Scans with `--format gitleaks` and more arguments. */
export function leaks(
  sandbox: Sandbox,
  args: readonly string[] = [],
): { status: number | null; leaks: Leak[]; stderr: string } {
  const { status, stdout, stderr } = sandbox.run(['scan', '--gitleaks', '--format', 'gitleaks', ...args]);
  if (stdout === '') throw new Error(`scan printed no answer, status ${status}: ${stderr}`);
  return { status, leaks: JSON.parse(stdout) as Leak[], stderr };
}

/** `file:rule:line` of each entry, sorted. */
export function marksOf(list: readonly Leak[]): string[] {
  return list.map(({ Fingerprint }) => Fingerprint).toSorted();
}

/** A text that nothing but a rule of a test takes for a secret; others on every call. */
export function secretMaker(seed: number): (length: number) => string {
  const random = seededRandom(seed);
  const letters = 'abcdefghijklmnopqrstuvwxyz0123456789';
  return (length) => Array.from({ length }, () => letters[random(letters.length)]!).join('');
}

/** The program of gitleaks 8.30.1, from PATH or where the benchmarks keep it; null where it is not here. */
export function gitleaksProgram(): string | null {
  const kept = join(homedir(), '.cache/keyward-bench/gitleaks-8.30.1/gitleaks');
  if (existsSync(kept)) return kept;
  return spawnSync('gitleaks', ['version']).status === 0 ? 'gitleaks' : null;
}

/** What gitleaks itself finds. */
export function realLeaks(program: string, sandbox: Sandbox, args: readonly string[]): Leak[] {
  const report = join(sandbox.home, 'report.json');
  const more = [
    '--report-path',
    report,
    '--report-format',
    'json',
    '--no-banner',
    '--exit-code',
    '0',
    '--max-decode-depth',
    '0',
  ];
  const { status, stderr } = sandbox.exec(program, [...args, ...more]);
  if (status !== 0) throw new Error(`gitleaks ended with ${status}: ${stderr}`);
  return JSON.parse(readFileSync(report, 'utf8')) as Leak[];
}
