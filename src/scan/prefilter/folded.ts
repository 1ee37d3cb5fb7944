/** The bytes of an ASCII text, letters in lower case. */
export function folded(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) bytes[at] = foldedByte(text.charCodeAt(at));
  return bytes;
}

/** A byte, in lower case if it is a letter. */
export function foldedByte(byte: number): number {
  return byte >= 0x41 && byte <= 0x5a ? byte | 0x20 : byte;
}
