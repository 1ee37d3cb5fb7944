import { baseName } from './path.ts';

/** Endings of `.env.*` that mark a template, made to be committed. */
const TEMPLATE = /\.(?:example|sample|template|tmpl|dist|defaults?|schema)$/i;
const ENV_FILE = /^\.env(?:\..+)?$|^\.envrc$/i;
const CREDENTIAL_FILE = /\.pem$|credentials.*\.json$|service[-_]account.*\.json$/i;

/** Whether a file of this name (no folder) is where keys are kept: `.env`, `.env.local`; not `.env.example`. */
export function isEnvFile(name: string): boolean {
  return ENV_FILE.test(name) && !TEMPLATE.test(name);
}

/** Whether a file of this name is a template of an env file: names, no values. */
export function isEnvTemplate(name: string): boolean {
  return /^\.env\./i.test(name) && TEMPLATE.test(name);
}

/** Whether a file of this name holds a credential: a PEM file, a service account's JSON. */
export function isCredentialFile(name: string): boolean {
  return CREDENTIAL_FILE.test(name) && !TEMPLATE.test(name);
}

/** Whether the file at a path is one of keys, by its name. */
export function isSecretFile(path: string): boolean {
  const name = baseName(path);
  return isEnvFile(name) || isCredentialFile(name);
}
