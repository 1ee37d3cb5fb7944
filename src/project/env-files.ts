import { readdirSync } from 'node:fs';
import { envFileOrder } from '../core/env-order.ts';
import { parseEnvText } from '../core/env-text.ts';
import { isKeywardError } from '../core/errors.ts';
import type { Secret } from '../core/secret.ts';
import { fromSystem, join, toDisplay, toSystem } from '../scan/path.ts';
import { isEnvFile, isEnvTemplate } from '../scan/secret-files.ts';
import type { Skipped } from '../scan/skipped.ts';
import { anyTextOf, readSmallFile, reasonOf } from './read-small-file.ts';

/** An env file of a project, or a template of one. */
export interface EnvFile {
  readonly name: string;
  /** Made to be committed, so that no program reads a value from it. */
  readonly template: boolean;
  readonly values: ReadonlyMap<string, Secret>;
}

/** Reads the env files that stand in `folder` itself, and tells which could not be read. */
export function readEnvFiles(folder: string): { files: EnvFile[]; skipped: Skipped[] } {
  const files: EnvFile[] = [];
  const skipped: Skipped[] = [];
  for (const name of envFileNames(folder)) {
    const shown = toDisplay(name);
    try {
      const bytes = readSmallFile(join(fromSystem(folder), name), shown);
      if (bytes === null) continue;
      files.push({ name: shown, template: isEnvTemplate(name), values: parseEnvText(anyTextOf(bytes, shown)) });
    } catch (error) {
      if (!isKeywardError(error)) throw error;
      skipped.push({ path: shown, reason: reasonOf(error, shown), incomplete: true });
    }
  }
  return { files, skipped };
}

function envFileNames(folder: string): string[] {
  const names = readdirSync(toSystem(fromSystem(folder)), { encoding: 'latin1' });
  return names.filter((name) => isEnvFile(name) || isEnvTemplate(name)).sort();
}

/** Where a value comes from when it comes from no file. */
export const ENVIRONMENT = 'environment';

/** A value and where it comes from: the environment, or the name of an env file. */
export interface FoundValue {
  readonly source: string;
  readonly value: Secret;
}

/**
 * The value that a program would see under a name: the environment wins, then the env files in their order. Null where
 * none of them has the name.
 */
export function valueOf(
  name: string,
  environment: ReadonlyMap<string, Secret>,
  files: readonly EnvFile[],
  mode: string | undefined,
): FoundValue | null {
  const given = environment.get(name);
  if (given !== undefined) return { source: ENVIRONMENT, value: given };
  for (const source of envFileOrder(mode)) {
    const value = files.find((file) => file.name === source)?.values.get(name);
    if (value !== undefined) return { source, value };
  }
  return null;
}
