import { SOUGHT } from '../src/project/_sought.ts';
import type { Finding } from '../src/scan/finding.ts';
import { openGit } from '../src/scan/git/git.ts';
import { scanHistory } from '../src/scan/history/scan-history.ts';
import { fromSystem } from '../src/scan/path.ts';

/** What one way of reading a history has given: its findings in an order of their own, the rest as it is. */
export async function readBy(folder: string, environment: NodeJS.ProcessEnv, onlyGit: boolean): Promise<string[]> {
  const git = openGit(fromSystem(folder), environment, { asHook: false });
  const selection = { type: 'all', unreachable: true } as const;
  const options = { sought: SOUGHT, confidence: 'possible', environment, version: '0', onlyGit } as const;
  const { findings, ...rest } = await scanHistory(git, selection, options);
  return [...findings.map((finding: Finding) => JSON.stringify(finding)).toSorted(), JSON.stringify(rest)];
}
