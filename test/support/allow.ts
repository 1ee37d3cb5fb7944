import { beforeEach } from 'vitest';
import { openSandbox, type Sandbox } from './sandbox.ts';
import { scanJson } from './scan-report.ts';

export const KIND = 'groq-api-key';
export const BASELINE = '.keyward/baseline';

/** A new repository for each test of the file that imports this. */
export let sandbox: Sandbox;

beforeEach(() => {
  sandbox = openSandbox();
  sandbox.git(['init', '-q', '-b', 'main']);
});

/** Puts findings into the baseline; throws where that fails. */
export function add(...args: string[]): void {
  const { status, stderr } = sandbox.run(['baseline', 'add', '--reason', 'a sample', ...args]);
  if (status !== 0) throw new Error(stderr);
}

export function commitAll(message = 'x'): void {
  sandbox.git(['add', '-A']);
  sandbox.git(['commit', '-q', '-m', message]);
}

/** What a scan reports and what it holds as allowed, as `file:line`. */
export function scanned(...args: string[]): { found: string[]; allowed: string[]; status: number | null } {
  const { report, status } = scanJson(sandbox, args);
  const placeOf = ({ file, line }: { file: string; line: number }): string => `${file}:${line}`;
  return { found: report.findings.map(placeOf), allowed: report.allowed.map(placeOf), status };
}

/** The lines of the baseline that are entries. */
export function entries(): string[] {
  return sandbox
    .read(BASELINE)
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
}
