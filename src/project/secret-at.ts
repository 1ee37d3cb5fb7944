import { Secret } from '../core/secret.ts';
import { asUtf8 } from '../scan/encoding.ts';
import { type Finding, fingerprintOf } from '../scan/finding.ts';
import { NEWLINE, PositionCounter, startOfLine } from '../scan/position.ts';

const MARK = [0xef, 0xbb, 0xbf];

/**
 * The secret of a finding, taken from the content of the file it was found in. Null where another one, or none, stands
 * there now: what is given is what the finding's fingerprint names.
 */
export function secretAt(content: Uint8Array, finding: Finding): Secret | null {
  const bytes = asUtf8(content);
  const start = offsetOf(bytes, finding.line, finding.column);
  const end = start === null ? null : offsetOf(bytes, finding.endLine, finding.endColumn);
  if (start === null || end === null) return null;
  const token = bytes.subarray(start, end);
  // No kind that is asked about holds a password, whose fingerprint would need its shape.
  if (fingerprintOf(finding.kind, [], token) !== finding.fingerprint) return null;
  return new Secret(Buffer.from(token.buffer, token.byteOffset, token.length).toString('utf8'));
}

/** Where a line and column, as findings count them, lie in bytes; null where there is no such place. */
function offsetOf(bytes: Uint8Array, line: number, column: number): number | null {
  let at = startOfLine(bytes, line);
  if (at === null) return null;
  // A mark before the first line is no column of it.
  if (line === 1 && MARK.every((byte, index) => bytes[index] === byte)) at = MARK.length;
  const counter = new PositionCounter();
  for (; counter.position.column < column; at += 1) {
    if (at >= bytes.length || bytes[at] === NEWLINE) return null;
    counter.advance(bytes, at, at + 1);
  }
  // A character of several bytes counts at its first one.
  while (((bytes[at] ?? 0) & 0xc0) === 0x80) at += 1;
  return at;
}
