import MarkdownIt from 'markdown-it';
import { parseFragment } from 'parse5';
import { expect, test } from 'vitest';
import { visible } from '../../../src/core/visible.ts';
import markdown from '../../../src/scan/report/markdown.ts';
import { elementsOf, textOf } from '../../support/html-tree.ts';
import { ABOUT, cleanReport, HOSTILE, hostileReport } from '../../support/hostile-report.ts';

/** Rendered as the loosest of readers does: HTML is let through, addresses become links. */
const renderer = new MarkdownIt({ html: true, linkify: true });

test('nothing from outside becomes more than text in a code span', () => {
  const report = hostileReport({ history: true });
  const elements = elementsOf(parseFragment(renderer.render(markdown.write(report, ABOUT))));
  const names = new Set(elements.map(({ tagName }) => tagName));
  expect([...names].toSorted()).toEqual(['a', 'code', 'h3', 'li', 'p', 'strong', 'ul']);
  expect(new Set(elements.filter(({ tagName }) => tagName === 'a').map(textOf))).toEqual(
    new Set(['https://console.groq.com/keys']),
  );
  const codes = elements.filter(({ tagName }) => tagName === 'code').map(textOf);
  for (const [index, { line, column }] of report.findings.entries()) {
    expect(codes).toContain(`${visible(HOSTILE[index]!)}:${line}:${column}`);
  }
});

test('it says what was found, what was read and what was not', () => {
  const text = markdown.write(hostileReport(), ABOUT);
  expect(text).toMatch(new RegExp(`^### keyward: hardcoded keys: ${HOSTILE.length}\n`));
  expect(text).toContain('`plain/src/app.py:1:8`');
  expect(text).toContain('Read: 3 files, 9 bytes.');
  expect(text).toContain('The answer is incomplete');
  expect(markdown.write(cleanReport(), ABOUT)).toMatch(/^### keyward: no hardcoded keys\n/);
});

test('a comment is never longer than GitHub takes, and says how many are missing', () => {
  const [finding] = hostileReport().findings;
  const findings = Array.from({ length: 2000 }, (_, index) => ({ ...finding!, fingerprint: `${index}` }));
  const text = markdown.write({ ...cleanReport(), findings }, ABOUT);
  expect(text.length).toBeLessThan(65_536);
  const shown = text.split('\n').filter((line) => line.startsWith('- **Groq**')).length;
  expect(text).toContain(`not shown: ${2000 - shown} more`);
});

test('a secret at many places is one item', () => {
  const [finding] = hostileReport().findings;
  const findings = Array.from({ length: 50 }, (_, index) => ({ ...finding!, line: index + 1 }));
  const text = markdown.write({ ...cleanReport(), findings }, ABOUT);
  expect(text).toContain('hardcoded keys: 1\n');
  expect(text).toContain('  - and 30 more places\n');
});
