/** git's own classes, of ASCII alone. */
const CLASSES = new Map<string, RegExp>(
  Object.entries({
    alnum: /[0-9A-Za-z]/,
    alpha: /[A-Za-z]/,
    blank: /[ \t]/,
    // oxlint-disable-next-line no-control-regex -- they are what is meant
    cntrl: /[\u0000-\u001f\u007f]/,
    digit: /[0-9]/,
    graph: /[!-~]/,
    lower: /[a-z]/,
    print: /[ -~]/,
    punct: /[!-/:-@[-`{-~]/,
    space: /[ \t\n\r]/,
    upper: /[A-Z]/,
    xdigit: /[0-9A-Fa-f]/,
  }),
);

/**
 * Reads the bracket (`[a-z]`) of an ignore pattern that begins at `start`: the bytes that it stands for, a bit each, and
 * where it ends. Null where git would find it malformed.
 */
export function readBracket(pattern: string, start: number): { set: Uint8Array; end: number } | null {
  const set = new Uint8Array(256 / 8);
  let at = start + 1;
  const negated = pattern[at] === '!' || pattern[at] === '^';
  if (negated) at += 1;

  // What a `-` may open a range from; null at the beginning, and behind a range or a class.
  let from: number | null = null;
  // The first member is taken whatever it is, even a `]`.
  do {
    if (at >= pattern.length) return null;
    const character = pattern[at]!;
    if (character === '[' && pattern[at + 1] === ':') {
      const close = pattern.indexOf(']', at + 2);
      if (close === -1) return null;
      if (close > at + 2 && pattern[close - 1] === ':') {
        const members = CLASSES.get(pattern.slice(at + 2, close - 1));
        if (members === undefined) return null;
        for (let byte = 0; byte < 128; byte += 1) if (members.test(String.fromCharCode(byte))) add(set, byte);
        from = null;
        at = close + 1;
        continue;
      }
    }
    const isRange: boolean = character === '-' && from !== null && at + 1 < pattern.length && pattern[at + 1] !== ']';
    if (isRange) at += 1;
    if (pattern[at] === '\\') at += 1;
    if (at >= pattern.length) return null;
    const member = pattern.charCodeAt(at);
    for (let byte = isRange ? from! : member; byte <= member; byte += 1) add(set, byte);
    from = isRange ? null : member;
    at += 1;
  } while (pattern[at] !== ']');

  return { set: negated ? set.map((bits) => ~bits) : set, end: at + 1 };
}

function add(set: Uint8Array, byte: number): void {
  set[byte >> 3]! |= 1 << (byte & 7);
}

/** Whether a byte is in a set that was read from a bracket. */
export function holds(set: Uint8Array, byte: number): boolean {
  return (set[byte >> 3]! & (1 << (byte & 7))) !== 0;
}
