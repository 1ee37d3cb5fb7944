import type { Context } from './context.ts';
import { KeywardError } from './errors.ts';
import { type Address, baseOf, type Call, isEcho, type Outgoing, outgoingOf } from './http-request.ts';
import { retryAfter } from './retry-after.ts';

/** A service that is spoken to by HTTP. */
export interface Service extends Address {
  /** Headers that say who we are. `fresh`: the service has refused the last ones. */
  readonly authorize?: (request: Outgoing, fresh: boolean) => Promise<Readonly<Record<string, string>>>;
  /** True for the answer that an expired credential gets: it is then renewed once. Status 401 if absent. */
  readonly expired?: (answer: Answer) => boolean;
  /** The word that the service has for its error. It is told on only if it is no echo of what we sent. */
  readonly errorCode?: (body: unknown) => unknown;
  /** True where an answer below 500 asks for another try. 429 always does. */
  readonly busy?: (answer: Answer) => boolean;
}

/** An answer below 500 that is neither a redirect, a refusal (401, 403) nor a request for another try. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** True for 200 to 299. */
  readonly ok: boolean;
  readonly text: string;
  /** The body as JSON; null where it is empty. Throws `answer-invalid`. */
  json(): unknown;
  /** The service's word for its error, or an empty text. */
  readonly code: string;
}

export interface Http {
  /** Throws `store-refused`, `store-unavailable`, `answer-invalid` or `cancelled`; see `Answer` for what is left. */
  send(call: Call): Promise<Answer>;
  /** The error for an answer that the caller has no use for. */
  unexpected(answer: Answer): KeywardError;
}

const TRIES = 3;
/** Milliseconds before the second try; doubled for each further one, and moved about so that many do not come at once. */
const FIRST_WAIT = 200;
/** Who asks for a longer patience than this, in milliseconds, is not waited for. */
const LONGEST_WAIT = 20_000;
/** Words for a request that never left: there was no connection. Others may also come after it was sent. */
const UNREACHED = new Set(['ECONNREFUSED', 'EAI_AGAIN', 'ENOTFOUND', 'UND_ERR_CONNECT_TIMEOUT']);
const LARGEST_ANSWER = 16 * 1024 * 1024;

