import { describe, expect, test } from 'vitest';
import { sampleToken } from '../../../src/formats/sample.ts';
import { PROVIDERS } from '../../../src/providers/_all.ts';
import { type Commented, holdComments } from '../../../src/scan/allow/comments.ts';
import { MARK, MOST_MARKS } from '../../../src/scan/allow/mark.ts';
import { seededRandom } from '../../support/random.ts';
import { scanContent } from '../../support/scan-text.ts';

const TODAY = '2026-11-24';
const KINDS = new Set(PROVIDERS.flatMap(({ keys }) => keys.map(({ id }) => id)));
const random = seededRandom(6);

function key(kind = 'groq-api-key'): string {
  return sampleToken(PROVIDERS.flatMap(({ keys }) => keys).find(({ id }) => id === kind)!.token, random);
}

/** How a text is read: the lines on which something is allowed, and what is told. */
function held(text: string): { allowed: number[]; told: string[]; remarks: Commented['remarks'] } {
  const { matches, marks } = scanContent(text);
  const { allowed, remarks } = holdComments(marks, matches, KINDS, TODAY);
  return {
    allowed: [...allowed.keys()].map(({ line }) => line),
    told: remarks.map(({ line, state }) => `${line} ${state}`),
    remarks,
  };
}

const GROQ = `${MARK} groq-api-key reason=a sample`;

describe('a comment allows its kind on its line, or on the next', () => {
  test.each([
    ['behind it', (k: string) => `k = "${k}"  # ${GROQ}\n`],
    ['behind it, in C', (k: string) => `char *k = "${k}"; /* ${GROQ} */\n`],
    ['before it on the line', (k: string) => `/* ${GROQ} */ const k = "${k}";\n`],
    ['above it', (k: string) => `// ${GROQ}\nk = "${k}"\n`],
    ['in HTML', (k: string) => `<!-- ${GROQ} -->\n<p>${k}</p>\n`],
    ['in a template', (k: string) => `{# ${GROQ} #}\n{{ "${k}" }}\n`],
    ['in SQL', (k: string) => `-- ${GROQ}\nselect '${k}';\n`],
    ['in INI', (k: string) => `; ${GROQ}\nk=${k}\n`],
    ['in TeX', (k: string) => `% ${GROQ}\n${k}\n`],
    ['in JSON', (k: string) => `{\n  "//": "${GROQ}",\n  "k": "${k}"\n}\n`],
    ['in JSON on one line', (k: string) => `{"//":"${GROQ}","k":"${k}"}`],
    ['in a notebook', (k: string) => `   "# ${GROQ}\\n",\n   "k = '${k}'\\n"\n`],
    ['with line ends of Windows', (k: string) => `# ${GROQ}\r\nk = "${k}"\r\n`],
    ['with a mark before it', (k: string) => `\ufeff# ${GROQ}\nk = "${k}"\n`],
    ['with a day to come', (k: string) => `# ${MARK} groq-api-key until=2026-11-24 reason=x\nk = "${k}"\n`],
    ['in UTF-16', (k: string) => Buffer.from(`\ufeff# ${GROQ}\r\nk = "${k}"\r\n`, 'utf16le')],
  ] as const)('%s', (_, write) => {
    const written = write(key());
    const { matches, marks } = scanContent(written);
    const { allowed, remarks } = holdComments(marks, matches, KINDS, TODAY);
    expect(matches).toHaveLength(1);
    expect([[...allowed.keys()], remarks]).toEqual([matches, []]);
  });

  test('a key of another kind on the line is still found', () => {
    expect(held(`a("${key()}", "${key('anthropic-api-key')}") # ${GROQ}\n`)).toMatchObject({ allowed: [1], told: [] });
  });

  test('a key below one that is allowed is still found', () => {
    const text = `a = "${key()}" # ${GROQ}\nb = "${key()}"\n`;
    expect(held(text)).toMatchObject({ allowed: [1], told: [] });
  });

  test('a key two lines on is still found', () => {
    expect(held(`# ${GROQ}\n\nb = "${key()}"\n`)).toMatchObject({ allowed: [], told: ['1 stale'] });
  });

  test('a fingerprint allows one secret: another one in its place is found', () => {
    const [mine, other] = [key(), key()];
    const { fingerprint } = scanContent(`"${mine}"`).matches[0]!;
    const comment = `# ${MARK} ${fingerprint.slice(0, 8)} reason=x`;
    expect(held(`"${mine}" ${comment}\n`)).toMatchObject({ allowed: [1], told: [] });
    expect(held(`"${other}" ${comment}\n`)).toMatchObject({ allowed: [], told: ['1 stale'] });
    expect(held(`"${other}" "${mine}" ${comment}\n`).allowed).toEqual([1]);
  });

  test('a fingerprint in a comment is no finding itself', () => {
    const { fingerprint } = scanContent(`"${key()}"`).matches[0]!;
    const azure = 'azure openai key\n';
    expect(scanContent(`${azure}# ${MARK} ${fingerprint} reason=x\n`).matches).toEqual([]);
    expect(scanContent(`${azure}key = ${fingerprint}\n`).matches).toHaveLength(1);
  });

  test('two comments stand for two kinds', () => {
    const text = `# ${GROQ}\nf("${key()}", "${key('anthropic-api-key')}") # ${MARK} anthropic-api-key reason=y\n`;
    expect(held(text)).toMatchObject({ allowed: [2, 2], told: [] });
  });
});

