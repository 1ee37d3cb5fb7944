/**
 * Contents in one memory, each made from the one below it. One from which nothing is to be made any more is dropped as
 * soon as its room is needed: with the largest family of each coming last, few stay.
 */
export class ContentStack<State> {
  depth = 0;
  readonly entry: number[] = [];
  readonly from: number[] = [];
  readonly to: number[] = [];
  /** The next entry to make from it; -1: none. */
  readonly child: number[] = [];
  /** What the visitor gave back for it; only if it was visited. */
  readonly state: (State | undefined)[] = [];
  readonly visited: boolean[] = [];
  readonly #memory: Uint8Array;
  readonly #start: number;

  constructor(memory: Uint8Array, start: number) {
    this.#memory = memory;
    this.#start = start;
  }

  /** Where the next content begins. */
  get top(): number {
    return this.depth === 0 ? this.#start : this.to[this.depth - 1]!;
  }

  push(entry: number, from: number, to: number, child: number, visited: boolean, state: State | undefined): void {
    const at = this.depth++;
    this.entry[at] = entry;
    this.from[at] = from;
    this.to[at] = to;
    this.child[at] = child;
    this.visited[at] = visited;
    this.state[at] = state;
  }

  pop(): void {
    this.state[--this.depth] = undefined;
  }

  /** Sees to it that `size` bytes fit on top; the content there stays, but may move. False where they do not fit. */
  makeRoom(size: number): boolean {
    const end = this.#memory.length;
    if (this.top + size <= end) return true;
    this.#compact();
    return this.top + size <= end;
  }

  #compact(): void {
    const last = this.depth - 1;
    this.depth = 0;
    for (let at = 0; at <= last; at++) {
      if (at < last && this.child[at] === -1) continue;
      const from = this.from[at]!;
      const to = this.to[at]!;
      const place = this.top;
      if (place !== from) this.#memory.copyWithin(place, from, to);
      this.push(this.entry[at]!, place, place + to - from, this.child[at]!, this.visited[at]!, this.state[at]);
    }
    this.state.fill(undefined, this.depth);
  }
}
