/** Something that is wrong and that keyward leaves to the owner. */
export interface Remark {
  readonly path: string;
  readonly text: string;
  /** What to type; null where a hand is needed. */
  readonly command: string | null;
}
