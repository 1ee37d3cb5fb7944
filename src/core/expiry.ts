/**
 * When a JSON Web Token expires (RFC 7519, section 4.1.4), in milliseconds since 1970. NaN where it does not say, nothing
 * where it is none.
 */
export function jwtExpiry(token: string): number | void {
  try {
    // `-` and `_` may both become `/`: only `>`, `?`, `~` and what is not ASCII have them, and none of that is in a number.
    return JSON.parse(atob(token.split('.')[1]!.replace(/[-_]/g, '/'))).exp * 1000;
  } catch {
    // It is none.
  }
}
