/** Which part of a history is scanned. */
export type Selection =
  /** Every object that a ref reaches; with `unreachable` all others too: what only a reflog knows, what dangles. */
  | { readonly type: 'all'; readonly unreachable: boolean }
  /** What the commits of these revisions bring in, as `git rev-list` reads them: `A..B`, `A...B`, `B`, `^A`. */
  | { readonly type: 'range'; readonly revisions: readonly string[] }
  /** What commits made since then (seconds of the epoch, by the committer's clock) bring in, on any ref. */
  | { readonly type: 'since'; readonly time: number };
