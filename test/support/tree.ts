import { lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';

/** All that stands below a folder: each path with its kind, mode and bytes, to be held against a later look. */
export function treeOf(folder: string): Record<string, string> {
  const tree: Record<string, string> = {};
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted()) {
    const path = join(folder, name);
    const stats = lstatSync(path);
    const mode = stats.mode.toString(8);
    if (stats.isSymbolicLink()) tree[name] = `${mode} ${readlinkSync(path)}`;
    else tree[name] = stats.isFile() ? `${mode} ${readFileSync(path, 'latin1')}` : mode;
  }
  return tree;
}
