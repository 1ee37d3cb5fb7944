/** The bytes of an ASCII text, letters in lower case. */
export function folded(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => foldedByte(character.charCodeAt(0)));
}

/** A byte, in lower case if it is a letter. */
export function foldedByte(byte: number): number {
  return byte >= 0x41 && byte <= 0x5a ? byte | 0x20 : byte;
}
