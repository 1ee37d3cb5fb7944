import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Effort } from '../../scan/effort.ts';
import { isHiddenBy, parseIgnoreText } from '../../scan/ignore-rules.ts';
import { fromSystem } from '../../scan/path.ts';
import { compiled, lineComments, listOf, objectOf, parseJson, readText } from '../read.ts';
import { matches } from '../secrets.ts';
import type { Comment, Ignore, Tool } from '../tool.ts';

const CONFIGS = ['.secretlintrc.json', '.secretlintrc'];
/** Read by secretlint, and not here: what is a program is not run, and what is YAML not guessed at. */
const NOT_READ = [
  '.secretlintrc.js',
  '.secretlintrc.cjs',
  '.secretlintrc.mjs',
  '.secretlintrc.yml',
  '.secretlintrc.yaml',
];
const IGNORE = '.secretlintignore';
const DEEPEST = 4;

/** secretlint 13: `.secretlintrc.json`, `.secretlintignore`, comments. */
const secretlint: Tool = {
  comment: 'secretlint-disable',
  comments: (text) => [
    ...lineComments(text, [
      ['secretlint-disable-next-line', 1],
      ['secretlint-disable-line', 0],
    ]),
    ...blocksOf(text),
  ],
  read(top) {
    const read: string[] = [];
    const lost = NOT_READ.filter((file) => existsSync(join(top, file))).map(
      (file) => `${file}: not read: write what it allows into .secretlintrc.json first`,
    );
    const ignores: Ignore[] = [];
    for (const file of CONFIGS) {
      const text = readText(top, file);
      if (text === null) continue;
      read.push(file);
      ignores.push(...allowsOf(objectOf(parseJson(text, file))['rules'], file, lost, 0));
    }
    const listed = readText(top, IGNORE);
    if (listed !== null) {
      read.push(IGNORE);
      ignores.push(pathsOf(listed));
    }
    return { read, ignores, lost, notes: [] };
  },
};
export default secretlint;

/** From `secretlint-disable` to `secretlint-enable`, or to the end. */
function blocksOf(text: string): Comment[] {
  if (!text.includes('secretlint-disable')) return [];
  const blocks: Comment[] = [];
  let open: number | null = null;
  for (const [index, line] of text.split('\n').entries()) {
    const [, word] = /secretlint-(disable(?!-(?:next-)?line)|enable)/.exec(line) ?? [];
    if (word === 'disable') open ??= index + 1;
    else if (word === 'enable' && open !== null) {
      blocks.push({ line: open, from: open, to: index + 1 });
      open = null;
    }
  }
  return open === null ? blocks : [...blocks, { line: open, from: open, to: Infinity }];
}

/** What rules allow; a preset holds rules of its own. */
function allowsOf(rules: unknown, file: string, lost: string[], depth: number): Ignore[] {
  return listOf(rules).flatMap((value) => {
    const { id, options, rules: inner } = objectOf(value);
    const place = `${file}: allows of ${typeof id === 'string' ? id : 'a rule'}`;
    const allows = listOf(objectOf(options)['allows']);
    const own = compiled(allows.map(asPattern), place, lost).map(
      (pattern) =>
        ({
          place,
          file: null,
          commit: null,
          covers: ({ secret }) => matches(secret, pattern),
          missed: 'keyward finds nothing that it allows',
        }) satisfies Ignore,
    );
    return depth < DEEPEST ? [...own, ...allowsOf(inner, file, lost, depth + 1)] : own;
  });
}

/** `/pattern/flags`, or a text as it stands. */
function asPattern(allow: unknown): unknown {
  if (typeof allow !== 'string') return allow;
  const [, pattern, flags = ''] = /^\/(.+)\/([a-z]*)$/s.exec(allow) ?? [];
  if (pattern === undefined) return allow.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);
  const kept = flags.replaceAll(/[^ims]/g, '');
  return kept === '' ? pattern : `(?${kept})${pattern}`;
}

function pathsOf(text: string): Ignore {
  const patterns = parseIgnoreText(Buffer.from(text));
  const effort = new Effort();
  return {
    place: IGNORE,
    file: null,
    commit: null,
    covers({ file }) {
      effort.allowPath();
      return isHiddenBy(patterns, fromSystem(file), effort);
    },
    missed: 'keyward finds nothing in what it leaves out',
  };
}