describe('a block', () => {
  const begin = `# ${MARK}-begin groq-api-key reason=samples`;
  const end = `# ${MARK}-end`;

  test('allows its kind between its two comments', () => {
    const text = `"${key()}"\n${begin}\n"${key()}"\n\n"${key('anthropic-api-key')}"\n"${key()}"\n${end}\n"${key()}"\n`;
    expect(held(text)).toMatchObject({ allowed: [3, 6], told: [] });
  });

  test('may lie within another one', () => {
    const inner = `# ${MARK}-begin anthropic-api-key reason=y`;
    const text = `${begin}\n${inner}\n"${key('anthropic-api-key')}"\n${end}\n"${key()}"\n${end}\n`;
    expect(held(text)).toMatchObject({ allowed: [3, 5], told: [] });
  });

  test('without an end allows nothing', () => {
    expect(held(`${begin}\n"${key()}"\n`)).toMatchObject({ allowed: [], told: ['1 broken'] });
  });

  test('that is broken still takes its end', () => {
    const text = `${begin}\n# ${MARK}-begin groq-api-key\n${end}\n"${key()}"\n${end}\n`;
    expect(held(text)).toMatchObject({ allowed: [4], told: ['2 broken'] });
  });

  test('that never began is told', () => {
    expect(held(`${end}\n`).told).toEqual(['1 broken']);
  });
});

describe('what allows nothing is told', () => {
  test.each([
    ['no reason', `${MARK} groq-api-key`, 'broken', 'no reason'],
    ['an empty reason', `${MARK} groq-api-key reason=`, 'broken', 'no reason'],
    ['an unknown kind', `${MARK} grok-api-key reason=x`, 'broken', 'no kind that is known'],
    ['a fingerprint that is too short', `${MARK} 0123abc reason=x`, 'broken', 'no kind that is known'],
    ['no kind', `${MARK} reason=x`, 'broken', 'neither a kind nor a fingerprint'],
    ['every kind', `${MARK} * reason=x`, 'broken', 'everything'],
    ['all', `${MARK} all reason=x`, 'broken', 'everything'],
    ['a day that is none', `${MARK} groq-api-key until=2026-02-30 reason=x`, 'broken', 'no date'],
    ['a colon', `${MARK}: groq-api-key reason=x`, 'broken', 'a blank'],
    ['words between', `${MARK} groq-api-key please reason=x`, 'broken', 'not understood'],
    ['a day that is over', `${MARK} groq-api-key until=2026-11-23 reason=x`, 'expired', 'until 2026-11-23'],
    ['another kind', `${MARK} openai-project-key reason=x`, 'stale', 'openai-project-key'],
    ['another secret', `${MARK} 0123456789abcdef reason=x`, 'stale', 'fingerprint'],
  ] as const)('%s', (_, comment, state, detail) => {
    const { allowed, remarks } = held(`k = "${key()}" # ${comment}\n`);
    expect(allowed).toEqual([]);
    expect(remarks).toEqual([{ line: 1, state, detail: expect.stringContaining(detail) as string }]);
  });

  test('but nothing of what stands in the file: it may be the key', () => {
    const token = key();
    for (const comment of [
      `${MARK} ${token} reason=x`,
      `${MARK} groq-api-key until=${token} reason=x`,
      `${MARK} ${token}`,
    ]) {
      const { remarks } = held(`# ${comment}\n`);
      expect(remarks.length).toBeGreaterThan(0);
      expect(JSON.stringify(remarks)).not.toContain(token.slice(4, 12));
    }
  });
});

describe('prose that speaks of allowances is left alone', () => {
  test.each([
    `a \`${MARK}\` comment allows a kind`,
    `${MARK}ance`,
    `write ${MARK} KIND and a reason`,
    `see ${MARK}`,
    `no ${MARK}-end follows it`,
    `the form is ${MARK} KIND [until=DATE] reason=...`,
    `un${MARK} groq-api-key reason=x`,
    `const MARK = '${MARK}';`,
  ])('%s', (text) => {
    expect(held(`${text}\n`).told).toEqual([]);
  });
});

test('of very many allowances in one file those behind allow nothing, and that is told', () => {
  const text = `${`# ${GROQ}\n"${key()}"\n`.repeat(MOST_MARKS)}# ${GROQ}\n"${key()}"\n`.repeat(3);
  const { allowed, told } = held(text);
  expect(allowed).toHaveLength(MOST_MARKS);
  expect(told).toEqual([`${2 * MOST_MARKS + 1} broken`]);
});
