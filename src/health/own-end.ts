import { jwtExpiry } from '../core/expiry.ts';

/** Whether a key says itself that it has ended: a JSON Web Token, a presigned address. `now` is in milliseconds since 1970. */
export function hasEnded(key: string, now: number): boolean {
  return (jwtExpiry(key) ?? NaN) < now || presignedEnd(key) < now;
}

/**
 * When base64 of an address with a Signature Version 4 in its query, behind any prefix, ends (AWS, query-string
 * authentication). NaN where it is none.
 */
function presignedEnd(key: string): number {
  try {
    const query = new URLSearchParams(atob(/[\w+/]+=*$/.exec(key)?.[0] ?? '').replace(/^.*?\?/s, ''));
    const [, year, month, day, hour, minute, second] =
      /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(query.get('X-Amz-Date') ?? '') ?? [];
    const start = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
    return start + Number(query.get('X-Amz-Expires') ?? NaN) * 1000;
  } catch {
    // No base64.
    return NaN;
  }
}
