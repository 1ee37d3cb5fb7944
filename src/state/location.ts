import { join } from 'node:path';
import { userFolder } from '../node/user-folders.ts';

/** The file in which the state of this user rests, over all projects. */
export function stateFile(environment: Readonly<Record<string, string | undefined>>): string {
  return join(userFolder('state', environment), 'state.db');
}
