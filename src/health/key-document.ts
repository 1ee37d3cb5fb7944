/**
 * The text fields of a key that is a JSON document, as a service account's, also where it is wrapped in base64. Null for
 * every other key.
 */
export function documentOf(key: string): ReadonlyMap<string, string> | null {
  const text = key.trim();
  return fieldsOf(text) ?? fieldsOf(unwrapped(text));
}

function fieldsOf(text: string): ReadonlyMap<string, string> | null {
  if (!text.startsWith('{')) return null;
  try {
    const fields = Object.entries(JSON.parse(text) as object);
    return new Map(fields.filter((field): field is [string, string] => typeof field[1] === 'string'));
  } catch {
    return null;
  }
}

function unwrapped(text: string): string {
  try {
    return atob(text);
  } catch {
    return '';
  }
}
