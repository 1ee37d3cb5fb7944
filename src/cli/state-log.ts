import { hostname, userInfo } from 'node:os';
import { type AuditLog, openAudit } from '../state/audit.ts';
import { stateFile } from '../state/location.ts';
import { openState, type State } from '../state/state.ts';
import type { CommandContext } from './context.ts';

export interface OpenedLog {
  readonly state: State;
  readonly log: AuditLog;
  readonly close: () => Promise<void>;
}

/** Opens the state of this user, and its audit log. Throws `tool-missing`, `state-unusable`. */
export async function openLog({ environment }: Pick<CommandContext, 'environment'>): Promise<OpenedLog> {
  const state = await openState(stateFile(environment));
  return { state, log: openAudit(state, actor(), Date.now), close: () => state.close() };
}

/** Who does it, as `user@host`. A user without a name, as in some containers, is told by number. */
function actor(): string {
  try {
    return `${userInfo().username}@${hostname()}`;
  } catch {
    return `${process.getuid?.() ?? 'user'}@${hostname()}`;
  }
}
