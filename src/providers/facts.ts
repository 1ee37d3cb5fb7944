import { describeToken } from '../formats/describe.ts';
import type { Api, Auth } from './api.ts';
import type { Evidence, NoProbe, Probe, Reading } from './probe.ts';
import type { KeyFormat } from '../formats/key-format.ts';
import type { Provider } from './provider.ts';
import type { LeakFacts, LimitFacts, RotationFacts, Sourced, UsageFacts } from './reference.ts';

/** One thing that is known of a provider, as a reference card shows it. */
export interface Fact {
  readonly name: string;
  readonly value: string;
  /** Null where the fact is a name that needs no proof, as the address of the documentation. */
  readonly evidence: Evidence | null;
  readonly source: string | null;
}

function plain(name: string, value: string): Fact {
  return { name, value, evidence: null, source: null };
}

/** All that is known of a provider, in the order of a card: what it is called by, what its keys are, how they live. */
export function factsOf(provider: Provider): Fact[] {
  const { env, sdkReads = 1, docs, console, keys, api, health, rotation, usage, limits, leaks } = provider;
  return [
    plain('variables', env.map((name, index) => (index < sdkReads ? name : `(${name})`)).join(', ')),
    plain('documentation', docs),
    plain('keys are made at', console),
    ...keys.map((format) => kindFact(format, docs)),
    ...apiFacts(api),
    ...health.flatMap(healthFacts),
    rotationFact(rotation),
    ...usageFacts(usage),
    limitFact(limits),
    leakFact(leaks),
  ];
}

function kindFact({ id, token, near, publishable, evidence }: KeyFormat, docs: string): Fact {
  const words = near === undefined ? '' : `, near ${near.join(', ')}`;
  const value = `${id}: ${describeToken(token)}${words}${publishable === true ? ', may be public' : ''}`;
  return { name: 'kind', value, evidence, source: evidence === 'documented' ? docs : null };
}

function apiFacts({ base, env = [], regions = [], companions = [], auth }: Api): Fact[] {
  return [
    plain('API', base ?? `an address of your own, in ${env.join(' or ')}`),
    ...(base === null || env.length === 0 ? [] : [plain('other address', env.join(', '))]),
    ...regions.map((region) => plain(`region ${region.name}`, region.base)),
    ...companions.map((companion) => plain(`needs ${companion.name}`, companion.env.join(', '))),
    plain('key is sent', authText(auth)),
  ];
}

function rotationFact(rotation: RotationFacts): Fact {
  const { how, needs, create, remove, list, note } = rotation;
  const told = needs === undefined ? ROTATION[how] : `${ROTATION[how]} (needs ${needs})`;
  return sourced('rotation', [told, create, remove, list, note], rotation);
}

function usageFacts(usage: UsageFacts): Fact[] {
  const { api, byKey, balance, url, note } = usage;
  const told = api === null ? 'no API' : `${api}${byKey === true ? ', by key' : ''}`;
  const facts = [sourced('usage', [told, url, note], usage)];
  return balance === undefined ? facts : [...facts, sourced('balance', [balance], usage)];
}

function limitFact(limits: LimitFacts): Fact {
  const { kind, scope, api, url, note } = limits;
  const how = api ?? (kind === 'none' || kind === 'unknown' ? undefined : 'set by hand');
  return sourced('spend limit', [LIMIT[kind], scope, how, url, note], limits);
}

function leakFact(leaks: LeakFacts): Fact {
  const told = leaks.githubTells ? 'GitHub tells the provider' : 'GitHub does not tell the provider';
  return sourced('leaks', [told, REVOKES.get(leaks.revokes), leaks.report, leaks.note], leaks);
}

const ROTATION = {
  api: 'keys are made and deleted by API',
  self: 'a key can make its own successor',
  roll: 'the value changes in place, and the old one dies at once',
  'two-slots': 'two keys, of which each is made anew by itself',
  disable: 'keys are made by hand, and disabled by API',
  revoke: 'keys are made by hand, and revoked by API',
  console: 'by hand',
} as const;

const LIMIT = {
  hard: 'hard: requests are refused at the limit',
  soft: 'soft: it is told of',
  prepaid: 'prepaid: ends with the balance',
  none: 'none',
  unknown: 'not known',
} as const;

const REVOKES = new Map<boolean | null, string>([
  [true, 'which revokes the key'],
  [false, 'keys are not revoked'],
]);

function sourced(name: string, parts: readonly (string | undefined)[], { evidence, source }: Sourced): Fact {
  return { name, value: parts.filter((part) => part !== undefined).join('; '), evidence, source };
}

function healthFacts(probe: Probe | NoProbe): Fact[] {
  const of = probe.kinds === undefined ? '' : ` of ${probe.kinds.join(', ')}`;
  if ('never' in probe)
    return [{ name: `health${of}`, value: `not asked: ${probe.never}`, evidence: null, source: null }];
  const { method = 'GET', path, query = {}, answers, identity = {}, more = [], source } = probe;
  const search = Object.keys(query).length === 0 ? '' : `?${new URLSearchParams(query).toString()}`;
  const told = [...new Set([identity, ...more.map((question) => question.identity ?? {})].flatMap(Object.keys))];
  const facts: Fact[] = [
    { name: `health${of}`, value: `${method} ${path}${search}`, evidence: surenessOf(answers), source },
    ...answers.map((reading): Fact => ({
      name: reading.reason === undefined ? reading.means : `${reading.means}, ${reading.reason}`,
      value: readingText(reading),
      evidence: reading.evidence,
      source,
    })),
  ];
  if (told.length > 0) facts.push({ name: 'tells', value: told.join(', '), evidence: null, source });
  return facts;
}

/** How sure it is what a refusal means; a probe that can tell nobody dead is as sure as its first answer. */
function surenessOf(answers: Probe['answers']): Evidence {
  return (answers.find(({ means }) => means === 'dead') ?? answers[0]).evidence;
}

/** `401 with error.code = invalid_api_key`. */
export function readingText({ status, at, is, holds, text, header }: Reading): string {
  const conditions = [
    at === undefined ? undefined : `${at === '' ? 'the body' : at}${valueText(is, holds)}`,
    text === undefined ? undefined : `the text ${text.join(' or ')}`,
    header === undefined ? undefined : `the header ${header}`,
  ].filter((condition) => condition !== undefined);
  const statuses = [status].flat().join(' or ');
  return conditions.length === 0 ? statuses : `${statuses} with ${conditions.join(' and ')}`;
}

function valueText(is: Reading['is'], holds: Reading['holds']): string {
  if (is !== undefined) return ` = ${is.map(String).join(' or ')}`;
  return holds === undefined ? '' : ` that speaks of ${holds.join(' or ')}`;
}

function authText(auth: Auth): string {
  if (auth.by === 'header') return `${auth.name}: ${auth.value}`;
  if (auth.by === 'basic') return `HTTP Basic, user ${auth.user}, password ${auth.password || 'empty'}`;
  if (auth.by === 'form') return `the field ${auth.field} of a form`;
  return auth.by === 'none' ? 'not at all' : `not: it signs requests (Signature Version 4, ${auth.service})`;
}
