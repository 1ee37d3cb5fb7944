import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assignmentsIn, parseEnvText } from '../../src/core/env-text.ts';

function read(text: string): Record<string, string> {
  return Object.fromEntries(Array.from(parseEnvText(text), ([name, value]) => [name, value.expose()]));
}

test('reads names and values', () => {
  expect(read('A=1\nB = two words \nexport C=3\n  D=4')).toEqual({ A: '1', B: 'two words', C: '3', D: '4' });
});

test('reads every kind of line end', () => {
  expect(read('A=1\r\nB=2\rC=3\n')).toEqual({ A: '1', B: '2', C: '3' });
});

test('reads quotes, and keeps what is inside of them', () => {
  expect(read(`A="x # y"\nB='a\\nb'\nC="a\\nb"\nD=\`it's\`\nE="one\r\ntwo"\nF=1`)).toEqual({
    A: 'x # y',
    B: 'a\\nb',
    C: 'a\nb',
    D: "it's",
    E: 'one\ntwo',
    F: '1',
  });
});

test('a quote that is never closed ends with its line', () => {
  expect(read('A="open\nB=1\nC="x"')).toEqual({ A: 'open\nB=1\nC=' });
  expect(read("A='open\nB=1")).toEqual({ A: "'open", B: '1' });
});

test('passes over comments and lines of another form', () => {
  expect(read('# A=1\nword\n=2\n1A=3\nB=4 # four\nC=\n')).toEqual({ B: '4', C: '' });
});

test('of a name that stands twice the last one counts', () => {
  expect(read('A=1\nA=2')).toEqual({ A: '2' });
});

test('__proto__ is a name like any other', () => {
  expect([...parseEnvText('__proto__=1').keys()]).toEqual(['__proto__']);
});

test('a value is a secret: it prints as one', () => {
  expect(String(parseEnvText('A=hidden').get('A'))).toBe('[secret]');
});

test('what is written as a plain line is read as it was', () => {
  const value = fc.stringMatching(/^[\w+/=.-]*$/);
  fc.assert(
    fc.property(fc.array(value), (values) => {
      const text = values.map((each, index) => `N${index}=${each}`).join('\n');
      expect(read(text)).toEqual(Object.fromEntries(values.map((each, index) => [`N${index}`, each])));
    }),
  );
});

test('takes a time that grows with the text alone', () => {
  const started = performance.now();
  parseEnvText('A="\n'.repeat(100_000));
  parseEnvText("A='\\'".repeat(100_000));
  parseEnvText(`${'A'.repeat(500_000)}${' '.repeat(500_000)}`);
  expect(performance.now() - started).toBeLessThan(2000);
});

test('a byte-order mark is no part of the first name', () => {
  expect(read('\uFEFFA=1')).toEqual({ A: '1' });
});

test('every assignment says where it stands', () => {
  const text = '# A=0\nexport A = "x\ny" # note\r\nB=1';
  const found = assignmentsIn(text).map((each) => [
    text.slice(each.start, each.end),
    text.slice(each.valueStart, each.valueEnd),
  ]);
  expect(found).toEqual([
    ['export A = "x\ny" # note\r\n', '"x\ny"'],
    ['B=1', '1'],
  ]);
});
