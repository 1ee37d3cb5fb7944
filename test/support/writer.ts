import { STORES } from '../../src/stores/_all.ts';
import { Secret } from '../../src/core/secret.ts';
import { openStore } from '../../src/stores/store.ts';
import { nodeContext } from '../../src/node/context.ts';

// A process that writes to a store without end, to be killed: `node writer.mjs <store> <folder> <options as JSON>`.

const [id = '', folder = '', options = '{}'] = process.argv.slice(2);
const definition = await STORES.get(id)?.();
if (definition === undefined) throw new Error(`no such store: ${id}`);
const context = nodeContext({ environment: process.env, signal: new AbortController().signal }, folder);
const store = openStore(definition, JSON.parse(options) as Record<string, unknown>, context);
for (let turn = 0; ; turn += 1) {
  const letter = turn % 2 === 0 ? 'a' : 'b';
  await store.set?.('KEY_TO_CHANGE', new Secret(letter.repeat(20_000)));
  if (turn === 0) process.stdout.write('started\n');
}
