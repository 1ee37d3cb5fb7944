import type { Context } from '../core/context.ts';
import { decodeText } from './_bytes.ts';

/**
 * How the two services with an address of their own stand in a SOPS file and in .sops.yaml (sops 3.11; from memory). In
 * its JSON, case does not count.
 */
const SERVICE = /hc_vault|azure_kv|azure_keyvault/iu;
const ADDRESS = /https?:\/\/[^\s"',}\]]+/g;
/** What in YAML writes a word in another way than its letters: escapes, and tags such as `!!binary`. */
const DISGUISE = /[\\!]/;

/**
 * The servers of Vault and Azure that a SOPS file, or the .sops.yaml beside it, has sops show the user's tokens to. Where
 * they may be there and cannot be read with certainty, the file's own path stands for them.
 */
export async function keyServers(path: string, { files, env }: Context): Promise<string[]> {
  const found: string[] = [];
  for (const file of [path, ...rulesFor(path)]) {
    const bytes = await files.read(file);
    if (bytes !== null) found.push(...serversIn(decodeText(bytes, file), file));
  }
  const named = new Set([env['VAULT_ADDR'], env['AZURE_KEYVAULT_URL']].map((address) => address?.replace(/\/+$/, '')));
  return [...new Set(found)].filter((address) => !named.has(address));
}

/** sops takes the nearest .sops.yaml, from the folder of the project upwards; one in a folder below counts too. */
function rulesFor(path: string): string[] {
  const folders = path.split('/').slice(0, -1);
  return ['.sops.yaml', ...folders.map((_, at) => `${folders.slice(0, at + 1).join('/')}/.sops.yaml`)];
}

function serversIn(content: string, file: string): string[] {
  const isJson = file.endsWith('.json');
  const text = isJson ? content.replaceAll(ESCAPE, decoded) : content;
  if (!isJson && DISGUISE.test(text)) return [`file:${file}`];
  if (!SERVICE.test(text)) return [];
  const addresses = (text.match(ADDRESS) ?? []).map((address) => address.replace(/\/+$/, ''));
  return addresses.length > 0 ? addresses : [`file:${file}`];
}

/** The text of a JSON document is searched and not its tree: of a name that stands twice sops takes both. */
const ESCAPE = /\\(?:u([0-9a-fA-F]{4})|(.))/g;

function decoded(_: string, code: string | undefined, character = ''): string {
  return code === undefined ? character : String.fromCharCode(Number.parseInt(code, 16));
}
