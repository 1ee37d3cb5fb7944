import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** Puts the package, as it would be published, into a project's `node_modules`. */
export function installPacked(project: string): void {
  const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', project];
  const [{ filename }] = JSON.parse(execFileSync('npm', args, { cwd: root, encoding: 'utf8' })) as [
    { filename: string },
  ];
  const target = join(project, 'node_modules/keyward');
  mkdirSync(target, { recursive: true });
  execFileSync('tar', ['xzf', join(project, filename), '-C', target, '--strip-components=1']);
}
