import { KeywardError } from '../core/errors.ts';
import { isDirect } from './no-proxy.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * A `fetch` that goes through the proxy that the environment names, as curl reads it (curl(1), checked 2026-11-24):
 * https_proxy, HTTPS_PROXY, all_proxy, ALL_PROXY, the first that is set; no_proxy or NO_PROXY say what is reached directly.
 * Plain http is spoken to this machine and the metadata service of its cloud only, which no proxy reaches, so that
 * HTTP_PROXY has no say. `certificates` (PEM) are trusted in place of the machine's.
 *
 * TLS is between us and the server, whatever the proxy is. Through a proxy no redirect is followed. Rejects as fetch does;
 * also with `store-unavailable` where the proxy is at fault, of which only the host is told, and `config-invalid` where its
 * address is none. Without proxy and certificates it is the global `fetch`.
 */
export function proxyFetch(environment: Environment, certificates?: string): typeof fetch {
  const proxy = setting(environment, 'https_proxy') ?? setting(environment, 'all_proxy');
  if (proxy === undefined && certificates === undefined) return globalThis.fetch;
  const exceptions = setting(environment, 'no_proxy') ?? '';

  return async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    const isTunnelled = proxy !== undefined && url.protocol === 'https:' && !isDirect(url, exceptions);
    if (!isTunnelled && certificates === undefined) return globalThis.fetch(input, init);
    // Node's https takes milliseconds to load, and few need it.
    const { httpsFetch } = await import('./https-fetch.ts');
    const through = isTunnelled ? addressOf(proxy) : undefined;
    return httpsFetch(input, init, { ...(through && { proxy: through }), ...(certificates && { ca: certificates }) });
  };
}

/** The small name comes first, as in curl; an empty variable is none. */
function setting(environment: Environment, name: string): string | undefined {
  return environment[name] || environment[name.toUpperCase()] || undefined;
}

/** A proxy without a scheme is one that is spoken to by http. */
function addressOf(text: string): URL {
  const whole = text.includes('://') ? text : `http://${text}`;
  const url = URL.canParse(whole) ? new URL(whole) : null;
  if (url === null || !['http:', 'https:'].includes(url.protocol)) {
    const hint = 'set HTTPS_PROXY to an address such as http://proxy.example.com:3128, or NO_PROXY for what needs none';
    throw new KeywardError('config-invalid', 'the proxy that the environment names has no http address', hint);
  }
  return url;
}
