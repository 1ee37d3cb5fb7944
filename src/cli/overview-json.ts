import { BASELINE_PATH } from '../scan/allow/baseline.ts';
import { withoutKeys } from './without-keys.ts';
import { CONFIG_FILE } from '../project/keyward-toml.ts';
import type { Overview } from './overview-output.ts';

/** The overview as JSON: one line, the shape that docs/cli.md gives. */
export function overviewJson({ project, hooks, hookProblem, next }: Overview): string {
  const { root, keys, listed, repository, gitProblem, secretFiles, findings, skipped, configProblem, baselineProblem } =
    project;
  const problems = [
    ...(configProblem === null ? [] : [{ path: CONFIG_FILE, reason: configProblem.message }]),
    ...(baselineProblem === null ? [] : [{ path: BASELINE_PATH, reason: baselineProblem.message }]),
    ...(hookProblem === null ? [] : [{ path: '.git/hooks', reason: hookProblem.message }]),
  ];
  return JSON.stringify({
    version: 1,
    root: withoutKeys(root),
    keys: keys.map((key) => ({
      name: key.name,
      provider: key.provider.id,
      source: key.source,
      set: key.set,
      notAsked: key.notAsked,
      shape: key.shape,
      otherProvider: key.otherProvider,
      usedIn: key.usedIn,
      declaredIn: key.declaredIn,
    })),
    listed,
    git: gitProblem !== null ? 'unknown' : repository === null ? 'none' : 'repository',
    files: secretFiles.map(({ path, ignored, tracked, mode, problems: wrong }) => ({
      path,
      ignored,
      tracked,
      mode,
      problems: wrong,
    })),
    hook: hooks.map(({ name, state, manager, path, remedy }) => ({ name, state, manager, path, remedy })),
    findings: findings.length,
    skipped: [...problems, ...skipped.map(({ path, reason }) => ({ path, reason }))],
    next: next.map(({ command, text }) => ({ command, text })),
  });
}
