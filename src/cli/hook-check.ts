import type { Readable } from 'node:stream';
import { KeywardError } from '../core/errors.ts';
import { allowIn } from '../project/baseline.ts';
import { type Git, openGit } from '../scan/git/git.ts';
import { pushedBlobs, type Pushed, type PushUpdate, readUpdates, ZEROS } from '../scan/git/push.ts';
import { isFirstCommit, stagedBlobs } from '../scan/git/staged.ts';
import { fromSystem } from '../scan/path.ts';
import { isComplete, type ScanReport } from '../scan/report.ts';
import { scanJson } from '../scan/report/json.ts';
import { scanBlobs } from '../scan/scan.ts';
import type { ExitStatus } from './command.ts';
import type { CommandContext } from './context.ts';
import { SOUGHT } from '../project/_sought.ts';
import { progressOf } from './progress.ts';

type HookName = 'pre-commit' | 'pre-push';

/** The work of the hooks. Says nothing where there is nothing to say: git is about to. */
export async function checkHook(
  context: CommandContext,
  [hook, ...args]: readonly string[],
  options: { json: boolean },
): Promise<ExitStatus> {
  if (hook !== 'pre-commit' && hook !== 'pre-push') {
    const message = hook === undefined ? 'hook run needs the name of a hook' : `hook run does not know ${hook}`;
    throw new KeywardError('usage', message, 'give pre-commit or pre-push');
  }
  const git = openGit(fromSystem(context.cwd), context.environment, { asHook: true });
  const report = await checked(git, context, hook, args);
  if (options.json) context.terminal.out(scanJson(report));
  else if (report.findings.length > 0) {
    const { printRefusal } = await import('./hook-refusal.ts');
    printRefusal(report, hook === 'pre-commit' ? { hook, first: isFirstCommit(git) } : { hook }, context.terminal);
  }
  if (report.findings.length > 0) return 1;
  if (isComplete(report)) return 0;
  const { printIncomplete } = await import('./hook-refusal.ts');
  printIncomplete(report, hook, context.terminal);
  return 2;
}

async function checked(
  git: Git,
  context: CommandContext,
  hook: HookName,
  args: readonly string[],
): Promise<ScanReport> {
  const { cwd, environment, terminal, signal } = context;
  try {
    const { blobs, commits, messages } =
      hook === 'pre-commit' ? { blobs: stagedBlobs(git), commits: 0, messages: [] } : await pushed(git, context, args);
    const progress = progressOf(terminal);
    return await scanBlobs(git, blobs, {
      sought: SOUGHT,
      confidence: 'likely',
      allow: allowIn(cwd),
      environment,
      signal,
      progress,
      commits,
      messages,
    });
  } catch (error) {
    terminal.note(`nothing was checked for keys, so that the ${hook === 'pre-commit' ? 'commit' : 'push'} is stopped`);
    throw error;
  }
}

async function pushed(git: Git, { stdin, environment }: CommandContext, [remote]: readonly string[]): Promise<Pushed> {
  const framework = updateOfFramework(environment);
  if (framework !== null) return pushedBlobs(git, [framework.update], framework.remote);
  if (stdin.isTTY === true) {
    throw new KeywardError(
      'usage',
      'hook run pre-push reads what git says is pushed',
      'this is for git to call: use `git push`',
    );
  }
  return pushedBlobs(git, readUpdates(await textOf(stdin)), remote ?? null);
}

/** The pre-commit framework reads git's lines itself, and tells its hooks of the first of them in its own variables. */
function updateOfFramework(environment: NodeJS.ProcessEnv): { update: PushUpdate; remote: string } | null {
  const { PRE_COMMIT, PRE_COMMIT_REMOTE_NAME: remote, PRE_COMMIT_LOCAL_BRANCH: localRef } = environment;
  if (PRE_COMMIT !== '1' || remote === undefined || localRef === undefined) return null;
  const { PRE_COMMIT_TO_REF: to, PRE_COMMIT_FROM_REF: from } = environment;
  return { update: { localRef, local: to ?? localRef, remote: from ?? ZEROS }, remote };
}

async function textOf(stream: Readable): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
