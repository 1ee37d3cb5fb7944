import type { Tool } from './tool.ts';

type Load = () => Promise<{ readonly default: Tool }>;

/** The tools that `keyward migrate` comes from; each is loaded when it is asked for. */
export const TOOLS = {
  gitleaks: () => import('./tools/gitleaks.ts'),
  'detect-secrets': () => import('./tools/detect-secrets.ts'),
  secretlint: () => import('./tools/secretlint.ts'),
  trufflehog: () => import('./tools/trufflehog.ts'),
} satisfies Readonly<Record<string, Load>>;

export type ToolName = keyof typeof TOOLS;
