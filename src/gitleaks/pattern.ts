import { RE2JS, RE2JSSyntaxException } from 're2js';

/** One instruction takes some time for each character of a text; a pattern of gitleaks' size has some hundred. */
const MOST_INSTRUCTIONS = 20_000;
const LONGEST = 16_384;

/** Where a match begins and ends, in UTF-16 code units of its text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A match, and its groups; null for one that took no part. */
export interface PatternMatch extends Span {
  readonly groups: readonly (Span | null)[];
}

/** A pattern in the syntax of RE2, which takes time in proportion to the text whatever it holds. */
export class Pattern {
  readonly #expression: RE2JS;
  readonly groups: number;

  private constructor(expression: RE2JS) {
    this.#expression = expression;
    this.groups = expression.groupCount();
  }

  /** Gives `fault`, half a sentence that repeats nothing of the pattern, where it cannot be run. */
  static of(source: string): Pattern | { readonly fault: string } {
    if (source.length > LONGEST) return { fault: `a pattern of more than ${LONGEST} characters` };
    try {
      const expression = RE2JS.compile(source);
      const size = expression.programSize();
      if (size > MOST_INSTRUCTIONS)
        return { fault: `a pattern of ${size} instructions: at most ${MOST_INSTRUCTIONS} are run` };
      return new Pattern(expression);
    } catch (error) {
      if (!(error instanceof RE2JSSyntaxException)) throw error;
      return { fault: `no pattern in the syntax of RE2: ${reasonOf(error)}` };
    }
  }

  test(text: string): boolean {
    return this.#expression.matcher(text).find();
  }

  /** The matches from left to right, which do not overlap. */
  *matches(text: string): Generator<Span> {
    const matcher = this.#expression.matcher(text);
    while (matcher.find()) yield { start: matcher.start(), end: matcher.end() };
  }

  /** The first match with its groups; null where there is none. */
  first(text: string): PatternMatch | null {
    const matcher = this.#expression.matcher(text);
    if (!matcher.find()) return null;
    const groups: (Span | null)[] = [];
    for (let group = 1; group <= this.groups; group += 1) {
      const start = matcher.start(group);
      groups.push(start < 0 ? null : { start, end: matcher.end(group) });
    }
    return { start: matcher.start(), end: matcher.end(), groups };
  }
}

/** What the engine says without the part of the pattern that it quotes. */
function reasonOf({ message }: Error): string {
  return message.replace(/^error parsing regexp: /, '').replace(/: `[\s\S]*$/, '');
}
