import { dirname, join } from 'node:path';
import { KeywardError } from '../../core/errors.ts';
import { husky } from './managers/husky.ts';
import { lefthook } from './managers/lefthook.ts';
import type { Manager } from './managers/manager.ts';
import { preCommit } from './managers/pre-commit.ts';
import { blockLines, callsHook, linesInBlock, withoutBlock } from './marked-block.ts';
import { editableText, fileState } from './own-file.ts';
import { isInside, type Places } from './places.ts';
import type { HookChange, HookName, ManualChange, PlanDraft } from './plan.ts';
import { launcherScript, type Program, SCRIPT_MODE, scriptState } from './script.ts';

// Hooks that a manager runs: lines of ours in its configuration, and the launcher in .git for this clone.

const MANAGERS: readonly Manager[] = [husky, lefthook, preCommit];

/** The manager that is in charge: one that is set up in this clone before one that is not. Null where there is none. */
export function managerOf(places: Places): Manager | null {
  const inCharge = MANAGERS.filter((manager) => manager.fileOf(places, 'pre-commit') !== null);
  return inCharge.find((manager) => manager.missing(places, 'pre-commit') === null) ?? inCharge[0] ?? null;
}

/** What runs keyward for a manager where there is none on PATH. */
export function launcherPath({ common }: Places): string {
  return join(common, 'keyward', 'keyward');
}

/** Whether the manager's file calls keyward's hook. */
export function callsKeyward(manager: Manager, file: string, hook: HookName): boolean {
  return manager.calls(textOf(file), hook);
}

/** Whether the manager fetches and builds the keyward that it calls, so that none need be found on this machine. */
export function bringsKeyward(manager: Manager, file: string, hook: HookName): boolean {
  const text = textOf(file);
  return manager.calls(text, hook) && !callsHook(text, hook);
}

function textOf(file: string): string {
  return fileState(file)?.bytes.toString('latin1') ?? '';
}

/**
 * Plans our lines for hooks. Where one cannot be put in safely nothing is, and all lines are told. Throws
 * `hook-conflict`.
 */
export function planManagedHooks(draft: PlanDraft, places: Places, manager: Manager, hooks: readonly HookName[]): void {
  const changes: HookChange[] = [];
  const manual: ManualChange[] = [];
  const texts = new Map<string, string>();
  let safe = true;
  for (const hook of hooks) {
    const path = manager.fileOf(places, hook)!;
    refuseOutside(places, path);
    const current = editableText(path);
    // One file may take the lines of both hooks.
    const text = withoutFormer(manager, hook, path, texts.get(path) ?? current?.text ?? null);
    if (text !== null && manager.calls(text, hook)) continue;

    const added = manager.add(text, hook, path);
    manual.push({ action: 'add', path, reason: NOT_PLAIN, lines: manager.byHand(hook, path) });
    if (added === null) safe = false;
    else {
      texts.set(path, added);
      changes.push(addition(manager, hook, path, added, current?.mode ?? null));
    }
  }
  if (safe) draft.changes.push(...changes);
  else draft.manual.push(...manual);
  if (manual.length > 0) draft.notes.push(FOR_ALL);
  draft.manual.push(...commandsLeft(places, manager, hooks));
}

const FOR_ALL =
  'all who work on this repository need keyward from now on: whoever has none is told so, and cannot commit or push';

/** What has to be run for the manager to run the hooks in this clone. */
function commandsLeft(places: Places, manager: Manager, hooks: readonly HookName[]): ManualChange[] {
  const lacking = hooks.filter((hook) => manager.missing(places, hook) !== null);
  const [first] = lacking;
  if (first === undefined) return [];
  const reason = `${manager.id} does not run the ${lacking.join(' and ')} ${lacking.length === 1 ? 'hook' : 'hooks'} in this clone yet`;
  const lines = new Set(lacking.map((hook) => manager.missing(places, hook)!));
  return [{ action: 'run', path: manager.fileOf(places, first)!, reason, lines: [...lines] }];
}

/** The text without lines that an earlier keyward put in. */
function withoutFormer(manager: Manager, hook: HookName, path: string, text: string | null): string | null {
  const lines = text === null ? null : linesInBlock(text, hook);
  if (text === null || lines === null || !isOneOf(manager.formerForms(hook, path), lines)) return text;
  const rest = withoutBlock(text, hook);
  // What keyward made, it makes anew.
  return rest === '' && text.endsWith('\n') ? null : rest;
}

