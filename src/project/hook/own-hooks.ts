import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { KeywardError } from '../../core/errors.ts';
import { isFramework } from './managers/pre-commit.ts';
import { callsHook } from './marked-block.ts';
import { type FileState, fileState } from './own-file.ts';
import { canRun, isInside, isOnPath, type Places } from './places.ts';
import type { HookName, PlanDraft } from './plan.ts';
import { hookScript, type Program, programIn, SAVED, SCRIPT_MODE, scriptState } from './script.ts';

// Hooks that git calls by itself, without a manager: a script of ours, which first calls one that stood there before.

/** What stands where git looks for a hook. `by hand`: a hook of the user's that calls keyward. */
export type OwnHook = 'absent' | 'intact' | 'edited' | 'by hand' | 'foreign';

/** Where other managers put a hook that stood there before them. */
const MOVED = ['.legacy', '.old'];

/** Where our hook lies, or would: the pre-commit framework calls one that it found there, by another name. */
export function ownHookPath({ hooks }: Places, hook: HookName): string {
  const path = join(hooks, hook);
  const moved = `${path}.legacy`;
  return isFramework(path) && ownHook(moved, hook) === 'intact' ? moved : path;
}

export function ownHook(path: string, hook: HookName): OwnHook {
  const state = fileState(path);
  if (state === null) return 'absent';
  const text = state.bytes.toString('utf8');
  const script = scriptState(text);
  if (script !== null) return script;
  return callsHook(text, hook) ? 'by hand' : 'foreign';
}

/** Whether our script (a hook or the launcher) would be run by git and would find a keyward to start. */
export function works(path: string, { top, shared, environment }: Places): boolean {
  const program = programIn(fileState(path)?.bytes.toString('utf8') ?? '');
  if (program === null || !canRun(path)) return false;
  const recorded = existsSync(program.script) && (canRun(program.node) || isOnPath('node', environment));
  if (recorded || isOnPath('keyward', environment)) return true;
  return !shared && canRun(join(top, 'node_modules/.bin/keyward'));
}

/** Plans our script for a hook. Throws `hook-conflict` where something of the user's would be lost. */
export function planOwnHook(draft: PlanDraft, places: Places, hook: HookName, program: Program): void {
  const path = ownHookPath(places, hook);
  refuseOutside(places, path);
  const script = hookScript(hook, program, places);
  const state = fileState(path);
  const kind = ownHook(path, hook);
  const write = { type: 'write', path, content: script, mode: SCRIPT_MODE } as const;

  if (kind === 'by hand') return;
  if (kind === 'edited') throw editedHook(path);
  if (state === null) {
    draft.changes.push({ path, description: `write the ${hook} hook`, lines: [], steps: [write] });
  } else if (kind === 'intact') {
    if (state.bytes.equals(Buffer.from(script)) && canRun(path)) return;
    draft.changes.push({ path, description: `write the ${hook} hook anew`, lines: [], steps: [write] });
  } else {
    const saved = path + SAVED;
    refuseToOverwrite(saved, state);
    // A link is not written through: the new file takes its place.
    const fresh = `${path}.keyward-new`;
    const replace = state.link
      ? [{ ...write, path: fresh }, { type: 'rename', path: fresh, to: path } as const]
      : [write];
    draft.changes.push({
      path,
      description: `write the ${hook} hook; the one that stands there is kept as ${hook}${SAVED} and called first`,
      lines: [],
      steps: [{ type: 'copy', path, to: saved }, ...replace],
    });
  }
}

/** Plans to take our script away, and to put back what stood there. Throws `hook-conflict` where it has been edited. */
export function planOwnHookRemoval(draft: PlanDraft, places: Places, folder: string, hook: HookName): void {
  const path = join(folder, hook);
  const kind = ownHook(path, hook);
  const saved = path + SAVED;
  const hasSaved = fileState(saved) !== null;
  const names = [path, ...MOVED.map((ending) => path + ending)];
  const edited = names.find((name) => ownHook(name, hook) === 'edited');
  if (edited !== undefined) throw editedHook(edited);
  const ours = names.filter((name) => ownHook(name, hook) === 'intact');
  if (kind === 'by hand') draft.notes.push(`${path} calls keyward and is not ours: take that line out by hand`);
  if (kind === 'foreign' && hasSaved && ours.length === 0) {
    draft.notes.push(`${saved} is left: it stood there before keyward, and ${path} is another hook by now`);
  }
  if (ours.length === 0 && kind === 'absent' && hasSaved) ours.push(path);
  for (const [index, name] of ours.entries()) {
    refuseOutside(places, name);
    draft.changes.push(
      hasSaved && index === 0
        ? {
            path: name,
            description: `put back the ${hook} hook that stood there before`,
            lines: [],
            steps: [{ type: 'rename', path: saved, to: name }],
          }
        : { path: name, description: `remove the ${hook} hook`, lines: [], steps: [{ type: 'remove', path: name }] },
    );
  }
}

/** A repository must not choose where on this machine a program is written. */
function refuseOutside(places: Places, path: string): void {
  if (places.shared || isInside(places, places.hooks)) return;
  const cause = places.ownHooksPath === null ? 'a link leads' : 'its own core.hooksPath leads';
  const hint =
    places.ownHooksPath === null
      ? 'put a plain folder in its place, then run it again'
      : 'take it out (git config --unset core.hooksPath), or set it for yourself (git config --global core.hooksPath FOLDER)';
  throw new KeywardError('hook-conflict', `the hook would lie outside of this repository: ${cause} to ${path}`, hint);
}

function refuseToOverwrite(saved: string, current: FileState): void {
  const state = fileState(saved);
  if (state === null || (state.bytes.equals(current.bytes) && state.link === current.link)) return;
  throw new KeywardError(
    'hook-conflict',
    `${saved} is there already and is another hook`,
    'keep the one that you need under the name of the hook, remove the other, then run it again',
  );
}

function editedHook(path: string): KeywardError {
  return new KeywardError(
    'hook-conflict',
    `${path} was written by keyward and changed since`,
    `move your own lines to ${path}${SAVED} (mode 0755), which keyward calls first, remove ${path}, then run it again`,
  );
}
