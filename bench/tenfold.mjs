import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { CLI_BUNDLE } from '../scripts/cli-bundle.mjs';
import { loadTypeScript } from '../scripts/load-typescript.mjs';

// A keyward with ten times as many kinds: for every kind of the catalogue nine more, whose literals, words and names are
// other letters of the same frequency in source text, so that each is about as rare as the one that it is made from.

const COPIES = 9;
const SEED = 20_261_124;
const root = join(import.meta.dirname, '..');

/** Letters and digits that are about equally frequent in source text. Anything else stays as it is. */
const CLASSES = ['et', 'ainors', 'cdlmpfu', 'bgh', 'kvwxy', 'jqz', '01234', '56789'];
const TRIES = 50;

/** Builds the command line into a folder, with the catalogue as it is or tenfold; returns where its `main.js` is. */
export async function buildCommandLine(folder, { tenfold }) {
  await build({ ...CLI_BUNDLE, outdir: folder, plugins: tenfold ? [await largerCatalogue()] : [] });
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }\n');
  return join(folder, 'main.js');
}

/** An esbuild plugin that adds the copies to the catalogue, as data, as if each were a file of its own. */
async function largerCatalogue() {
  const { PROVIDERS } = await loadTypeScript(join(root, 'src/providers/_all.ts'));
  const alphabets = await loadTypeScript(join(root, 'src/formats/alphabet.ts'));
  const random = seededRandom(SEED);
  const taken = new Set();
  const copies = Array.from({ length: COPIES }, (_, copy) => {
    const change = memoized((text) => otherLetters(text, random, taken));
    return PROVIDERS.map((provider) => copyOf(provider, copy + 2, change));
  });
  const { soughtModules } = await loadTypeScript(join(root, 'scripts/reference/sought.ts'));
  const sought = soughtModules(copies.flat())['src/project/_sought.ts'];
  const code = `
import * as alphabets from '../formats/alphabet.ts';
PROVIDERS.push(...${codeOf(copies.flat(), alphabets)});
`;
  return {
    name: 'tenfold',
    setup({ onLoad }) {
      onLoad({ filter: /[\\/]src[\\/]providers[\\/]_all\.ts$/ }, ({ path }) => ({
        contents: readFileSync(path, 'utf8').replace('PROVIDERS: readonly Provider[]', 'PROVIDERS: Provider[]') + code,
        loader: 'ts',
      }));
      onLoad({ filter: /[\\/]src[\\/]project[\\/]_sought\.ts$/ }, () => ({ contents: sought, loader: 'ts' }));
    },
  };
}

function copyOf(provider, number, change) {
  return {
    ...provider,
    id: `${provider.id}-${number}`,
    env: provider.env.map((name) => name.replace(/^[^_]+/, (word) => change(word.toLowerCase()).toUpperCase())),
    keys: provider.keys.map(({ evenAlone, ...key }) => {
      const shapes = key.token.shapes.map((shape) =>
        shape.map((part) => (typeof part === 'string' ? change(part) : part)),
      );
      const hasLiteral = shapes.flat().some((part) => typeof part === 'string' && /[a-z]/i.test(part));
      return {
        ...key,
        id: `${key.id}-${number}`,
        token: { shapes },
        ...(key.near === undefined ? {} : { near: key.near.map(change) }),
        // One kind of a shape may have it, and a shape without letters is the same in every copy.
        ...(evenAlone && hasLiteral ? { evenAlone } : {}),
      };
    }),
  };
}

/** Another text of the same length and classes that no copy has yet, where the classes leave one. */
function otherLetters(text, random, taken) {
  let other = text;
  for (let tries = 0; tries < TRIES && (other === text || taken.has(other.toLowerCase())); tries += 1)
    other = text.replaceAll(/[a-z\d]/gi, (character) => otherLetter(character, random));
  taken.add(other.toLowerCase());
  return other;
}

function otherLetter(character, random) {
  const small = character.toLowerCase();
  const members = CLASSES.find((each) => each.includes(small));
  const other = members[Math.floor(random() * members.length)];
  return small === character ? other : other.toUpperCase();
}

/** The same text is changed the same way in one copy: shapes that share a literal go on sharing it. */
function memoized(change) {
  const known = new Map();
  return (text) => {
    if (!known.has(text)) known.set(text, change(text));
    return known.get(text);
  };
}

/** Data as code; an alphabet is written as the name it is exported by, since there is one of each. */
function codeOf(value, alphabets) {
  const names = new Map(Object.entries(alphabets).map(([key, each]) => [each.name, key]));
  const marked = JSON.stringify(value, (_, each) => (each?.members === undefined ? each : `@${names.get(each.name)}@`));
  return marked.replaceAll(/"@(\w+)@"/g, 'alphabets.$1');
}

/** Mulberry32: numbers from 0 to 1, the same for the same seed. */
function seededRandom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
