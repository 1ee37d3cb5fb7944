import { checkKey, type Turns } from './check-key.ts';
import type { Health, HealthContext, KeyQuestion } from './health.ts';

export interface CheckOptions {
  /** How many requests a host gets at once; 4 if absent. */
  readonly perHost?: number;
  /** Told of every answer as it comes; `index` is the key's place in the list. */
  readonly onResult?: (health: Health, index: number) => void;
}

/**
 * Asks about many keys at once; answers are in the order of the list. What is the same question is asked once. Throws
 * `cancelled` where the work is stopped.
 */
export async function checkKeys(
  questions: readonly KeyQuestion[],
  context: HealthContext,
  { perHost = 4, onResult }: CheckOptions = {},
): Promise<Health[]> {
  const turns = turnsOf(perHost);
  const asked: { readonly question: KeyQuestion; readonly health: Promise<Health> }[] = [];
  const ask = (question: KeyQuestion): Promise<Health> => {
    const before = asked.find((each) => isSame(each.question, question));
    if (before !== undefined) return before.health;
    const health = checkKey(question, context, turns);
    asked.push({ question, health });
    return health;
  };
  return Promise.all(
    questions.map(async (question, index) => {
      const health = await ask(question);
      onResult?.(health, index);
      return health;
    }),
  );
}

function isSame(left: KeyQuestion, right: KeyQuestion): boolean {
  return (
    left.provider.id === right.provider.id &&
    left.kind === right.kind &&
    left.own === right.own &&
    left.base === right.base &&
    left.key.equals(right.key) &&
    variablesOf(left).every((name) => left.env[name] === right.env[name])
  );
}

/** The variables that a check of the provider looks at. */
function variablesOf({ provider: { api } }: KeyQuestion): readonly string[] {
  return [...(api.env ?? []), ...(api.companions ?? []).flatMap(({ env }) => env)];
}

/** Lets so many through for each host at once; the others wait in the order in which they came. */
function turnsOf(perHost: number): Turns {
  const hosts = new Map<string, { free: number; readonly waiting: (() => void)[] }>();
  return async (host, work) => {
    const room = hosts.get(host) ?? { free: perHost, waiting: [] };
    hosts.set(host, room);
    if (room.free === 0) await new Promise<void>((resolve) => room.waiting.push(resolve));
    else room.free -= 1;
    try {
      return await work();
    } finally {
      const next = room.waiting.shift();
      // The place goes from one to the next, so that nobody comes between them.
      if (next === undefined) room.free += 1;
      else next();
    }
  };
}
