import { jwtExpiry } from '../core/expiry.ts';

/** When a key ends by what it says itself, in milliseconds since 1970: a JSON Web Token, a presigned address. Else NaN. */
export function endOf(key: string): number {
  const end = jwtExpiry(key);
  return Number.isNaN(end) ? presignedEnd(key) : end;
}

/** Base64 of an address with a Signature Version 4 in its query (AWS, query-string authentication), behind any prefix. */
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
