import { Secret } from '../core/secret.ts';
import type { Probe, Reading } from '../providers/probe.ts';
import type { Answer } from './answer.ts';
import { companionsOf } from './companions.ts';
import { exchange, type Exchange, type Log } from './exchange.ts';
import { Halt, type Health, type HealthContext, type Identity, type KeyQuestion } from './health.ts';
import { identityOf, type Source } from './identity.ts';
import { documentOf } from './key-document.ts';
import { hasEnded } from './own-end.ts';
import { probeFor } from './probe-for.ts';
import { readingOf } from './reading.ts';
import { type Asker, followsSite, prepare } from './request.ts';
import { type Site, sitesOf } from './sites.ts';
import { toldOf } from './told.ts';
import { whoseKey } from './whose-key.ts';

/** Does work that speaks to a host, as soon as there is room. */
export type Turns = <Result>(host: string, work: () => Promise<Result>) => Promise<Result>;

type Verdict = Pick<Health, 'status' | 'reason' | 'told' | 'identity'>;

interface Check {
  readonly question: KeyQuestion;
  readonly context: HealthContext;
  readonly turns: Turns;
  readonly log: Log;
  readonly asker: Asker;
  readonly source: Source;
}

/**
 * Asks a provider whether a key is alive, by the request that its file names: one that changes nothing and costs nothing.
 * Whatever hinders that makes the answer `unknown`; the only error thrown is `cancelled`.
 */
export async function checkKey(
  question: KeyQuestion,
  context: HealthContext,
  turns: Turns = (_host, work) => work(),
): Promise<Health> {
  const log: Log = { requests: [], latencyMs: null };
  const verdict = await verdictOf(question, context, turns, log).catch(unknownBy);
  const checkedAt = new Date(context.now()).toISOString();
  return { ...verdict, latencyMs: log.latencyMs, checkedAt, requests: log.requests };
}

async function verdictOf(question: KeyQuestion, context: HealthContext, turns: Turns, log: Log): Promise<Verdict> {
  const { provider, kind, own } = question;
  const probe = probeFor(provider, kind);
  const whose = whoseKey(question.key, provider, kind);
  if (whose.kind === null) throw new Halt(whose.reason, `${whose.told}; nothing was sent`);
  const key = question.key.expose();
  if (hasEnded(key, context.now())) {
    return { status: 'dead', reason: 'expired', told: 'it has expired, as it says itself', identity: {} };
  }
  const document = documentOf(key);
  const companions = companionsOf(question, document);
  const asker = { provider, key, companions, now: context.now() };
  const field = (name: string): string | undefined => document?.get(name) ?? companions.find(name);
  const check = {
    question,
    context,
    turns,
    log,
    asker,
    source: { secrets: secretsOf(key, document, question), field, fill: companions.fill },
  };
  const everywhere = sitesOf(question, companions);
  const sites = followsSite(probe.path, provider) ? everywhere : ([everywhere[0]] as const);
  return own ? inTurn(probe, sites, check) : atFirst(probe, sites, check);
}

/** The value, and where that is a document, the key in it. */
function secretsOf(
  value: string,
  document: ReadonlyMap<string, string> | null,
  { provider, kind }: KeyQuestion,
): readonly string[] {
  const fields = [...(document?.values() ?? [])];
  return [value, ...fields.filter((text) => whoseKey(new Secret(text), provider, kind).kind !== null)];
}

/** A key of one's own is dead only if every region refuses it. */
async function inTurn(probe: Probe, sites: readonly Site[], check: Check): Promise<Verdict> {
  const verdicts: Verdict[] = [];
  for (const site of sites) {
    const verdict = await ask(probe, site, check).catch(unknownBy);
    if (verdict.status === 'live') return verdict;
    verdicts.push(verdict);
    if (!isRefusal(verdict)) break;
  }
  return verdicts.find(({ status }) => status === 'unknown') ?? verdicts[0]!;
}

/** A key that was found is shown to one address only, and a refusal there says nothing of the others. */
async function atFirst(probe: Probe, [site, ...others]: readonly [Site, ...Site[]], check: Check): Promise<Verdict> {
  const verdict = await ask(probe, site, check);
  if (others.length === 0 || !isRefusal(verdict)) return verdict;
  const regions = others.map(({ region }) => region ?? 'the first').join(', ');
  return { ...verdict, status: 'unknown', reason: 'wrong-region', told: `refused here, and not shown to: ${regions}` };
}

function isRefusal({ status, reason }: Verdict): boolean {
  return status === 'dead' || reason === 'wrong-region' || reason === 'undocumented';
}

async function ask(probe: Probe, site: Site, check: Check): Promise<Verdict> {
  const { asker, source, context, turns, log, question } = check;
  const prepared = await prepare(probe, site, asker);
  const { answer, meaning }: Exchange<Reading> = await turns(prepared.host, () =>
    exchange(prepared, (each) => readingOf(each, probe.answers, source.fill), context, log),
  );
  const identity = identityOf(probe.identity ?? {}, answer, source);
  if (meaning.means === 'dead' && meaning.evidence === 'unconfirmed') {
    const told = `refused (${answer.status}), but the provider does not document what that means`;
    return { status: 'unknown', reason: 'undocumented', told, identity };
  }
  // Who asks us to wait is not asked more.
  const isAskedMore = meaning.means === 'live' && meaning.reason !== 'rate-limited' && question.own;
  const further = isAskedMore ? await more(probe, site, check) : {};
  return { status: meaning.means, ...toldOf(meaning, answer.status), identity: { ...further, ...identity } };
}

/** What further requests tell of a key that is live. That one fails takes nothing from it. */
async function more({ more: questions = [] }: Probe, site: Site, check: Check): Promise<Identity> {
  const { asker, source, context, turns, log } = check;
  const { latencyMs } = log;
  const told = await Promise.all(
    questions.map(async (question): Promise<Identity> => {
      try {
        const prepared = await prepare(question, site, asker);
        const { answer } = await turns(prepared.host, () => exchange(prepared, isGood, context, log));
        return identityOf(question.identity ?? {}, answer, source);
      } catch (error) {
        if (error instanceof Halt) return {};
        throw error;
      }
    }),
  );
  log.latencyMs = latencyMs;
  return Object.assign({}, ...told.reverse()) as Identity;
}

function isGood({ status, json }: Answer): true | undefined {
  return status === 200 && json !== undefined ? true : undefined;
}

function unknownBy(error: unknown): Verdict {
  if (!(error instanceof Halt)) throw error;
  return { status: 'unknown', reason: error.reason, told: error.message, identity: {} };
}
