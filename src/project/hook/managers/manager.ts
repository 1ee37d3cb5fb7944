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
  /** The forms that it put in once: they are put in anew, and taken out all the same. */
  formerForms(hook: HookName, file: string): readonly (readonly string[])[];
  /** The command that the user has yet to run so that the hook works in this clone; null where it does. */
  missing(places: Places, hook: HookName): string | null;
}

/** What is added to PATH is the folder of the launcher in .git, which knows how keyward was installed. */
const SEARCH = 'PATH=$PATH:$(git rev-parse --git-common-dir)/keyward';
/** Neither quotes, which lefthook would lose on Windows, nor a colon and a space, which YAML would take for its own. */
const NOT_FOUND =
  'keyward was not found, so that nothing was checked for keys. This repository needs it, install it and put it on PATH';

/** Runs keyward from PATH, or else with the launcher. Whoever has neither is told so, and stopped. */
export function commandFor(hook: HookName): string {
  return `${SEARCH}; command -v keyward >/dev/null || { echo ${NOT_FOUND} >&2; exit 2; }; keyward hook run ${hook}`;
}

/** The command as it was once, which said nothing to whoever has no keyward. */
export function formerCommandFor(hook: HookName): string {
  return `${SEARCH} keyward hook run ${hook}`;
}
