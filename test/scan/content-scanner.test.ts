import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sampleShape } from '../../src/formats/sample.ts';
import { SOUGHT } from '../../src/project/_sought.ts';
import { ISSUERS } from '../../src/project/issuers.ts';
import { ContentScanner } from '../../src/scan/content-scanner.ts';
import { push } from '../../src/scan/sink.ts';
import { trailsOf } from '../../src/scan/sought/read.ts';
import { ScalarPrefilter } from '../../src/scan/prefilter/scalar.ts';
import { seededRandom } from '../support/random.ts';
import { scanContent } from '../support/scan-text.ts';

const trails = trailsOf(SOUGHT);
const BLOCK = 64 * 1024;
const scanner = new ContentScanner(new ScalarPrefilter(trails.needles, BLOCK), trails);
const random = seededRandom(42);
const CERTAIN = ISSUERS.flatMap((provider) => provider.keys.filter((format) => !format.near && !format.publishable));

function sample(): string {
  const format = CERTAIN[random(CERTAIN.length)]!;
  return sampleShape(format.token.shapes[0]!, random);
}

function scan(content: Uint8Array): ReturnType<ContentScanner['end']> {
  push(scanner, content);
  return scanner.end();
}

test('a key is found wherever it lies in the blocks, at the place where it lies', () => {
  const key = `gsk_${'aB3'.repeat(4)}${sampleShape(CERTAIN.find(({ id }) => id === 'groq-api-key')!.token.shapes[0]!, random).slice(16)}`;
  const line = `${'x'.repeat(78)} \n`;
  for (let lines = 0; lines < 1200; lines += 7) {
    const text = `${line.repeat(lines)}${' '.repeat(lines % 80)}"${key}"\n${line.repeat(200)}`;
    const [match, ...others] = scan(Buffer.from(text)).matches;
    expect(others).toEqual([]);
    expect([match?.kind, match?.line, match?.column]).toEqual(['groq-api-key', lines + 1, (lines % 80) + 2]);
  }
});

test('small blocks find what large ones do', () => {
  const word = fc.constantFrom(
    'mistral',
    'api_key',
    '=',
    '"',
    '\n',
    'token',
    ' ',
    'deepgram',
    'é',
    '🔑',
    '-',
    '_',
    ':',
  );
  const piece = fc.oneof(
    word,
    fc.constantFrom(' keyward:allow', ' groq-api-key reason=x\n'),
    fc.nat(1000).map(() => sample()),
    fc.string({ maxLength: 30 }),
    fc.nat(9000).map((length) => 'y '.repeat(length)),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const content = Buffer.from(pieces.join(''));
      const { matches, marks } = scan(content);
      const large = scanContent(content);
      expect(matches).toEqual(large.matches);
      expect(marks).toEqual(large.marks);
    }),
    { numRuns: 300 },
  );
});

describe('encodings', () => {
  const key = sample();
  const text = `first line\nключ 🔑 = "${key}"\n`;
  const place = { line: 2, column: 'ключ 🔑 = "'.length + 1 };

  function utf16(littleEndian: boolean, mark: boolean): Uint8Array {
    const bytes = Buffer.from((mark ? '\ufeff' : '') + text.replaceAll(/[ключ]/g, 'k'), 'utf16le');
    return littleEndian ? bytes : Buffer.from(bytes).swap16();
  }

  test.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`)],
    ['UTF-16LE with a mark', utf16(true, true)],
    ['UTF-16BE with a mark', utf16(false, true)],
    ['UTF-16LE', utf16(true, false)],
    ['UTF-16BE', utf16(false, false)],
  ])('%s', (_, content) => {
    const { matches } = scan(content);
    expect(matches).toHaveLength(1);
    expect(matches[0]).toMatchObject(place);
    expect(matches[0]?.endColumn).toBe(place.column + key.length);
  });

  test('UTF-16 over many blocks', () => {
    const content = Buffer.from(`\ufeff${'some words and more\n'.repeat(5000)}${text}`, 'utf16le');
    expect(scan(content).matches).toMatchObject([{ line: 5002, column: place.column }]);
  });

  test('a mark of UTF-16 before ASCII text does not hide the text', () => {
    const content = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(`\nkey = "${key}"\n`)]);
    expect(scan(content).matches).toMatchObject([{ line: 2, column: 8 }]);
  });

  test.each([
    ['Latin-1', [0xe9, 0x20, 0x93, 0x20], 5],
    ['a byte that is in no encoding', [0xfb, 0xff, 0x20], 4],
    ['half of a long character', [0xf0, 0x9f, 0x20], 3],
    ['a long character', [0xf0, 0x9f, 0x94, 0x91, 0x20], 4],
    ['three bytes', [0xe2, 0x82, 0xac, 0x20], 3],
  ])('columns after %s', (_name, bytes, column) => {
    const content = Buffer.concat([Buffer.from('line\n'), Buffer.from(bytes), Buffer.from(`${key}\n`)]);
    expect(scan(content).matches).toMatchObject([{ line: 2, column }]);
  });

  test('NUL bytes and invalid UTF-8 around a key', () => {
    const content = Buffer.concat([
      Buffer.from([0xff, 0, 0xc3, 0x28, 0x0a, 0]),
      Buffer.from(` ${key} `),
      Buffer.from([0, 0xfe]),
    ]);
    expect(scan(content).matches).toMatchObject([{ line: 2, column: 3 }]);
  });
});

test('one line of 4 MB, the key in its middle', () => {
  const key = sample();
  const half = 'é,'.repeat(1_000_000);
  const { matches } = scan(Buffer.from(`${half}${key}${' '.repeat(10)}${half}`));
  expect(matches).toMatchObject([{ line: 1, column: half.length + 1 }]);
});

test('a content that was given up leaves nothing for the next', () => {
  push(scanner, Buffer.from(`${sample()}\n`.repeat(3000)));
  scanner.reset();
  expect(scan(Buffer.from('nothing here'))).toEqual({ bytes: 12, matches: [], names: new Set(), marks: [] });
});
