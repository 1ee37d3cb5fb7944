import { TooLarge } from './answer.ts';
import { Halt } from './health.ts';
import { proxy } from './stranger.ts';

const TLS = /^(?:ERR_TLS|ERR_SSL|EPROTO|CERT_|CRL_|UNABLE_TO_|HOSTNAME_|DEPTH_ZERO|SELF_SIGNED|INVALID_CA)/;

/** What a request failed of. Texts of errors are not told on: they may hold what was sent. */
export function breakdownOf(error: unknown, where: string, answered: boolean): Halt {
  if (error instanceof Halt) return error;
  if (error instanceof TooLarge) return new Halt('too-large', `${where} answered with more than 4 MiB`);
  const chain = causesOf(error);
  if (chain.some(isProxy)) return proxy(where);
  const code = chain.map((each) => each.code).find((each) => each !== undefined);
  const word = code === undefined ? '' : ` (${code})`;
  if (code !== undefined && TLS.test(code)) {
    return new Halt('tls', `the connection to ${where} is not safe${word}: a certificate or TLS failed`);
  }
  if (answered) return new Halt('incomplete', `the answer of ${where} broke off${word}`);
  return new Halt('unreachable', `${where} cannot be reached, or broke off${word}`);
}

interface Cause {
  readonly message: string;
  readonly code: string | undefined;
}

/**
 * undici has no code for these. A 407 that is not asked to be repeated becomes a network error, in undici 6 the only one
 * without a word (Fetch, HTTP-network-or-cache fetch, step for 407; undici 6.24, checked 2026-11-24).
 */
function isProxy({ message, code }: Cause): boolean {
  return code === undefined && (message === '' || /proxy authentication|proxy response/i.test(message));
}

/** An error and what caused it, each with the system's own word if it has one. */
function causesOf(error: unknown): Cause[] {
  const causes: Cause[] = [];
  let here = error;
  while (here instanceof Error && causes.length < 5) {
    const code = 'code' in here && typeof here.code === 'string' ? here.code : undefined;
    causes.push({ message: here.message, code: code !== undefined && /^[A-Z_0-9]+$/.test(code) ? code : undefined });
    here = here.cause;
  }
  return causes;
}
