import { describe, expect, test } from 'vitest';
import { anchorOf } from '../../src/formats/anchor.ts';
import { matchAt } from '../../src/formats/match.ts';
import { sampleShape } from '../../src/formats/sample.ts';
import type { Part } from '../../src/formats/token.ts';
import { PROVIDERS } from '../../src/providers/_all.ts';
import type { KeyFormat, Provider } from '../../src/providers/provider.ts';
import { seededRandom } from '../support/random.ts';
import { findingsIn, scanContent } from '../support/scan-text.ts';

// What holds for every provider, without its author writing a test.

const SAMPLES = 25;
const SEED = 20261124;

/** How a value is given a name in the languages and formats that keys are found in. */
const ASSIGNMENTS: Readonly<Record<string, (name: string, value: string) => string>> = {
  dotenv: (name, value) => `${name}=${value}\n`,
  shell: (name, value) => `export ${name}="${value}"\n`,
  python: (name, value) => `import os\n${name.toLowerCase()} = '${value}'\n`,
  typescript: (name, value) => `const ${camelCase(name)}: string = "${value}";\n`,
  json: (name, value) => `{\n  "${name}": "${value}"\n}\n`,
  yaml: (name, value) => `env:\n  - name: ${name}\n    value: ${value}\n`,
  dockerfile: (name, value) => `FROM scratch\nENV ${name} ${value}\n`,
  notebook: (name, value) => `{"source": ["import x\\n", "${name} = \\"${value}\\"\\n"]}\n`,
  xml: (name, value) => `<add key="${name}" value="${value}"/>\n`,
  php: (name, value) => `'${name}' => '${value}',\n`,
  windows: (name, value) => `SET ${name}=${value}\r\nSET X=1\r\n`,
};

function camelCase(name: string): string {
  return name.toLowerCase().replaceAll(/_(.)/g, (_, letter: string) => letter.toUpperCase());
}

function lengthOf(shape: readonly Part[], bound: 'min' | 'max'): number {
  return shape.reduce((sum, part) => sum + (typeof part === 'string' ? part.length : part[bound]), 0);
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function matchesWhole(shape: readonly Part[], text: string): boolean {
  return matchAt(shape, bytesOf(text), 0, text.length) === text.length;
}

const KINDS = PROVIDERS.flatMap((provider) => provider.keys.map((format) => ({ provider, format })));

test('ids of kinds and names of variables are each claimed once', () => {
  const ids = KINDS.map(({ format }) => format.id);
  const names = PROVIDERS.flatMap(({ env }) => env);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

describe.each(PROVIDERS.map((provider) => [provider.id, provider] as const))('%s', (id, provider) => {
  test('says where its facts are from', () => {
    expect(provider.checked).toMatch(/^20\d\d-\d\d-\d\d$/);
    for (const url of [provider.docs, provider.console]) expect(new URL(url).protocol).toBe('https:');
    for (const name of provider.env) expect(name).toMatch(/^[A-Z][A-Z0-9_]*$/);
  });

  test('every variable leads to a key of the provider', () => {
    const random = seededRandom(SEED);
    for (const name of provider.env) {
      const found = provider.keys.some((format) =>
        format.token.shapes.some((shape) => isFoundAs(provider, name, sampleShape(shape, random))),
      );
      expect(found, name).toBe(true);
    }
  });

  test.each(provider.keys.map((format) => [format.id, format] as const))('%s', (kindId, format) => {
    expect(kindId.length).toBeGreaterThan(3);
    for (const word of format.near ?? []) expect(word).toBe(word.toLowerCase());
    for (const shape of format.token.shapes) {
      expect(anchorOf(shape) !== null || format.near !== undefined, `${id} has neither anchor nor near`).toBe(true);
      expect(waysToDivide(shape)).toBeLessThanOrEqual(1000);
      expectExactness(shape);
    }
    if (format.publishable) expectNeverFound(provider, format);
    else expectFound(provider, format);
  });
});

/** How many ways there are to divide a text among the runs of a shape: what a hostile text can make the matcher try. */
function waysToDivide(shape: readonly Part[]): number {
  return shape.reduce((ways, part, index) => {
    const next = shape[index + 1];
    if (typeof part === 'string' || next === undefined) return ways;
    const starts = typeof next === 'string' ? [next[0]!] : [...next.alphabet.characters];
    const givesBack = starts.some((character) => part.alphabet.characters.includes(character));
    return givesBack ? ways * (part.max - part.min + 1) : ways;
  }, 1);
}

/** Each sample matches itself; cut short, or one character longer, it does not. */
function expectExactness(shape: readonly Part[]): void {
  const random = seededRandom(SEED);
  for (let turn = 0; turn < SAMPLES; turn += 1) {
    const sample = sampleShape(shape, random);
    expect(matchesWhole(shape, sample)).toBe(true);
    const last = shape.at(-1);
    if (typeof last === 'string' || last === undefined) continue;
    const letter = last.alphabet.characters[random(last.alphabet.characters.length)]!;
    if (sample.length === lengthOf(shape, 'max')) expect(matchesWhole(shape, sample + letter)).toBe(false);
    if (sample.length === lengthOf(shape, 'min')) expect(matchesWhole(shape, sample.slice(0, -1))).toBe(false);
    expect(matchAt(shape, bytesOf(`${sample}Z9`), 0, sample.length + 2)).not.toBe(sample.length);
  }
}

function isFoundAs(provider: Provider, name: string, sample: string): boolean {
  return findingsIn(`${name}=${sample}\n`).some((match) => match.provider === provider.id);
}

/** In every syntax, at the right place, redacted; by name alone where the shape does not tell. */
function expectFound(provider: Provider, format: KeyFormat): void {
  const random = seededRandom(SEED);
  let missed = 0;
  let tried = 0;
  for (const shape of format.token.shapes) {
    for (let turn = 0; turn < SAMPLES; turn += 1) {
      const sample = sampleShape(shape, random);
      for (const write of Object.values(ASSIGNMENTS)) {
        const text = write(nameFor(provider, format), sample);
        const found = findingsIn(text).filter((match) => match.provider === provider.id);
        tried += 1;
        if (found.length !== 1) {
          missed += 1;
          continue;
        }
        const [match] = found;
        const before = text.slice(0, text.indexOf(sample));
        expect(match?.line).toBe(before.split('\n').length);
        expect(match?.column).toBe(before.length - before.lastIndexOf('\n'));
        expect(JSON.stringify(match)).not.toContain(sample.slice(-40, -4));
      }
    }
  }
  // What is random may look like something else: one in a hundred at the most.
  expect(missed / tried).toBeLessThanOrEqual(0.01);
}

/** A variable that names the kind: its first word of context, else the provider's first variable. */
function nameFor(provider: Provider, format: KeyFormat): string {
  const [word] = format.near ?? [];
  return word === undefined
    ? provider.env[0]
    : `${word.replaceAll(/[^a-z0-9]+/g, '_').replace(/^_/, '')}_API_KEY`.toUpperCase();
}

function expectNeverFound(provider: Provider, format: KeyFormat): void {
  const random = seededRandom(SEED);
  for (const shape of format.token.shapes) {
    const text = `${provider.env[0]}=${sampleShape(shape, random)}\n`;
    expect(scanContent(text).matches.filter(({ kind }) => kind === format.id)).toEqual([]);
  }
}
