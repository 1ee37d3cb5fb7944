import { createObjectSearcher, createScanner } from '../scan/create-scanner.ts';
import type { ObjectPlan } from '../scan/git/objects/plan.ts';
import { type FileBatch, readBatch } from '../scan/workers/files.ts';
import { TaskScanner } from '../scan/workers/objects.ts';
import { serve } from '../scan/workers/serve.ts';
import { SOUGHT } from '../project/_sought.ts';

/** What a thread is to do: read batches of files, or tasks of a plan. */
type Setup = { readonly names?: readonly string[] } | { readonly plan: ObjectPlan };

// A thread of a scan. It is an entry point of its own: the file that a worker is started with.
serve((given) => {
  const setup = given as Setup;
  if ('plan' in setup) {
    const tasks = new TaskScanner(setup.plan, createObjectSearcher(SOUGHT), createScanner(SOUGHT));
    return (task) => tasks.read(task as number);
  }
  const scanner = createScanner(SOUGHT, setup.names);
  return (batch) => readBatch(batch as FileBatch, scanner);
});
