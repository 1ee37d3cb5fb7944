import type { Content, ContentScanner } from './content-scanner.ts';
import { createScanner } from './create-scanner.ts';
import type { Finding, Match, Origin } from './finding.ts';
import type { BlobEntry } from './git/blobs.ts';
import type { Message } from './git/messages.ts';
import { type Confidence, CONFIDENCES } from './judge/confidence.ts';
import { type LocalFile, type ScanReport, sortReport } from './report.ts';
import type { ScanOptions } from './scan-options.ts';
import type { Skipped } from './skipped.ts';
import { pathTeller } from './tell-path.ts';

/** How many files are remembered for a name: enough that among them is one that does more than list it. */
const FILES_PER_NAME = 8;
/** A path that surely or likely holds a key is never told, whatever confidence is reported. */
const LEAST_IN_PATHS: Confidence = 'likely';

/** Gathers what one scan reads and finds. */
export class Gatherer {
  readonly scanner: ContentScanner;
  /** A path as it may be told: a key that stands in it is redacted. Not to be called while a content is scanned. */
  readonly tell: (text: string) => string;
  readonly #progress: ScanOptions['progress'];
  readonly #least: number;
  readonly #skipped = new Map<string, Skipped>();
  readonly #local: LocalFile[] = [];
  readonly #findings: Finding[] = [];
  readonly #names = new Map<string, string[]>();
  #unsure = 0;
  #files = 0;
  #blobs = 0;
  #bytes = 0;

  constructor({ sought, confidence, names, progress }: ScanOptions) {
    this.#progress = progress;
    this.#least = CONFIDENCES.indexOf(confidence);
    this.scanner = createScanner(sought, names);
    this.tell = pathTeller(this.scanner, Math.min(this.#least, CONFIDENCES.indexOf(LEAST_IN_PATHS)));
  }

  skip(skipped: Skipped): void {
    this.#skipped.set(`${skipped.reason}\0${skipped.path}`, skipped);
  }

  /** Counts files that held nothing. */
  clean(files: number, bytes: number): void {
    this.#files += files;
    this.#bytes += bytes;
    this.#progress?.(this.#files, this.#bytes);
  }

  file(file: string, content: Content): void {
    this.#count(content);
    this.#add(file, content, {});
  }

  /** A private file: its keys are where they belong. */
  local(path: string, content: Content): void {
    this.#count(content);
    this.#local.push({ path, keys: this.reported(content).length });
  }

  blob({ path, commit }: BlobEntry, content: Content): void {
    this.#blobs += 1;
    this.#bytes += content.bytes;
    this.#add(path, content, commit === undefined ? {} : { commit });
    this.#progress?.(this.#blobs, this.#bytes);
  }

  /** Counts what was read of a history. */
  read({ blobs, bytes }: { blobs: number; bytes: number }): void {
    this.#blobs += blobs;
    this.#bytes += bytes;
  }

  /** Counts the matches of a content that are not sure enough to be reported. */
  countUnsure(content: Content): void {
    this.#unsure += content.matches.length - this.reported(content).length;
  }

  /** What an object of a history holds, under each of its paths. */
  placed(
    files: readonly string[],
    content: Content,
    origin: Origin,
    isInHead: (fingerprint: string) => boolean | null,
  ): void {
    const reported = this.reported(content);
    for (const file of files) {
      for (const match of reported) {
        this.#findings.push({ ...match, file, ...origin, inHead: isInHead(match.fingerprint) });
      }
    }
  }

  message({ path, commit }: Message, content: Content): void {
    this.#bytes += content.bytes;
    this.#add(path, content, commit === undefined ? {} : { commit });
  }

  report(commits = 0, history?: ScanReport['history']): ScanReport {
    const { tell } = this;
    return sortReport({
      scanned: { files: this.#files, bytes: this.#bytes, blobs: this.#blobs, commits },
      skipped: [...this.#skipped.values()].map((skipped) => ({
        ...skipped,
        path: tell(skipped.path),
        reason: tell(skipped.reason),
      })),
      local: this.#local.map((local) => ({ ...local, path: tell(local.path) })),
      unsure: this.#unsure,
      findings: this.#findings.map((finding) => ({
        ...finding,
        file: tell(finding.file),
        ...toldOrigin(finding, tell),
      })),
      names: new Map(Array.from(this.#names, ([name, files]) => [name, files.map(tell)])),
      ...(history === undefined ? {} : { history }),
    });
  }

  #count(content: Content): void {
    this.#files += 1;
    this.#bytes += content.bytes;
    this.#progress?.(this.#files, this.#bytes);
  }

  /** The matches that are sure enough to be reported. */
  reported({ matches }: Content): Match[] {
    return matches.filter(({ confidence }) => CONFIDENCES.indexOf(confidence) >= this.#least);
  }

  #add(file: string, content: Content, origin: Pick<Finding, 'commit'>): void {
    this.countUnsure(content);
    for (const match of this.reported(content)) this.#findings.push({ ...match, file, ...origin });
    for (const name of content.names) {
      const files = this.#names.get(name);
      if (files === undefined) this.#names.set(name, [file]);
      else if (files.length < FILES_PER_NAME) files.push(file);
    }
  }
}

/** Names of people and refs are text from outside, as paths are. */
function toldOrigin({ author, refs }: Origin, tell: (text: string) => string): Origin {
  return {
    ...(typeof author === 'string' ? { author: tell(author) } : {}),
    ...(refs === undefined ? {} : { refs: refs.map(tell) }),
  };
}
