import { type Answer, isMarkup } from './answer.ts';
import { Halt } from './health.ts';

// Answers that the provider does not document: most come from something that stands in between.

/** What an answer that no reading fits must have come from. `where` names the host. */
export function strangerOf(answer: Answer, where: string): Halt {
  const { status, text } = answer;
  if (status === 511) return new Halt('portal', `${where} was answered by a network that wants a sign-in (511)`);
  if (status >= 500) return new Halt('server-error', `${where} cannot serve now (${status})`);
  if (status === 429) return new Halt('rate-limited', `${where} asks for fewer requests (429)`);
  if (isMarkup(answer)) return pageOf(status, where);
  if (answer.json === undefined && /^\s*[[{]/.test(text)) {
    return new Halt('incomplete', `${where} answered ${status} with JSON that breaks off`);
  }
  if (answer.json === undefined && status === 403 && isCloudflare(answer)) return pageOf(status, where);
  if (answer.json === undefined && status < 300 && text.trim() !== '') return pageOf(status, where);
  return new Halt('unexpected', `${where} answered ${status}, and nothing documents what that says of a key`);
}

/** A redirect or a word of a proxy, which is never held against the provider's documentation; null for all else. */
export function detourOf({ status, headers, type }: Response, where: string): Halt | null {
  if (status === 407) return proxy(where);
  if (type === 'opaqueredirect') return redirected(where, '');
  if (status < 300 || status >= 400) return null;
  return redirected(where, headers.get('location') ?? '');
}

/** A proxy that does not let the request through. */
export function proxy(where: string): Halt {
  return new Halt('proxy', `a proxy on the way to ${where} asks who we are (407)`);
}

function redirected(where: string, location: string): Halt {
  const to = URL.canParse(location) ? ` to ${new URL(location).host}` : '';
  return new Halt('redirected', `${where} leads elsewhere${to}; a key is not sent after it`);
}

function pageOf(status: number, where: string): Halt {
  if (status === 403) return new Halt('firewall', `a firewall in front of ${where} refused the request (403)`);
  if (status < 300)
    return new Halt('portal', `${where} was answered by somebody's page: a portal or a proxy (${status})`);
  return new Halt('unexpected', `${where} answered ${status} with a page, not as the API does`);
}

function isCloudflare({ headers }: Answer): boolean {
  return headers.has('cf-mitigated') || headers.get('server')?.toLowerCase() === 'cloudflare';
}
