import type { Generated } from 'kysely';
import { KeywardError } from '../core/errors.ts';

/** The tables, as Kysely types them. Times are ISO 8601 in UTC. */
export interface Tables {
  audit: AuditTable;
  health: HealthTable;
}

interface AuditTable {
  /** 1, 2, 3, ... without a gap. */
  seq: number;
  at: string;
  actor: string;
  action: string;
  subject: string;
  target: string;
  outcome: string;
  /** JSON. */
  detail: string;
  /** Hex of SHA-256 over the entry and the hash of the one before. */
  hash: string;
}

/** The last health of each key that was watched. */
interface HealthTable {
  id: Generated<number>;
  project: string;
  name: string;
  provider: string;
  status: string;
  reason: string;
  /** When it was first seen so. */
  since: string;
  /** When somebody was told of it; null if nobody was yet. */
  told_at: string | null;
}

/** Each step is run once, in this order, and never changed after it was published: a new one is put behind it. */
const STEPS: readonly (readonly string[])[] = [
  [
    `create table audit (
      seq integer primary key, at text not null, actor text not null, action text not null, subject text not null,
      target text not null, outcome text not null, detail text not null, hash text not null
    )`,
    // Nothing is changed or taken away by a program that uses these tables as it should; the hashes tell of the others.
    `create trigger audit_is_kept before delete on audit begin select raise(abort, 'the audit log is append-only'); end`,
    `create trigger audit_stays before update on audit begin select raise(abort, 'the audit log is append-only'); end`,
  ],
  [
    `create table health (
      id integer primary key, project text not null, name text not null, provider text not null, status text not null,
      reason text not null, since text not null, told_at text, unique (project, name)
    )`,
  ],
];

/** What a migration needs of the database. Synchronous: nobody of this process comes in between. */
export interface Migrated {
  exec(statements: string): unknown;
  prepare(statement: string): { get(): unknown };
}

/** Brings a database to the tables of this version. Throws `state-unusable` where a newer keyward has made it. */
export function migrate(database: Migrated): void {
  // Taken before the version is read, so that two who start at once do not both create.
  database.exec('begin immediate');
  try {
    const version = versionOf(database);
    if (version > STEPS.length) {
      const what = 'the state was written by a newer keyward';
      throw new KeywardError('state-unusable', what, 'update keyward on this machine');
    }
    for (const statement of STEPS.slice(version).flat()) database.exec(statement);
    if (version < STEPS.length) database.exec(`pragma user_version = ${STEPS.length}`);
    database.exec('commit');
  } catch (error) {
    database.exec('rollback');
    throw error;
  }
}

function versionOf(database: Migrated): number {
  const row = database.prepare('pragma user_version').get() as { readonly user_version: number };
  return row.user_version;
}
