import { expect } from 'vitest';
import { anchorOf } from '../../src/formats/anchor.ts';
import type { Issuer, KeyFormat } from '../../src/formats/key-format.ts';
import { matchAt } from '../../src/formats/match.ts';
import { sampleShape } from '../../src/formats/sample.ts';
import { hasPassword, type Part } from '../../src/formats/token.ts';
import type { Match } from '../../src/scan/finding.ts';
import { seededRandom } from '../support/random.ts';
import { findingsIn, scanContent } from '../support/scan-text.ts';

// What holds for every kind, whoever issues it.

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

/** How a kind is tried: with how many samples of each shape, and under which variable where it has no word of its own. */
export interface Trial {
  readonly samples: number;
  readonly variable: string;
}

/** Holds a kind to the contract. */
export function expectKind(issuer: Issuer, format: KeyFormat, trial: Trial): void {
  expect(format.id.length).toBeGreaterThan(3);
  for (const word of format.near ?? []) expect(word).toBe(word.toLowerCase());
  for (const shape of format.token.shapes) {
    expect(anchorOf(shape) !== null || format.near !== undefined, `${format.id} has neither anchor nor near`).toBe(
      true,
    );
    expect(waysToDivide(shape)).toBeLessThanOrEqual(1000);
    expectExactness(shape, trial.samples);
    expectChecked(shape, trial.samples);
  }
  if (format.publishable) expectNeverFound(format, trial);
  else expectFound(issuer, format, trial);
}

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
function expectExactness(shape: readonly Part[], samples: number): void {
  const random = seededRandom(SEED);
  for (let turn = 0; turn < samples; turn += 1) {
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

/** A sample with one character of its checked run changed is none of the shape. */
function expectChecked(shape: readonly Part[], samples: number): void {
  const last = shape.findLast((part) => typeof part !== 'string');
  if (last?.check === undefined) return;
  const random = seededRandom(SEED);
  for (let turn = 0; turn < samples; turn += 1) {
    const sample = sampleShape(shape, random);
    // The second last character of a run at the end; of one that literals follow, the last before them.
    const at =
      sample.length - (shape.at(-1) === last ? 2 : lengthOf(shape.slice(shape.lastIndexOf(last) + 1), 'max') + 1);
    const others = last.alphabet.characters.replace(sample[at]!, '');
    const changed = sample.slice(0, at) + others[random(others.length)]! + sample.slice(at + 1);
    expect(matchesWhole(shape, changed), changed).toBe(false);
  }
}

/** In every syntax, at the right place, redacted; by name alone where the shape does not tell. */
function expectFound(issuer: Issuer, format: KeyFormat, trial: Trial): void {
  const random = seededRandom(SEED);
  let missed = 0;
  let tried = 0;
  for (const shape of format.token.shapes) {
    for (let turn = 0; turn < trial.samples; turn += 1) {
      const sample = sampleShape(shape, random);
      for (const write of Object.values(ASSIGNMENTS)) {
        const text = write(nameFor(format, trial), sample);
        const found = foundIn(format, text).filter((match) => match.provider === issuer.id);
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

/** A variable that names the kind: its first word of context, else the one that is given. */
function nameFor(format: KeyFormat, { variable }: Trial): string {
  const [word] = format.near ?? [];
  return word === undefined
    ? variable
    : `${word.replaceAll(/[^a-z0-9]+/g, '_').replace(/^_/, '')}_API_KEY`.toUpperCase();
}

function expectNeverFound(format: KeyFormat, { variable }: Trial): void {
  const random = seededRandom(SEED);
  for (const shape of format.token.shapes) {
    const text = `${variable}=${sampleShape(shape, random)}\n`;
    expect(scanContent(text).matches.filter(({ kind }) => kind === format.id)).toEqual([]);
  }
}

/** What is found by default; of what may be weak or harmless, with what is not sure. */
function foundIn(format: KeyFormat, text: string): readonly Match[] {
  const isUnsure = format.doubtful === true || format.token.shapes.some(hasPassword);
  return isUnsure ? scanContent(text).matches : findingsIn(text);
}
