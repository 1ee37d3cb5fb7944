import type { State } from './state.ts';

export interface RememberedHealth {
  readonly project: string;
  readonly name: string;
  readonly provider: string;
  readonly status: string;
  readonly reason: string;
}

/** A change that nobody was told of yet. */
export interface Change extends RememberedHealth {
  readonly id: number;
  /** When it was first seen so, ISO 8601. */
  readonly since: string;
}

/**
 * Remembers how keys were, and gives those of `seen` whose change nobody was told of: also those of an earlier run that
 * was stopped before it told. A key that is live when it is first seen is no change.
 */
export async function noteHealth({ db }: State, seen: readonly RememberedHealth[], now: number): Promise<Change[]> {
  const at = new Date(now).toISOString();
  return db.transaction().execute(async (transaction) => {
    const changes: Change[] = [];
    for (const health of seen) {
      const { project, name, provider, status, reason } = health;
      const known = await transaction
        .selectFrom('health')
        .selectAll()
        .where('project', '=', project)
        .where('name', '=', name)
        .executeTakeFirst();
      const isSame = known?.status === status && known.provider === provider;
      const since = isSame ? known.since : at;
      const told = isSame ? known.told_at : known === undefined && status === 'live' ? at : null;
      const row = { project, name, provider, status, reason, since, told_at: told };
      const { id } = await transaction
        .insertInto('health')
        .values(row)
        .onConflict((conflict) => conflict.columns(['project', 'name']).doUpdateSet(row))
        .returning('id')
        .executeTakeFirstOrThrow();
      if (told === null) changes.push({ ...health, id, since });
    }
    return changes;
  });
}

/** Says that somebody was told of these changes. */
export async function markTold({ db }: State, changes: readonly Change[], now: number): Promise<void> {
  for (const { id, status } of changes) {
    await db
      .updateTable('health')
      .set({ told_at: new Date(now).toISOString() })
      .where('id', '=', id)
      .where('status', '=', status)
      .execute();
  }
}
