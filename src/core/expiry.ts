/** When a JSON Web Token expires (RFC 7519, section 4.1.4), in milliseconds since 1970. NaN where it does not say, or is none. */
export function jwtExpiry(token: string): number {
  try {
    const claims = atob(token.split('.')[1]!.replace(/-/g, '+').replace(/_/g, '/'));
    return JSON.parse(claims).exp * 1000;
  } catch {
    return NaN;
  }
}
