/** Milliseconds that a service asks us to wait, from seconds or a date (RFC 9110, 10.2.3); undefined where it does not. */
export function retryAfter({ headers }: Response, now: number): number | undefined {
  const said = headers.get('retry-after');
  if (said === null) return undefined;
  const wait = /^\d+$/.test(said) ? Number(said) * 1000 : Date.parse(said) - now;
  return Number.isNaN(wait) ? undefined : Math.max(0, wait);
}
