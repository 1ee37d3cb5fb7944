import { openSandbox, type Sandbox } from './sandbox.ts';

export interface Json {
  readonly root: string;
  readonly keys: readonly Record<string, unknown>[];
  readonly listed: number;
  readonly git: string;
  readonly files: readonly Record<string, unknown>[];
  readonly hook: readonly Record<string, unknown>[];
  readonly findings: number;
  readonly skipped: readonly { path: string; reason: string }[];
  readonly next: readonly { command: string | null; text: string }[];
}

export function repository(): Sandbox {
  const sandbox = openSandbox();
  sandbox.git(['init', '-q']);
  return sandbox;
}

export function json(sandbox: Sandbox, args: readonly string[] = [], env: Record<string, string> = {}): Json {
  return JSON.parse(sandbox.run([...args, '--json'], { env }).stdout) as Json;
}

export function keyOf(
  sandbox: Sandbox,
  name: string,
  env: Record<string, string> = {},
): Record<string, unknown> | undefined {
  return json(sandbox, [], env).keys.find((key) => key['name'] === name);
}