function isOneOf(forms: readonly (readonly string[])[], lines: readonly string[]): boolean {
  return forms.some((form) => form.join('\n') === lines.join('\n'));
}

const NOT_PLAIN = 'its form is not plain enough for keyward to add to it safely';

function addition(manager: Manager, hook: HookName, path: string, text: string, mode: number | null): HookChange {
  return {
    path,
    description: `${mode === null ? 'create it with' : 'add'} the ${hook} hook, in the way of ${manager.id}`,
    lines: blockLines(hook, linesInBlock(text, hook) ?? []).map((line) => `+ ${line}`),
    steps: [{ type: 'write', path, content: Buffer.from(text, 'latin1'), mode: mode ?? SCRIPT_MODE }],
  };
}

/** Plans the launcher, which lies in .git and is this machine's own. */
export function planLauncher(draft: PlanDraft, places: Places, program: Program): void {
  const path = launcherPath(places);
  const content = launcherScript(program);
  const state = fileState(path);
  if (state?.bytes.equals(Buffer.from(content)) === true) return;
  if (state !== null && scriptState(state.bytes.toString('utf8')) !== 'intact') throw edited(path, 'remove it');
  refuseOutside(places, path);
  draft.changes.push({
    path,
    description: 'record how keyward is run, for where it is not on PATH',
    lines: [],
    steps: [{ type: 'write', path, content, mode: SCRIPT_MODE }],
  });
}

/** Plans to take exactly our lines out of every manager's file, and the launcher away. Throws `hook-conflict`. */
export function planManagedRemoval(draft: PlanDraft, places: Places, hooks: readonly HookName[]): void {
  for (const manager of MANAGERS) {
    const files = new Set(hooks.flatMap((hook) => manager.fileOf(places, hook) ?? []));
    for (const path of files) planFileRemoval(draft, places, manager, path, hooks);
  }
  const path = launcherPath(places);
  const state = fileState(path);
  if (state === null || scriptState(state.bytes.toString('utf8')) !== 'intact') return;
  refuseOutside(places, path);
  draft.changes.push({
    path,
    description: 'forget how keyward is run',
    lines: [],
    steps: [
      { type: 'remove', path },
      { type: 'remove-folder', path: dirname(path) },
    ],
  });
}

function planFileRemoval(
  draft: PlanDraft,
  places: Places,
  manager: Manager,
  path: string,
  hooks: readonly HookName[],
): void {
  const state = fileState(path);
  if (state === null) return;
  let text = state.bytes.toString('latin1');
  const removed: string[] = [];
  for (const hook of hooks) {
    const lines = linesInBlock(text, hook);
    if (lines === null) continue;
    const forms = [...manager.forms(hook, path), ...manager.formerForms(hook, path)];
    if (!isOneOf(forms, lines))
      throw edited(path, `take out the lines from ">>> keyward ${hook}" to "<<< keyward ${hook}"`);
    text = withoutBlock(text, hook);
    removed.push(...blockLines(hook, lines));
  }
  const left = hooks.filter((hook) => manager.calls(text, hook));
  if (left.length > 0) draft.notes.push(`${path} calls keyward in lines that are not ours: take them out by hand`);
  if (removed.length === 0) return;

  refuseOutside(places, path);
  // Only what keyward created has nothing in it but a block, line end and all.
  const created = state.bytes.toString('latin1') === `${removed.join('\n')}\n`;
  const content = Buffer.from(text, 'latin1');
  draft.changes.push({
    path,
    description: created ? 'remove it: keyward made it' : 'take out what keyward added',
    lines: removed.map((line) => `- ${line}`),
    steps: created ? [{ type: 'remove', path }] : [{ type: 'write', path, content, mode: state.mode }],
  });
}

function refuseOutside(places: Places, path: string): void {
  if (isInside(places, path)) return;
  const hint = 'put a plain file or folder in the place of the link, then run it again';
  throw new KeywardError('hook-conflict', `${path} lies outside of this repository: a link leads there`, hint);
}

function edited(path: string, remedy: string): KeywardError {
  const hint = `${remedy} by hand, then run it again`;
  return new KeywardError('hook-conflict', `what keyward wrote into ${path} was changed since`, hint);
}
