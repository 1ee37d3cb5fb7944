import type { ReportFormat } from './format.ts';

type Load = () => Promise<{ readonly default: ReportFormat }>;

/** The formats of a report by the name that `--format` knows; each is loaded when it is used. */
export const REPORT_FORMATS = {
  json: () => import('./json.ts'),
  jsonl: () => import('./jsonl.ts'),
  sarif: () => import('./sarif.ts'),
  junit: () => import('./junit.ts'),
  csv: () => import('./csv.ts'),
  gitlab: () => import('./gitlab.ts'),
  gitleaks: () => import('./gitleaks.ts'),
  github: () => import('./github.ts'),
  markdown: () => import('./markdown.ts'),
  html: () => import('./html.ts'),
} satisfies Readonly<Record<string, Load>>;

export type ReportFormatId = keyof typeof REPORT_FORMATS;

export function isReportFormat(id: unknown): id is ReportFormatId {
  return typeof id === 'string' && Object.hasOwn(REPORT_FORMATS, id);
}
