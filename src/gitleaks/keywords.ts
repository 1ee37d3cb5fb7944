import { createPrefilter } from '../scan/prefilter/create.ts';
import { layNeedles } from '../scan/prefilter/needles.ts';
import type { Prefilter } from '../scan/prefilter/prefilter.ts';
import type { Rule } from './rule.ts';

/** Shorter ones cost the prefilter much memory each, and are looked for one by one. */
const SHORTEST = 5;
const LONGEST = 1024;
const BLOCK = 256 * 1024;
// oxlint-disable-next-line no-control-regex -- ASCII is what the prefilter can seek
const ASCII = /^[\x00-\x7f]*$/;

/** Tells which rules have a keyword in a text. */
export class Keywords {
  readonly #always: Rule[] = [];
  readonly #sought: readonly string[];
  readonly #others: readonly string[];
  readonly #rules = new Map<string, Rule[]>();
  readonly #prefilter: Prefilter | null;
  readonly #longest: number;

  constructor(rules: readonly Rule[]) {
    for (const rule of rules) {
      if (rule.keywords.length === 0) this.#always.push(rule);
      for (const word of rule.keywords) {
        const known = this.#rules.get(word);
        if (known === undefined) this.#rules.set(word, [rule]);
        else known.push(rule);
      }
    }
    const words = [...this.#rules.keys()];
    this.#sought = words.filter((word) => word.length >= SHORTEST && word.length <= LONGEST && ASCII.test(word));
    const sought = new Set(this.#sought);
    this.#others = words.filter((word) => !sought.has(word));
    this.#longest = Math.max(0, ...this.#sought.map((word) => word.length));
    this.#prefilter =
      this.#sought.length === 0
        ? null
        : createPrefilter(layNeedles(this.#sought.map((literal) => ({ literal }))), BLOCK);
  }

  /** The rules that are to be run on a text. */
  rulesFor(text: string): Set<Rule> {
    const found = new Set(this.#always);
    const lower = text.toLowerCase();
    for (const word of this.#others) if (lower.includes(word)) this.#add(word, found);
    if (this.#prefilter !== null) for (const word of this.#met(this.#prefilter, lower)) this.#add(word, found);
    return found;
  }

  #add(word: string, found: Set<Rule>): void {
    for (const rule of this.#rules.get(word)!) found.add(rule);
  }

  /** Blocks overlap by the longest keyword. */
  #met(prefilter: Prefilter, lower: string): Set<string> {
    const met = new Set<string>();
    const bytes = Buffer.from(lower, 'utf8');
    for (let from = 0; from < bytes.length; from += BLOCK - this.#longest) {
      const piece = bytes.subarray(from, from + BLOCK);
      prefilter.block.set(piece);
      const count = prefilter.run(0, piece.length);
      for (let hit = 0; hit < count; hit += 1) met.add(this.#sought[prefilter.hits[2 * hit + 1]!]!);
      if (from + piece.length === bytes.length) break;
    }
    return met;
  }
}
