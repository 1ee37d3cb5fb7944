import type { Places } from '../places.ts';
import type { HookName, ManagerId } from '../plan.ts';

/** A program that runs hooks by a configuration of its own, which is shared by all who work on the repository. */
export interface Manager {
  readonly id: ManagerId;
  /** The file that says what a hook runs (absolute; it need not be there yet); null where this manager is not in charge. */
  fileOf(places: Places, hook: HookName): string | null;
  /** Whether that text calls keyward for a hook, in our lines or by hand. */
  calls(text: string, hook: HookName): boolean;
  /** The text of that file (null: none yet; a character a byte) with our lines; null where that cannot be done safely. */
  add(text: string | null, hook: HookName, file: string): string | null;
  /** The lines for the user to put in by hand. */
  byHand(hook: HookName, file: string): readonly string[];
  /** Every form of lines that `add` puts in, without marks. */
  forms(hook: HookName, file: string): readonly (readonly string[])[];
  /** What the user has yet to run so that the hook works in this clone; null where it does. */
  missing(places: Places, hook: HookName): string | null;
}

/**
 * Runs keyward from PATH, or else with the launcher in .git that knows how it was installed. It needs no quotes, which
 * lefthook would lose on Windows.
 */
export function commandFor(hook: HookName): string {
  return `PATH=$PATH:$(git rev-parse --git-common-dir)/keyward keyward hook run ${hook}`;
}
