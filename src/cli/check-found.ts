import { readFileSync } from 'node:fs';
import { KeywardError } from '../core/errors.ts';
import type { Secret } from '../core/secret.ts';
import { readConfig } from '../project/keyward-toml.ts';
import { SOUGHT } from '../project/_sought.ts';
import { issuerById } from '../project/issuer-names.ts';
import { providerById } from '../project/key-names.ts';
import { secretAt } from '../project/secret-at.ts';
import { meant } from '../project/suggest.ts';
import { PROVIDERS } from '../providers/_all.ts';
import type { KeyFormat } from '../formats/key-format.ts';
import type { Provider } from '../providers/provider.ts';
import { bySecret } from '../scan/by-secret.ts';
import type { Finding, Verdict } from '../scan/finding.ts';
import { fromSystem, toSystem } from '../scan/path.ts';
import { readAnything, type ScanReport } from '../scan/report.ts';
import { scanPaths } from '../scan/scan-paths.ts';
import { type AskedKey, askAbout } from './check-ask.ts';
import { type CheckedKey, checkText, type ToldHealth } from './check-output.ts';
import type { CommandInput } from './command.ts';
import { confirm } from './confirm.ts';
import type { CommandContext } from './context.ts';
import { notAsked } from './not-asked.ts';
import { count, progressOf } from './progress.ts';
import { startWorker } from './start-worker.ts';
import { openLog } from './state-log.ts';

export interface FoundKeys {
  readonly root: string;
  readonly keys: readonly AskedKey[];
  /** Those that are not asked about, and why. */
  readonly refused: readonly CheckedKey[];
  /** Empty: an address that stands in a scanned repository leads no key anywhere. */
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Scans the current folder for the keys that are to be asked about. Throws `nothing-scanned`, and what consent throws. */
export async function foundKeys(context: CommandContext, input: CommandInput): Promise<FoundKeys> {
  const report = await scanPaths(['.'], {
    sought: SOUGHT,
    confidence: 'likely',
    environment: context.environment,
    signal: context.signal,
    progress: progressOf(context.terminal, 'file'),
    all: false,
    startWorker,
  });
  if (!readAnything(report)) {
    throw new KeywardError('nothing-scanned', 'no file was read', 'run it where the files are');
  }
  return askable(report.findings, context, input);
}

/**
 * Of findings those whose provider may be asked: the user agrees to it, the format or what surrounds the key tells whose
 * it is, and it is still there. Each secret once, by its first place.
 */
export async function askable(
  findings: readonly Finding[],
  context: CommandContext,
  input: CommandInput,
): Promise<FoundKeys> {
  const secrets = Array.from(bySecret(findings).values(), ([first]) => first!);
  const allowed = await allowedProviders(secrets, context, input);
  const keys: AskedKey[] = [];
  const refused: CheckedKey[] = [];
  for (const finding of secrets) {
    const name = nameOf(finding);
    const provider = providerById(finding.provider);
    const found = mayBeAsked(finding, provider, allowed);
    if (provider !== null && !('told' in found)) keys.push({ name, provider, value: found, own: false });
    else if ('told' in found) {
      const issuer = issuerById(finding.provider) ?? { id: finding.provider, name: finding.provider };
      refused.push({ name, provider: issuer, kind: finding.kind, health: found });
    }
  }
  return { root: context.cwd, keys, refused, env: {} };
}

/** A report with what the providers say of its findings, and how that is printed below them. */
export interface VerifiedReport {
  readonly report: ScanReport;
  print(): void;
}

/** Asks the providers of found keys how they are, as `askable` allows. */
export async function verified(
  report: ScanReport,
  context: CommandContext,
  input: CommandInput,
): Promise<VerifiedReport> {
  const { keys, refused, env } = await askable(report.findings, context, input);
  const { log, close } = await openLog(context);
  try {
    const checked = [...(await askAbout(keys, { env, timeout: TIMEOUT, log }, context)), ...refused];
    const byName = new Map(checked.map(({ name, health }) => [name, health]));
    const verdicts = new Map<string, Verdict>();
    for (const finding of report.findings) {
      const health = byName.get(nameOf(finding));
      if (health === undefined) continue;
      const { status, reason, checkedAt } = health;
      verdicts.set(finding.fingerprint, { status, reason, checkedAt });
    }
    const findings = report.findings.map((finding) => ({
      ...finding,
      health: verdicts.get(finding.fingerprint) ?? null,
    }));
    return {
      report: { ...report, findings },
      print() {
        if (checked.length === 0) return;
        context.terminal.out();
        checkText(checked, context.terminal);
      },
    };
  } finally {
    await close();
  }
}

/** How long one provider may take, in milliseconds. */
const TIMEOUT = 10_000;

function nameOf({ file, line, column }: Finding): string {
  return `${file}:${line}:${column}`;
}

function mayBeAsked(finding: Finding, provider: Provider | null, allowed: ReadonlySet<string>): Secret | ToldHealth {
  if (provider === null) return notAsked('no-probe', 'not asked: of AI providers alone a health request is known');
  if (!allowed.has(provider.id)) return notAsked('no-consent', 'not asked: no consent for this provider');
  return secretOf(finding, provider);
}

function secretOf(finding: Finding, provider: Provider): Secret | ToldHealth {
  let content: Buffer;
  try {
    content = readFileSync(toSystem(fromSystem(finding.file)));
  } catch {
    return notAsked('moved', 'not asked: the file is not there any more');
  }
  const secret = secretAt(content, finding);
  if (secret === null) return notAsked('moved', 'not asked: it does not stand there any more');
  const format = provider.keys.find(({ id }) => id === finding.kind);
  if (format?.evenAlone === true && !isNamed(content, finding, format)) {
    return notAsked('ambiguous', 'not asked: several providers issue keys of this form, and nothing says whose it is');
  }
  return secret;
}

/** Whether the line of a finding names its provider: the form alone does not tell whose it is. */
function isNamed(content: Buffer, { line }: Finding, { near = [] }: KeyFormat): boolean {
  const text = content.toString('latin1').split('\n')[line - 1]?.toLowerCase() ?? '';
  return near.some((word) => text.includes(word));
}

async function allowedProviders(
  findings: readonly Finding[],
  context: CommandContext,
  { options }: CommandInput,
): Promise<ReadonlySet<string>> {
  const said = options['providers'];
  if (typeof said === 'string') return new Set(said.split(',').map((id) => chosen(id.trim())));
  const configured = readConfig(context.cwd)?.config.verify;
  if (configured) return new Set(configured);
  const involved = [...new Set(findings.map(({ provider }) => provider))].filter((id) => providerById(id) !== null);
  if (involved.length === 0) return new Set();
  if (!context.terminal.interactive || options['json'] === true) {
    const hint = `give --providers ${involved.join(',')} if they may be asked, or write [verify] into keyward.toml`;
    throw new KeywardError('usage', 'nobody has said which providers may be asked about found keys', hint);
  }
  const allowed = new Set<string>();
  for (const id of involved) {
    const many = count(findings.filter(({ provider }) => provider === id).length, 'key');
    const name = providerById(id)?.name ?? id;
    if (await confirm(`Send ${many} that the scan found to ${name}, to ask whether it is alive?`, context))
      allowed.add(id);
  }
  return allowed;
}

function chosen(id: string): string {
  if (providerById(id) !== null) return id;
  const known = PROVIDERS.map((provider) => provider.id);
  throw new KeywardError('usage', `no such provider: ${id}`, meant(id, known, '; `keyward providers` lists them'));
}
