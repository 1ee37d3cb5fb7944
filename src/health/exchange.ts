import { KeywardError } from '../core/errors.ts';
import { retryAfter } from '../core/retry-after.ts';
import { type Answer, answerOf } from './answer.ts';
import { breakdownOf } from './breakdown.ts';
import { Halt, type HealthContext, type SentRequest } from './health.ts';
import type { Prepared } from './request.ts';
import { detourOf, strangerOf } from './stranger.ts';

/** An answer that a reading fits. */
export interface Exchange<Meaning> {
  readonly answer: Answer;
  readonly meaning: Meaning;
}

/** Told of every request before it is sent, and how long each took. */
export interface Log {
  readonly requests: SentRequest[];
  latencyMs: number | null;
}

const TRIES = 3;
/** Milliseconds before the second try; doubled for the third, and moved about so that many do not come at once. */
const FIRST_WAIT = 200;
/** What may be otherwise a moment later. */
const PASSING = new Set(['unreachable', 'incomplete', 'server-error', 'rate-limited']);

/**
 * Sends a request until `read` makes something of its answer, three times at the most and within the time-out in all.
 * Throws `Halt` where nothing can be made of what came back, `cancelled` where the work is stopped.
 */
export async function exchange<Meaning>(
  { outgoing, host, shown }: Prepared,
  read: (answer: Answer) => Meaning | undefined,
  context: HealthContext,
  log: Log,
): Promise<Exchange<Meaning>> {
  const { url, ...init } = outgoing;
  const started = performance.now();
  const limit = AbortSignal.timeout(context.timeout);
  const signal = AbortSignal.any([context.signal, limit]);

  for (let turn = 1; ; turn += 1) {
    const sent = performance.now();
    let wait: number | undefined;
    let answered = false;
    try {
      if (context.signal.aborted) throw cancelled();
      log.requests.push({ method: outgoing.method, url: shown });
      const response = await within(
        signal,
        context.fetch(url, { ...init, redirect: 'manual', credentials: 'omit', signal }),
      );
      answered = true;
      wait = retryAfter(response, context.now());
      const detour = detourOf(response, host);
      if (detour !== null) {
        void response.body?.cancel().catch(() => {});
        throw detour;
      }
      const answer = await within(signal, answerOf(response));
      const meaning = read(answer);
      if (meaning !== undefined) return { answer, meaning };
      throw strangerOf(answer, host);
    } catch (error) {
      if (context.signal.aborted) throw cancelled();
      if (limit.aborted) throw new Halt('timed-out', `${host} gave no answer within ${context.timeout / 1000} seconds`);
      const halt = breakdownOf(error, host, answered);
      const patience = context.timeout - (performance.now() - started);
      wait ??= FIRST_WAIT * 2 ** (turn - 1) * (0.5 + Math.random());
      if (turn >= TRIES || !PASSING.has(halt.reason) || wait > patience) throw halt;
      await context.pause(wait);
    } finally {
      log.latencyMs = Math.round(performance.now() - sent);
    }
  }
}

/** The work, or a throw as soon as the signal says: undici waits for ever where a body cannot be unpacked. */
async function within<Result>(signal: AbortSignal, work: Promise<Result>): Promise<Result> {
  const listening = new AbortController();
  const stopped = new Promise<never>((_resolve, reject) => {
    const stop = (): void => reject(new DOMException('stopped', 'AbortError'));
    signal.addEventListener('abort', stop, { signal: listening.signal });
    if (signal.aborted) stop();
  });
  try {
    return await Promise.race([work, stopped]);
  } finally {
    listening.abort();
  }
}

function cancelled(): KeywardError {
  return new KeywardError('cancelled', 'stopped before the provider answered', 'run it again');
}
