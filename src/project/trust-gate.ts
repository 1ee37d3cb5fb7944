import { KeywardError } from '../core/errors.ts';
import type { Surroundings } from '../node/context.ts';
import { shellQuote } from './shell-quote.ts';

/** An address that is to be shown a credential, and who says so. */
export interface TrustRequest {
  readonly address: string;
  /** The name of the store. */
  readonly store: string;
  /** The place in keyward.toml. */
  readonly at: string;
}

/** Asks the user. False where nobody can be asked. */
export type Agree = (request: TrustRequest) => Promise<boolean>;

/** Returns where the user has agreed to an address for this project, now or before. Throws `not-trusted`. */
export type TrustGate = (request: TrustRequest) => Promise<void>;

/** The gate of the project in `root`: one question at a time, and each answer of yes is kept. */
export function trustGate(root: string, surroundings: Surroundings, agree: Agree): TrustGate {
  let turn: Promise<unknown> = Promise.resolve();

  async function pass(request: TrustRequest): Promise<void> {
    const { isTrusted, changeTrust } = await import('./trusted-addresses.ts');
    const { address, store, at } = request;
    if (isTrusted(root, address, surroundings.environment)) return;
    if (!(await agree(request))) {
      const what = `${at}: ${store} would be shown your credential at ${address}, to which you have not agreed`;
      const command = `keyward trust ${shellQuote(address)}`;
      throw new KeywardError('not-trusted', what, `if that is a server of yours: \`${command}\`, in ${root}`);
    }
    await changeTrust(root, address, true, surroundings);
  }

  return (request) => {
    const passed = turn.then(() => pass(request));
    turn = passed.catch(() => undefined);
    return passed;
  };
}
