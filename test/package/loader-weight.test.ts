import { join } from 'node:path';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { sourcesOf } from '../support/bundle.ts';

// What an application pays for `import 'keyward'`.

const root = join(import.meta.dirname, '../..');
const MOST_BYTES = 3000;

async function bundle(): Promise<{ inputs: string[]; bytes: number }> {
  const { metafile, outputFiles } = await build({
    entryPoints: [join(root, 'src/index.ts')],
    absWorkingDir: root,
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'neutral',
    write: false,
    metafile: true,
  });
  return { inputs: Object.keys(metafile.inputs), bytes: outputFiles[0]!.contents.length };
}

test('keyward/stores loads no kind of store before it is opened, and no parser of keyward.toml', async () => {
  const inputs = await sourcesOf('src/stores.ts', ['src/stores.ts']);
  const allowed =
    /^src\/(?:stores\.ts|core\/|node\/|scan\/(?:path|encoding|skipped)|stores\/(?:_all|store)\.ts|project\/(?:atomic-write|file-lock|read-small-file)\.ts)/;
  expect(inputs.filter((input) => !allowed.test(input))).toEqual([]);
});

test('the public door reaches core/ and load/ alone: no node module, no catalogue, no scanner', async () => {
  const { inputs } = await bundle();
  expect(inputs.filter((input) => !/^src\/(?:core\/|load\/|index\.ts$)/.test(input))).toEqual([]);
});

test(`the public door weighs at most ${MOST_BYTES} bytes`, async () => {
  const { bytes } = await bundle();
  expect(bytes).toBeLessThanOrEqual(MOST_BYTES);
});
