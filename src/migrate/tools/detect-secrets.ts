import { KeywardError } from '../../core/errors.ts';
import type { Pattern } from '../../gitleaks/pattern.ts';
import { compiled, lineComments, listOf, objectOf, parseJson, readNamed, readText } from '../read.ts';
import { hasSha1, matches } from '../secrets.ts';
import type { Ignore, Tool } from '../tool.ts';

const BASELINE = '.secrets.baseline';

/**
 * detect-secrets 1.5: its baseline names files and the SHA-1 of each secret; comments `pragma: allowlist secret`.
 */
const detectSecrets: Tool = {
  comment: 'pragma: allowlist secret',
  comments: (text) =>
    lineComments(text, [
      ['pragma: allowlist nextline secret', 1],
      ['pragma: allowlist secret', 0],
      ['pragma: whitelist secret', 0],
    ]),
  read(top, from) {
    const text = from === null ? readText(top, BASELINE) : readNamed(from);
    if (text === null) return { read: [], ignores: [], lost: [], notes: [] };
    const shown = from ?? BASELINE;
    const baseline = objectOf(parseJson(text, shown));
    const lost: string[] = [];
    const ignores = [...resultsOf(baseline['results'], shown), ...filtersOf(baseline['filters_used'], shown, lost)];
    const known = listOf(Object.values(objectOf(baseline['results'])).flat()).map(objectOf);
    const real = known.filter((entry) => entry['is_secret'] === true).length;
    const notes = real === 0 ? [] : [`${shown}: ${real} of its entries are audited as real secrets: revoke those`];
    return { read: [shown], ignores, lost, notes };
  },
};
export default detectSecrets;

function resultsOf(results: unknown, shown: string): Ignore[] {
  return Object.entries(objectOf(results)).flatMap(([file, entries]) =>
    listOf(entries).map((value, index) => {
      const { hashed_secret: digest, line_number: line } = objectOf(value);
      if (typeof digest !== 'string' || !/^[0-9a-f]{40}$/.test(digest)) {
        const hint = 'make it anew with `detect-secrets scan`';
        throw new KeywardError('config-invalid', `${shown}: entry ${index + 1} of ${file} has no hashed_secret`, hint);
      }
      return {
        place: `${shown}: ${file}:${typeof line === 'number' ? line : '?'}`,
        file: file.replaceAll('\\', '/').replace(/^\.\//, ''),
        commit: null,
        covers: ({ secret }) => hasSha1(secret, digest),
        missed: 'no secret that keyward finds there has this hash',
      } satisfies Ignore;
    }),
  );
}

/** Filters of a user's own patterns, by their last word. Patterns of Python are run as RE2 reads them. */
function filtersOf(filters: unknown, shown: string, lost: string[]): Ignore[] {
  return listOf(filters).flatMap((value) => {
    const { path, pattern } = objectOf(value);
    const name = typeof path === 'string' ? (path.split('.').at(-1) ?? '') : '';
    const place = `${shown}: filter ${name}`;
    const test = Object.hasOwn(TESTS, name) ? TESTS[name] : undefined;
    if (test === undefined) return [];
    return compiled(typeof pattern === 'string' ? [pattern] : listOf(pattern), place, lost).map((compiledPattern) => ({
      place,
      file: null,
      commit: null,
      covers: (met) => test(compiledPattern, met),
      missed: 'keyward finds nothing that it leaves out',
    }));
  });
}

const TESTS: Readonly<Record<string, (pattern: Pattern, met: Parameters<Ignore['covers']>[0]) => boolean>> = {
  should_exclude_file: (pattern, { file }) => pattern.test(file),
  should_exclude_line: (pattern, { lines }) => pattern.test(lines),
  should_exclude_secret: (pattern, { secret }) => matches(secret, pattern),
};
