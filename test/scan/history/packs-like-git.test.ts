import { beforeAll, describe, expect, test } from 'vitest';
import { type Random, sampleToken } from '../../../src/formats/sample.ts';
import { SOUGHT } from '../../../src/project/_sought.ts';
import { ISSUERS } from '../../../src/project/issuers.ts';
import { openGit } from '../../../src/scan/git/git.ts';
import { scanHistory } from '../../../src/scan/history/scan-history.ts';
import type { ScanReport } from '../../../src/scan/report.ts';
import type { StartWorker } from '../../../src/scan/workers/pool.ts';
import { openSandbox, type Sandbox } from '../../support/sandbox.ts';
import { bundledWorker } from '../../support/worker.ts';
import { commitMany } from '../git/objects/history.ts';

let startWorker: StartWorker;
beforeAll(async () => {
  startWorker = await bundledWorker();
});

const kinds = ISSUERS.flatMap(({ keys }) => keys);
/** Few, so that the same ones come back in other surroundings. */
const KINDS_IN_USE = 12;

/** Lines of code, one in thirty with a key, a part of one, or a word that makes a bare token a key. */
function lineWithKeys(random: Random): string {
  const text = Array.from({ length: 1 + random(9) }, () => random(2 ** 24).toString(36)).join(' ');
  if (random(30) > 0) return text;
  const kind = kinds[random(KINDS_IN_USE) * Math.floor(kinds.length / KINDS_IN_USE)]!;
  const token = sampleToken(kind.token, random);
  const value = random(4) === 0 ? token.slice(0, random(token.length)) : token;
  return random(3) === 0 ? (kind.near?.[0] ?? 'api_key') : `${kind.near?.[0] ?? 'api_key'} = "${value}"`;
}

function scan(sandbox: Sandbox, options: { onlyGit: boolean; startWorker?: StartWorker }): Promise<ScanReport> {
  const git = openGit(sandbox.root, sandbox.environment, { asHook: false });
  return scanHistory(
    git,
    { type: 'all', unreachable: true },
    { sought: SOUGHT, confidence: 'possible', environment: sandbox.environment, version: '0', ...options },
  );
}

/** Findings in an order that does not depend on which object was read first. */
function sorted(report: ScanReport): unknown {
  const findings = report.findings.map((finding) => JSON.stringify(finding)).toSorted();
  return { ...report, findings };
}

describe('what the packs give is what git gives', () => {
  test.each([
    ['deltas of deltas', ['repack', '-adf', '--depth=50', '--window=30', '--quiet'], 1],
    ['no deltas', ['repack', '-adf', '--depth=0', '--quiet'], 2],
    ['references by id', ['-c', 'repack.useDeltaBaseOffset=false', 'repack', '-adf', '--quiet'], 3],
    ['as fast-import left it', ['status'], 4],
  ])('%s', async (_, args, seed) => {
    const sandbox = openSandbox();
    sandbox.git(['init', '--quiet']);
    commitMany(sandbox, 250, seed, lineWithKeys);
    sandbox.git(args);
    const byGit = await scan(sandbox, { onlyGit: true });
    expect(byGit.findings.length).toBeGreaterThan(100);
    expect(sorted(await scan(sandbox, { onlyGit: false }))).toEqual(sorted(byGit));
    expect(sorted(await scan(sandbox, { onlyGit: false, startWorker }))).toEqual(sorted(byGit));
  });

  test('loose objects, several packs, and objects that are large', async () => {
    const sandbox = openSandbox();
    sandbox.git(['init', '--quiet']);
    commitMany(sandbox, 120, 5, lineWithKeys);
    sandbox.git(['repack', '-ad', '--quiet']);
    const key = sandbox.key('groq-api-key');
    sandbox.git(['reset', '--hard', '--quiet', 'main']);
    sandbox.write('large', `${'text of a large file\n'.repeat(1_000_000)}"${key}"\n`);
    sandbox.git(['add', '.']);
    sandbox.git(['commit', '--quiet', '-m', 'large']);
    sandbox.write('large', `${'text of a large file\n'.repeat(1_000_001)}"${key}"\n`);
    sandbox.git(['commit', '--quiet', '-am', 'larger']);
    sandbox.git(['repack', '-d', '--quiet']);
    sandbox.write('loose', `"${sandbox.key('groq-api-key')}"\n`);
    sandbox.git(['add', '.']);
    sandbox.git(['commit', '--quiet', '-m', `message with ${sandbox.key('groq-api-key')}`]);
    const byGit = await scan(sandbox, { onlyGit: true });
    expect(byGit.findings.filter(({ file }) => file === 'large')).toHaveLength(2);
    expect(byGit.findings.filter(({ file }) => file === 'loose')).toHaveLength(1);
    expect(sorted(await scan(sandbox, { onlyGit: false, startWorker }))).toEqual(sorted(byGit));
  });
});
