import { type Outgoing, outgoingOf, segment } from '../core/http-request.ts';
import type { Auth } from '../providers/api.ts';
import type { Question } from '../providers/probe.ts';
import type { Provider } from '../providers/provider.ts';
import packageJson from '../../package.json' with { type: 'json' };
import type { Companions } from './companions.ts';
import { Halt } from './health.ts';
import { hostsOf, isAmong } from './hosts.ts';
import { signed } from './sign.ts';
import type { Site } from './sites.ts';

/** A request, and how it may be shown. */
export interface Prepared {
  readonly outgoing: Outgoing;
  readonly host: string;
  /** Without query, and with templates in place of companions. */
  readonly shown: string;
}

/** What a request is made of. */
export interface Asker {
  readonly provider: Provider;
  /** Exposed: it goes into a header, a form or a signature. */
  readonly key: string;
  readonly companions: Companions;
  readonly now: number;
}

/** Makes a request for a site. Throws `Halt` where something is missing, or it would go to somebody else's host. */
export async function prepare(question: Question, site: Site, asker: Asker): Promise<Prepared> {
  const { provider, companions, key } = asker;
  const auth = question.auth ?? provider.api?.auth ?? { by: 'none' };
  const address = addressOf(question.path, site, asker);
  const each = (table: Readonly<Record<string, string>> = {}): Record<string, string> =>
    Object.fromEntries(Object.entries(table).map(([name, template]) => [name, companions.fill(template)]));

  const form =
    auth.by === 'form' ? { ...each(question.form), [auth.field]: key } : question.form && each(question.form);
  const call = {
    path: address.url.pathname,
    method: question.method ?? 'GET',
    query: { ...Object.fromEntries(address.url.searchParams), ...each(question.query) },
    headers: {
      'user-agent': `keyward/${packageJson.version}`,
      ...each(provider.api?.headers),
      ...each(question.headers),
      ...proofOf(auth, asker),
    },
    ...(question.json !== undefined && { json: question.json }),
    ...(form !== undefined && { form }),
  };
  const bare = outgoingOf(new URL(address.url.origin), call);
  const outgoing = auth.by === 'aws-signature' ? await signed(bare, auth, asker) : bare;
  // fetch would name the value in its complaint, or let a line break make two headers of one.
  if (Object.values(outgoing.headers).some((value) => !/^[\x20-\x7e]*$/.test(value))) {
    throw new Halt('malformed', `what would be sent to ${provider.name} holds a character that no credential has`);
  }
  return { outgoing, host: address.url.host, shown: address.shown };
}

/** Where a request goes. A whole address on the API's own host follows the site; one on another host does not. */
function addressOf(path: string, site: Site, { provider, companions }: Asker): { url: URL; shown: string } {
  const fill = (template: string): string => companions.fill(template, segment);
  const isWhole = /^https?:\/\//.test(path);
  if (!isWhole && site.base === null) throw unaddressed(provider);
  const front = followsSite(path, provider) && site.base !== null ? frontOf(site.base, isWhole) : '';
  const rest = isWhole && front !== '' ? path.slice(originOf(path).length) : path;

  const url = new URL(front + fill(rest));
  const allowed = site.foreign ? site.base?.origin === url.origin : isAmong(url.hostname, hostsOf(provider));
  if (!allowed) throw new Halt('other-host', `${url.host} is not asked about a key of ${provider.name}`);
  return { url, shown: (front + rest).replace(/[?#].*$/s, '') };
}

/** Whether a question goes to whichever site is asked, and not to an address of its own. */
export function followsSite(path: string, { api }: Provider): boolean {
  return !/^https?:\/\//.test(path) || originOf(path) === originOf(api?.base ?? '');
}

function frontOf(base: URL, originOnly: boolean): string {
  return originOnly ? base.origin : base.href.replace(/\/$/, '');
}

function originOf(template: string): string {
  return /^https?:\/\/[^/]+/.exec(template)?.[0] ?? '';
}

function unaddressed({ name, api }: Provider): Halt {
  const variable = api?.env?.[0];
  return new Halt(
    'needs-companion',
    `every customer of ${name} has an address of their own${variable === undefined ? '' : `: set ${variable}`}`,
  );
}

function proofOf(auth: Auth, { companions, key }: Asker): Record<string, string> {
  const fill = (template: string): string =>
    template
      .split('{key}')
      .map((part) => companions.fill(part))
      .join(key);
  if (auth.by === 'header') return { [auth.name]: fill(auth.value) };
  if (auth.by !== 'basic') return {};
  const pair = new TextEncoder().encode(`${fill(auth.user)}:${fill(auth.password)}`);
  return { authorization: `Basic ${btoa(String.fromCharCode(...pair))}` };
}
