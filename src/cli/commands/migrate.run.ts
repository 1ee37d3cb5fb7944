import { relative, resolve } from 'node:path';
import { KeywardError } from '../../core/errors.ts';
import { SOUGHT } from '../../project/_sought.ts';
import { changeBaseline } from '../../project/change-baseline.ts';
import { committedOf, Look } from '../../migrate/look.ts';
import { planOf } from '../../migrate/plan.ts';
import { type ToolName, TOOLS } from '../../migrate/tools.ts';
import { repositoryOf } from '../../project/repository.ts';
import { fromSystem, toDisplay } from '../../scan/path.ts';
import { scanBlobs } from '../../scan/scan.ts';
import { scanPaths } from '../../scan/scan-paths.ts';
import type { ScanOptions } from '../../scan/scan-options.ts';
import type { Run } from '../command.ts';
import { migrationJson, migrationText } from '../migrate-output.ts';
import { progressOf } from '../progress.ts';
import { noteSkipped } from '../scan-output.ts';
import { startWorker } from '../start-worker.ts';
import { withoutKeys } from '../without-keys.ts';

export const run: Run = async (context, { arguments: [name], options }) => {
  const { cwd, environment, signal, terminal } = context;
  const tool = (await TOOLS[name as ToolName]()).default;
  const repository = repositoryOf(fromSystem(cwd), environment);
  const top = repository === null ? cwd : toDisplay(repository.top);
  const from = typeof options['from'] === 'string' ? resolve(cwd, options['from']) : null;
  const settings = tool.read(top, from === null ? null : relative(cwd, from));

  const scanOptions: ScanOptions = {
    sought: SOUGHT,
    confidence: 'possible',
    environment,
    signal,
    progress: progressOf(terminal, 'file'),
  };
  const path = relative(cwd, top) || '.';
  const files = await scanPaths([path], { ...scanOptions, all: false, startWorker });
  const look = new Look(tool, settings, signal);
  await look.files(path, environment, files.findings);
  const committed = committedOf(settings);
  if (repository !== null && committed.length > 0) {
    const report = await scanBlobs(repository.git, committed, { ...scanOptions, commits: 0 });
    await look.commits(repository.git, committed, report.findings);
  }

  const plan = planOf(name!, tool, settings, look.looked, look.met, withoutKeys);
  const found = settings.read.length + settings.lost.length + look.looked.flatMap(({ comments }) => comments).length;
  if (found === 0) {
    const hint = 'name the file with --from, or run it where the settings lie';
    throw new KeywardError('not-found', `this project holds no setting and no comment of ${name}`, hint);
  }
  noteSkipped({ skipped: files.skipped.filter(({ incomplete }) => incomplete) }, terminal);
  const applied = options['write'] === true && plan.entries.length > 0;
  if (applied) {
    await changeBaseline(top, signal, (before) => ({
      ...before,
      entries: new Map([...plan.entries.map((entry) => [entry.fingerprint, entry] as const), ...before.entries]),
    }));
  }
  const migration = { tool: name!, settings, plan, applied };
  if (options['json'] === true) terminal.out(migrationJson(migration));
  else migrationText(migration, terminal);
  return settings.lost.length > 0 ? 1 : 0;
};
