import type { Span } from './pattern.ts';

/** The lines of a text, for places counted from 1 as findings have them. */
export class Lines {
  readonly #text: string;
  readonly #starts: number[] = [0];

  constructor(text: string) {
    this.#text = text;
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) this.#starts.push(at + 1);
  }

  /** Where an offset (UTF-16 code units) stands. */
  placeOf(offset: number): { readonly line: number; readonly column: number } {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - this.#starts[low]! + 1 };
  }

  /** The offset of a place; the end of the text for one behind it. */
  offsetOf(line: number, column: number): number {
    return Math.min(this.#text.length, (this.#starts[line - 1] ?? this.#text.length) + column - 1);
  }

  /** The whole lines that a part of the text touches, without the last line end. */
  around(span: Span): string {
    return this.aroundWithLineEnd(span).replace(/^\n/, '');
  }

  /** The same, and the line end before them: what gitleaks holds patterns for a line against (observed 2026-11-24). */
  aroundWithLineEnd({ start, end }: Span): string {
    const first = start === 0 ? -1 : this.#text.lastIndexOf('\n', start - 1);
    const last = this.#text.indexOf('\n', Math.max(start, end - 1));
    return this.#text.slice(Math.max(0, first), last === -1 ? this.#text.length : last);
  }
}
