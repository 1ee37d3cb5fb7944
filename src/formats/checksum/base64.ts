const CHARACTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The bytes of base64 or base64url, padded or not. What is of neither alphabet counts as nothing. */
export function fromBase64(text: string): Uint8Array {
  const values = Array.from(text.replaceAll('-', '+').replaceAll('_', '/'), (character) =>
    CHARACTERS.indexOf(character),
  );
  const sextets = values.filter((value) => value !== -1);
  const bytes = new Uint8Array((sextets.length * 6) >> 3);
  let bits = 0;
  let held = 0;
  let at = 0;
  for (const sextet of sextets) {
    held = ((held << 6) | sextet) & 0xfff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[at] = (held >> bits) & 0xff;
    at += 1;
  }
  return bytes;
}

/** Bytes in base64, padded. */
export function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const three = (bytes[at]! << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    const four = [18, 12, 6, 0].map((shift) => CHARACTERS[(three >> shift) & 63]!);
    text += four.slice(0, Math.min(3, bytes.length - at) + 1).join('');
  }
  return text.padEnd(Math.ceil(text.length / 4) * 4, '=');
}

/** Bytes in base64url, not padded. */
export function toBase64Url(bytes: Uint8Array): string {
  return toBase64(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
