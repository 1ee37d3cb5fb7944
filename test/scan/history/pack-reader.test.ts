import { expect, test } from 'vitest';
import { SOUGHT } from '../../../src/project/_sought.ts';
import { createScanner } from '../../../src/scan/create-scanner.ts';
import { openGit } from '../../../src/scan/git/git.ts';
import { SortedIds } from '../../../src/scan/history/ids.ts';
import { listObjects, noObjects } from '../../../src/scan/history/objects.ts';
import { packReader } from '../../../src/scan/history/pack-reader.ts';
import { readRepository } from '../../../src/scan/history/repository.ts';
import { openSandbox } from '../../support/sandbox.ts';
import { commitMany } from '../git/objects/history.ts';

test('an object that the packs do not give is left to git though another one has come meanwhile', async () => {
  const sandbox = openSandbox();
  sandbox.git(['init', '--quiet']);
  commitMany(sandbox, 200, 7);
  const large = sandbox.git(['hash-object', '-w', '--stdin'], { stdin: 'a large file\n'.repeat(1_500_000) }).trim();
  const git = openGit(sandbox.root, sandbox.environment, { asHook: false });
  const repository = readRepository(git);
  const seen = SortedIds.none(repository.idWidth);
  const { wanted } = await listObjects(git, seen, undefined);

  // The last small blob stands for one that was fetched after the objects were listed.
  const listed = { ...noObjects(repository.idWidth), commit: wanted.commit, tag: wanted.tag };
  const newcomer = [...wanted.blob].findLast((id) => id !== large);
  for (const id of wanted.blob) if (id !== newcomer) listed.blob.add(id);

  const left: string[] = [];
  const reader = packReader({
    repository,
    seen,
    sought: SOUGHT,
    scanner: createScanner(SOUGHT),
    async *git(rest) {
      left.push(...rest.blob, ...rest.commit, ...rest.tag);
      yield* [];
    },
  });
  let read = 0;
  for await (const { clean } of reader(listed, undefined)) read += clean.length / repository.idWidth;
  expect(read).toBeGreaterThan(500);
  expect(left).toEqual([large]);
});
