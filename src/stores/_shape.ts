import { KeywardError } from '../core/errors.ts';

// Answers of services are not trusted to have the form that their documentation gives.

export type Table = Readonly<Record<string, unknown>>;

/** What stands at a path in an answer; undefined where there is nothing, or something that has no inside. */
export function at(value: unknown, ...path: readonly (string | number)[]): unknown {
  let here = value;
  for (const key of path) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, key)) return undefined;
    here = (here as Record<string | number, unknown>)[key];
  }
  return here;
}

/** Text at a path. Throws `answer-invalid` where there is none. */
export function textAt(service: string, value: unknown, ...path: readonly (string | number)[]): string {
  const found = at(value, ...path);
  if (typeof found === 'string') return found;
  throw misshapen(service, path);
}

/** A table at a path. Throws `answer-invalid` where there is none. */
export function tableAt(service: string, value: unknown, ...path: readonly (string | number)[]): Table {
  const found = at(value, ...path);
  if (typeof found === 'object' && found !== null && !Array.isArray(found)) return found as Table;
  throw misshapen(service, path);
}

/** A list at a path. Throws `answer-invalid` where there is none. */
export function listAt(service: string, value: unknown, ...path: readonly (string | number)[]): readonly unknown[] {
  const found = at(value, ...path);
  if (Array.isArray(found)) return found;
  throw misshapen(service, path);
}

/** A number at a path. Throws `answer-invalid` where there is none. */
export function numberAt(service: string, value: unknown, ...path: readonly (string | number)[]): number {
  const found = at(value, ...path);
  if (typeof found === 'number') return found;
  throw misshapen(service, path);
}

function misshapen(service: string, path: readonly (string | number)[]): KeywardError {
  const where = path.length === 0 ? 'in the answer' : `at ${path.join('.')}`;
  const what = `${service} gave an answer of another form: nothing fitting ${where}`;
  return new KeywardError('answer-invalid', what, 'check its address and version');
}
