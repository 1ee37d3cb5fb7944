// Control characters (C0, DEL, C1), line and paragraph separators, the marks that reorder text, halves of a surrogate
// pair, and what is no character in any encoding.
const HIDDEN =
  // oxlint-disable-next-line no-control-regex -- they are what is looked for
  /[\u0000-\u001f\u007f-\u009f\u061c\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text from a scanned repository as it may be printed: what would steer the terminal is shown as an escape. */
export function visible(text: string): string {
  return text.replaceAll(HIDDEN, (character) => {
    if (character === '\n') return '\\n';
    if (character === '\t') return '\\t';
    const code = codeOf(character);
    return code.length > 2 ? `\\u${code.padStart(4, '0')}` : `\\x${code.padStart(2, '0')}`;
  });
}

/** A value as JSON that may be printed: `JSON.stringify` leaves what would steer the terminal; here it is `\u....`. */
export function visibleJson(value: unknown, indent = 0): string {
  return JSON.stringify(value, null, indent).replaceAll(HIDDEN, (character) =>
    character === '\n' ? '\n' : `\\u${codeOf(character).padStart(4, '0')}`,
  );
}

function codeOf(character: string): string {
  return character.charCodeAt(0).toString(16);
}