/** Opens a service. Nothing is sent yet. Throws `config-invalid` where its address is none, or a plain http one. */
export function openHttp(context: Context, service: Service): Http {
  const base = baseOf(service);
  const where = `${service.name} (${base.host})`;

  async function send(call: Call): Promise<Answer> {
    const idempotent = call.idempotent ?? !['POST', 'PATCH'].includes(call.method ?? 'GET');
    let renewed = false;
    for (let turn = 1; ; turn += 1) {
      const outgoing = await authorized(call, renewed);
      const outcome = await attempt(outgoing);
      if (outcome.answer !== null && expired(outcome.answer) && !renewed) {
        renewed = true;
        continue;
      }
      if (outcome.again === null) return checked(outcome.answer);
      const mayRepeat = outcome.again === 'refused' || idempotent;
      const wait = outcome.wait ?? FIRST_WAIT * 2 ** (turn - 1) * (0.5 + Math.random());
      if (turn >= TRIES || !mayRepeat || wait > LONGEST_WAIT) throw unavailable(outcome.reason, wait);
      await context.pause(wait);
    }
  }

  async function authorized(call: Call, fresh: boolean): Promise<Outgoing> {
    const outgoing = outgoingOf(base, call);
    const proof = await service.authorize?.(outgoing, fresh);
    const headers = { ...outgoing.headers, ...proof };
    // fetch would name the value in its complaint.
    if (Object.values(headers).some((value) => !/^[\x20-\x7e]*$/.test(value))) {
      const what = `the credential for ${service.name} holds a line break or another character that no credential has`;
      throw new KeywardError('config-invalid', what, 'set it again, without what surrounds it');
    }
    return { ...outgoing, headers };
  }

  /** One request. `again`: another try may help, because the service did not take it (`refused`) or may not have. */
  async function attempt(outgoing: Outgoing): Promise<Outcome> {
    const { url, ...init } = outgoing;
    const limit = AbortSignal.timeout(context.timeout);
    try {
      const signal = AbortSignal.any([context.signal, limit]);
      const response = await context.fetch(url, { ...init, redirect: 'manual', signal });
      const answer = answerOf(response, await textOf(response), outgoing);
      const busy = answer.status === 429 || service.busy?.(answer) === true;
      if (!busy && answer.status < 500) return { answer, again: null };
      const reason = `answered ${answer.status}${answer.code === '' ? '' : ` ${answer.code}`}`;
      return { answer: null, again: busy ? 'refused' : 'unsure', reason, wait: retryAfter(response, context.now()) };
    } catch (error) {
      if (context.signal.aborted) throw cancelled();
      if (error instanceof KeywardError) throw error;
      if (limit.aborted) throw unavailable(`gave no answer within ${context.timeout / 1000} seconds`);
      const code = networkCode(error);
      const again = UNREACHED.has(code) ? 'refused' : 'unsure';
      const word = code === '' ? '' : ` (${code})`;
      return { answer: null, again, reason: `cannot be reached, or broke off${word}`, wait: undefined };
    }
  }

  function answerOf({ status, headers }: Response, body: string, outgoing: Outgoing): Answer {
    const json = (): unknown => {
      if (body.trim() === '') return null;
      try {
        return JSON.parse(body);
      } catch {
        // The parser's own error shows a piece of the text.
        throw invalid('an answer that is not JSON');
      }
    };
    let code = '';
    try {
      const word = service.errorCode?.(json());
      if (typeof word === 'string' && /^[A-Za-z][A-Za-z_]{2,60}$/.test(word) && !isEcho(word, outgoing)) code = word;
    } catch {
      // What is no JSON has no word.
    }
    return { status, headers, ok: status >= 200 && status < 300, text: body, json, code };
  }

  function expired(answer: Answer): boolean {
    if (service.authorize === undefined) return false;
    return service.expired?.(answer) ?? answer.status === 401;
  }

  function checked(answer: Answer): Answer {
    if (answer.status >= 300 && answer.status < 400) throw invalid('a redirect, which is not followed');
    if (answer.status === 401 || answer.status === 403) throw unexpected(answer);
    return answer;
  }

  function unexpected({ status, code }: Answer): KeywardError {
    const what = `${where} refused the request: ${status}${code === '' ? '' : ` ${code}`}`;
    const hint = status === 401 ? 'renew the credential' : 'check that the credential may do this, and the options';
    return new KeywardError('store-refused', what, hint);
  }

  function invalid(what: string): KeywardError {
    return new KeywardError('answer-invalid', `${where} gave ${what}`, 'check its address, and what stands in between');
  }

  function unavailable(reason: string, wait = 0): KeywardError {
    const hint = wait > LONGEST_WAIT ? `it asks to wait ${Math.ceil(wait / 1000)} seconds` : 'try again later';
    return new KeywardError('store-unavailable', `${where} ${reason}`, hint);
  }

  return { send, unexpected };
}

type Outcome =
  | { readonly answer: Answer; readonly again: null }
  | {
      readonly answer: null;
      readonly again: 'refused' | 'unsure';
      readonly reason: string;
      readonly wait: number | undefined;
    };

async function textOf(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  let length = 0;
  for await (const chunk of response.body ?? []) {
    length += chunk.length;
    if (length > LARGEST_ANSWER)
      throw new KeywardError('answer-invalid', 'an answer above 16 MiB', 'check the address');
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

/** fetch hides the reason in its cause; only the system's word is taken, since texts may hold what was sent. */
function networkCode(error: unknown): string {
  const cause: unknown = error instanceof Error ? (error.cause ?? error) : error;
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : undefined;
  return typeof code === 'string' && /^[A-Z_]+$/.test(code) ? code : '';
}

function cancelled(): KeywardError {
  return new KeywardError('cancelled', 'stopped before the store answered', 'run it again');
}
