import { createHash } from 'node:crypto';
import { parse, type ParserError } from 'parse5';
import { expect, test } from 'vitest';
import { visible } from '../../../src/core/visible.ts';
import html from '../../../src/scan/report/html.ts';
import type { ScanReport } from '../../../src/scan/report.ts';
import { attributeOf, elementsOf, textOf } from '../../support/html-tree.ts';
import { ABOUT, cleanReport, HOSTILE, hostileReport } from '../../support/hostile-report.ts';

/** The elements of a document in which a parser finds no fault. */
function elementsIn(report: ScanReport): ReturnType<typeof elementsOf> {
  const errors: ParserError[] = [];
  const document = parse(html.write(report, ABOUT), { onParseError: (error) => errors.push(error) });
  expect(errors).toEqual([]);
  return elementsOf(document);
}

test.each([
  ['files', hostileReport()],
  ['a history', hostileReport({ history: true })],
])('a report of %s holds text, and nothing that runs or loads', (_, report) => {
  const elements = elementsIn(report);
  const names = new Set(elements.map(({ tagName }) => tagName));
  for (const name of ['script', 'img', 'iframe', 'link', 'object', 'form', 'svg', 'base']) {
    expect(names.has(name), name).toBe(false);
  }
  const attributes = new Set(elements.flatMap(({ attrs }) => attrs.map(({ name }) => name)));
  expect([...attributes].toSorted()).toEqual([
    'charset',
    'class',
    'content',
    'href',
    'http-equiv',
    'lang',
    'name',
    'rel',
  ]);
  const links = elements.filter(({ tagName }) => tagName === 'a').map((element) => attributeOf(element, 'href'));
  expect(new Set(links)).toEqual(new Set(['https://console.groq.com/keys']));
  const texts = elements.filter(({ tagName }) => tagName === 'code' || tagName === 'td').map(textOf);
  for (const name of HOSTILE)
    expect(
      texts.some((text) => text.includes(visible(name))),
      name,
    ).toBe(true);
});

test('the policy allows the style of the report and nothing else', () => {
  const elements = elementsIn(hostileReport());
  const [style] = elements.filter(({ tagName }) => tagName === 'style').map(textOf);
  const policy = elements
    .filter((element) => attributeOf(element, 'http-equiv') === 'Content-Security-Policy')
    .map((element) => attributeOf(element, 'content'));
  const hash = createHash('sha256').update(style!).digest('base64');
  expect(policy).toEqual([`default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`]);
  expect(style).not.toMatch(/url\(|@import|https?:/);
});

test('the verdict is that of the scan', () => {
  const verdict = (report: ScanReport) =>
    elementsIn(report)
      .filter((element) => attributeOf(element, 'class')?.startsWith('verdict'))
      .map((element) => [attributeOf(element, 'class'), textOf(element)]);
  const skipped = [{ path: 'locked', reason: 'permission denied', incomplete: true }];
  expect(verdict(cleanReport())).toEqual([['verdict good', 'No hardcoded keys.']]);
  expect(verdict({ ...cleanReport(), skipped })).toEqual([
    ['verdict warn', expect.stringMatching(/No keys found in what was read\. The answer is incomplete/)],
  ]);
  expect(verdict(hostileReport())).toEqual([['verdict bad', expect.stringMatching(/The answer is incomplete/)]]);
});

test('a secret is one card with all its places', () => {
  const [finding] = hostileReport().findings;
  const findings = [1, 2, 3].map((line) => ({ ...finding!, line }));
  const elements = elementsIn({ ...cleanReport(), findings });
  expect(elements.filter(({ tagName }) => tagName === 'article')).toHaveLength(1);
  expect(elements.filter(({ tagName }) => tagName === 'tr')).toHaveLength(4);
});
