import { createHash } from 'node:crypto';
import { type Kysely, type Selectable, sql } from 'kysely';
import type { Tables } from './schema.ts';
import type { State } from './state.ts';

/** What was done, as the log keeps it. No value of a key stands in any of it. */
export interface Deed {
  /** As `check`, `rotate`. */
  readonly action: string;
  /** What it was done with: the name of a key, or a fingerprint. */
  readonly subject: string;
  /** Where it went: a host, a store, a platform. */
  readonly target: string;
  /** `begun` before an effect outside, and how it ended after it. */
  readonly outcome: string;
  readonly detail?: Readonly<Record<string, string | number | boolean | null>>;
}

export type Entry = Selectable<Tables['audit']>;

/** Which entry is not what was written: `seq` of the first one, and what is wrong with it. */
export interface Broken {
  readonly seq: number;
  readonly problem: string;
}

export interface AuditLog {
  /** Writes entries, one behind the other, and comes back when they are on the disk. Throws what the database throws. */
  record(...deeds: readonly Deed[]): Promise<void>;
  /** Oldest first; the last `limit` ones if it is given. */
  entries(limit?: number): Promise<Entry[]>;
  /** Holds every entry against its hash; null where all are whole. What was cut off at the end cannot be told. */
  verify(): Promise<Broken | null>;
}

const PAGE = 1000;
/** What stands before the first entry. */
const ORIGIN = '0'.repeat(64);

/** The audit log of a state. `actor`: who does it, as `user@host`; `now`: milliseconds since 1970. */
export function openAudit({ db }: State, actor: string, now: () => number): AuditLog {
  async function record(...deeds: readonly Deed[]): Promise<void> {
    if (deeds.length === 0) return;
    await db.connection().execute(async (connection) => {
      // The last hash is read under the lock under which the next is written: two processes make one chain.
      await sql`begin immediate`.execute(connection);
      try {
        let last: Link = await lastOf(connection);
        for (const { action, subject, target, outcome, detail = {} } of deeds) {
          const at = new Date(now()).toISOString();
          const entry = {
            seq: last.seq + 1,
            at,
            actor,
            action,
            subject,
            target,
            outcome,
            detail: JSON.stringify(detail),
          };
          last = { ...entry, hash: hashOf(entry, last.hash) };
          await connection
            .insertInto('audit')
            .values({ ...entry, hash: last.hash })
            .execute();
        }
        await sql`commit`.execute(connection);
      } catch (error) {
        await sql`rollback`.execute(connection);
        throw error;
      }
    });
  }

  async function entries(limit?: number): Promise<Entry[]> {
    const query = db.selectFrom('audit').selectAll();
    if (limit === undefined) return query.orderBy('seq').execute();
    return (await query.orderBy('seq', 'desc').limit(limit).execute()).toReversed();
  }

  async function verify(): Promise<Broken | null> {
    let last: Link = { seq: 0, hash: ORIGIN };
    for (;;) {
      const page = await db
        .selectFrom('audit')
        .selectAll()
        .where('seq', '>', last.seq)
        .orderBy('seq')
        .limit(PAGE)
        .execute();
      for (const entry of page) {
        if (entry.seq !== last.seq + 1) return { seq: last.seq + 1, problem: 'is missing' };
        if (entry.hash !== hashOf(entry, last.hash)) return { seq: entry.seq, problem: 'was changed' };
        last = entry;
      }
      if (page.length < PAGE) return null;
    }
  }

  return { record, entries, verify };
}

type Link = Pick<Entry, 'seq' | 'hash'>;

async function lastOf(connection: Kysely<Tables>): Promise<Link> {
  const last = await connection
    .selectFrom('audit')
    .select(['seq', 'hash'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last ?? { seq: 0, hash: ORIGIN };
}

function hashOf(entry: Omit<Entry, 'hash'>, before: string): string {
  const { seq, at, actor, action, subject, target, outcome, detail } = entry;
  const told = JSON.stringify([before, seq, at, actor, action, subject, target, outcome, detail]);
  return createHash('sha256').update(told).digest('hex');
}
