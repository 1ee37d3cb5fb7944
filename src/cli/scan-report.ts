import { resolve } from 'node:path';
import packageJson from '../../package.json' with { type: 'json' };
import { KeywardError } from '../core/errors.ts';
import type { ScanReport } from '../scan/report.ts';
import { isReportFormat, REPORT_FORMATS } from '../scan/report/formats.ts';
import type { CommandInput } from './command.ts';
import type { CommandContext } from './context.ts';
import { noteSkipped } from './scan-output.ts';

/** A report tells where keys stand and holds none: who may read the files may read it. */
const MODE = 0o644;

/** Writes a report, and tells whether it went into a file or to stdout. */
type Writing = (report: ScanReport) => Promise<'file' | 'stdout'>;

/**
 * How `--format` and `--output` want the answer of a scan to be written, null where it is text on stdout alone. To be
 * called when the scan begins: a report tells when that was.
 */
export function reportWriting({ cwd, terminal }: CommandContext, { options }: CommandInput): Writing | null {
  const { json, format, output } = options;
  if (json && format !== 'text' && format !== 'json') {
    throw new KeywardError('usage', `--json and --format ${format} exclude each other`, 'give one of them');
  }
  const id = json ? 'json' : format;
  if (!isReportFormat(id)) {
    if (output === undefined) return null;
    throw new KeywardError(
      'usage',
      '--output needs a --format other than text',
      'give one, as --format sarif, or send the text into a file with >',
    );
  }
  const started = new Date();
  return async (report) => {
    const { default: reportFormat } = await REPORT_FORMATS[id]();
    // Every file of the catalogue: a hook, whose answer is text, starts without them.
    const { ISSUERS } = await import('../project/issuers.ts');
    const about = { version: packageJson.version, issuers: ISSUERS, started, ended: new Date() };
    const text = reportFormat.write(report, about);
    if (typeof output === 'string') {
      const { writeAtomic } = await import('../project/atomic-write.ts');
      writeAtomic(resolve(cwd, output), text, { mode: MODE });
      return 'file';
    }
    terminal.write(text);
    if (!reportFormat.tellsSkipped) noteSkipped(report, terminal);
    return 'stdout';
  };
}
