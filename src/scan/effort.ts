/**
 * What the ignore rules of a scanned repository may cost: so many steps, and so many more for each path that is asked
 * for. A rule written by people takes a few steps, one that is made to be slow a hundred thousand.
 */
export class Effort {
  static readonly #AT_FIRST = 50_000_000;
  static readonly #PER_PATH = 100_000;

  #left = Effort.#AT_FIRST;

  get isSpent(): boolean {
    return this.#left < 0;
  }

  allowPath(): void {
    if (this.#left >= 0) this.#left += Effort.#PER_PATH;
  }

  spend(steps: number): void {
    this.#left -= steps;
  }
}
