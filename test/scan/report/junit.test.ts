import { DOMParser, type Element } from '@xmldom/xmldom';
import { expect, test } from 'vitest';
import { visible } from '../../../src/core/visible.ts';
import junit from '../../../src/scan/report/junit.ts';
import type { ScanReport } from '../../../src/scan/report.ts';
import { ABOUT, cleanReport, HOSTILE, hostileReport } from '../../support/hostile-report.ts';

/** Parses, and throws at the least fault. */
function rootOf(report: ScanReport): Element {
  const parser = new DOMParser({
    onError: (level, message) => {
      throw new Error(`${level}: ${message}`);
    },
  });
  return parser.parseFromString(junit.write(report, ABOUT), 'text/xml').documentElement!;
}

function all(root: Element, name: string): Element[] {
  return Array.from(root.getElementsByTagName(name));
}

test('a finding is a case that fails, what could not be read one with an error', () => {
  const root = rootOf(hostileReport());
  const lost = HOSTILE.filter((_, index) => index % 2 === 0);
  const cases = all(root, 'testcase');
  expect(cases.map((element) => element.getAttribute('classname'))).toEqual([...HOSTILE, ...lost].map(visible));
  expect(all(root, 'failure')).toHaveLength(HOSTILE.length);
  expect(all(root, 'error').map((element) => element.getAttribute('message'))).toEqual(
    lost.map((name) => visible(`refused: ${name}`)),
  );
  for (const element of [root, ...all(root, 'testsuite')]) {
    expect(element.getAttribute('tests')).toBe(`${HOSTILE.length + lost.length}`);
    expect(element.getAttribute('failures')).toBe(`${HOSTILE.length}`);
    expect(element.getAttribute('errors')).toBe(`${lost.length}`);
    expect(element.getAttribute('time')).toBe('1.500');
  }
});

test('a clean scan is one case that passes', () => {
  const root = rootOf(cleanReport());
  expect(root.getAttribute('tests')).toBe('1');
  expect(all(root, 'testcase').map((element) => element.getAttribute('name'))).toEqual(['no hardcoded keys']);
  expect([...all(root, 'failure'), ...all(root, 'error')]).toEqual([]);
});
