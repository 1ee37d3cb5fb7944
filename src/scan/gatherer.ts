import { type Content, ContentScanner } from './content-scanner.ts';
import type { Finding, Match } from './finding.ts';
import type { BlobEntry } from './git/blobs.ts';
import type { Message } from './git/messages.ts';
import { type Confidence, CONFIDENCES } from './judge/judge.ts';
import { compileTrails } from './kinds.ts';
import { ScalarPrefilter } from './prefilter/scalar.ts';
import { type LocalFile, type ScanReport, sortReport } from './report.ts';
import type { ScanOptions } from './scan-options.ts';
import type { Skipped } from './skipped.ts';
import { pathTeller } from './tell-path.ts';

/** Memory for content: large enough that nearly every file is one piece. */
const BLOCK_SIZE = 1024 * 1024;
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

  constructor({ providers, confidence, names, progress }: ScanOptions) {
    this.#progress = progress;
    this.#least = CONFIDENCES.indexOf(confidence);
    const trails = compileTrails(providers, names);
    this.scanner = new ContentScanner(new ScalarPrefilter(trails.needles, BLOCK_SIZE), trails);
    this.tell = pathTeller(this.scanner, Math.min(this.#least, CONFIDENCES.indexOf(LEAST_IN_PATHS)));
  }

  skip(skipped: Skipped): void {
    this.#skipped.set(`${skipped.reason}\0${skipped.path}`, skipped);
  }

  file(file: string, content: Content): void {
    this.#count(content);
    this.#add(file, content, {});
  }

  /** A private file: its keys are where they belong. */
  local(path: string, content: Content): void {
    this.#count(content);
    this.#local.push({ path, keys: this.#reported(content).length });
  }

  blob({ path, commit }: BlobEntry, content: Content): void {
    this.#blobs += 1;
    this.#bytes += content.bytes;
    this.#add(path, content, commit === undefined ? {} : { commit });
    this.#progress?.(this.#blobs, this.#bytes);
  }

  message({ path, commit }: Message, content: Content): void {
    this.#bytes += content.bytes;
    this.#add(path, content, commit === undefined ? {} : { commit });
  }

  report(commits = 0): ScanReport {
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
      findings: this.#findings.map((finding) => ({ ...finding, file: tell(finding.file) })),
      names: new Map(Array.from(this.#names, ([name, files]) => [name, files.map(tell)])),
    });
  }

  #count(content: Content): void {
    this.#files += 1;
    this.#bytes += content.bytes;
    this.#progress?.(this.#files, this.#bytes);
  }

  #reported({ matches }: Content): Match[] {
    return matches.filter(({ confidence }) => CONFIDENCES.indexOf(confidence) >= this.#least);
  }

  #add(file: string, content: Content, origin: Pick<Finding, 'commit'>): void {
    const reported = this.#reported(content);
    this.#unsure += content.matches.length - reported.length;
    for (const match of reported) this.#findings.push({ ...match, file, ...origin });
    for (const name of content.names) {
      const files = this.#names.get(name);
      if (files === undefined) this.#names.set(name, [file]);
      else if (files.length < FILES_PER_NAME) files.push(file);
    }
  }
}
