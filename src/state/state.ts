import { chmodSync, closeSync, existsSync, fstatSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { Kysely, SqliteDialect, type SqliteDatabase } from 'kysely';
import { isKeywardError, KeywardError, messageOf } from '../core/errors.ts';
import { type Migrated, migrate, type Tables } from './schema.ts';

/**
 * What keyward remembers: the audit log, what was told of keys. No value of a key is in it. A process opens one state
 * once: a second one would wait for the lock of the first without letting it go on.
 */
export interface State {
  readonly db: Kysely<Tables>;
  close(): Promise<void>;
}

/** How long another process may hold the database, in milliseconds. */
const PATIENCE = 10_000;
const READABLE_BY_OTHERS = 0o077;

/**
 * Opens the state at this path, and makes it (mode 0600, its folder 0700) where there is none. Throws `tool-missing`
 * where SQLite is not installed, `state-unusable` where it cannot be opened, is broken, or is another user's.
 */
export async function openState(path: string): Promise<State> {
  const open = await sqlite();
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    makePrivate(path);
    const database = open(path, { timeout: PATIENCE });
    // A transaction that was committed is on the disk: a journal is worth nothing otherwise.
    for (const pragma of ['journal_mode = wal', 'synchronous = full', 'foreign_keys = on']) {
      database.exec(`pragma ${pragma}`);
    }
    migrate(database);
    const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database }) });
    return { db, close: () => db.destroy() };
  } catch (cause) {
    if (isKeywardError(cause)) throw cause;
    const hint = `look at ${path}; it holds no key, and may be moved away`;
    throw new KeywardError('state-unusable', `the state cannot be opened: ${messageOf(cause)}`, hint, { cause });
  }
}

/** SQLite makes its files with the mode that the user's mask leaves; what is told of keys is nobody else's business. */
function makePrivate(path: string): void {
  const isNew = !existsSync(path);
  const file = openSync(path, 'a', 0o600);
  try {
    const { mode, uid } = fstatSync(file);
    const user = process.getuid?.();
    if (user !== undefined && uid !== user) {
      const hint = 'set XDG_STATE_HOME to a folder of your own';
      throw new KeywardError('state-unusable', `the state at ${path} is another user's`, hint);
    }
    if (!isNew && (mode & READABLE_BY_OTHERS) === 0) return;
  } finally {
    closeSync(file);
  }
  chmodSync(path, 0o600);
}

type OpenSqlite = (path: string, options: { readonly timeout: number }) => SqliteDatabase & Migrated;

/** libsql is native and optional: a machine for which there is no build can use all that needs no state. */
async function sqlite(): Promise<OpenSqlite> {
  const name = 'libsql';
  try {
    const { default: Database } = (await import(name)) as {
      default: new (...given: Parameters<OpenSqlite>) => ReturnType<OpenSqlite>;
    };
    return (...given) => new Database(...given);
  } catch (cause) {
    const hint = 'run npm install libsql, on a system that it supports';
    throw new KeywardError('tool-missing', 'the package libsql is not installed', hint, { cause });
  }
}
