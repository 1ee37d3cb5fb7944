/**
 * What stands at a path in a JSON value: all that `*` leads to, none where the path leads nowhere. Steps are divided by
 * dots; an empty path is the value itself. `fill` puts values for templates into a step.
 */
export function allAt(value: unknown, path: string, fill: (step: string) => string = String): unknown[] {
  const steps = path === '' ? [] : path.split('.');
  let here: unknown[] = [value];
  for (const step of steps) {
    const name = fill(step);
    here = here.flatMap((each) => {
      if (typeof each !== 'object' || each === null) return [];
      if (step === '*') return Object.values(each);
      return Object.hasOwn(each, name) ? [(each as Record<string, unknown>)[name]] : [];
    });
  }
  return here;
}
