import { Sieve, type Sifted } from './allow/sieve.ts';
import type { Content, ContentScanner } from './content-scanner.ts';
import { createScanner } from './create-scanner.ts';
import type { Finding, Origin } from './finding.ts';
import type { BlobEntry } from './git/blobs.ts';
import type { Message } from './git/messages.ts';
import { type Confidence, CONFIDENCES } from './judge/confidence.ts';
import { type AllowanceRemark, type AllowedFinding, type LocalFile, type ScanReport, sortReport } from './report.ts';
import type { ScanOptions } from './scan-options.ts';
import type { Skipped } from './skipped.ts';
import { pathTeller } from './tell-path.ts';

/** How many files are remembered for a name: enough that among them is one that does more than list it. */
const FILES_PER_NAME = 8;
/** A path that surely or likely holds a key is never told, whatever confidence is reported. */
const LEAST_IN_PATHS: Confidence = 'likely';
/** What is read from no path of its own is held against the baseline of the folder that the user is in. */
const HERE = '.';

/** A content that holds something, and where it stands. */
interface Held {
  readonly file: string;
  readonly content: Content;
  readonly origin: Origin;
  /** What the user named, which tells the baseline. */
  readonly root: string;
}

/** Gathers what one scan reads and finds. */
export class Gatherer {
  readonly scanner: ContentScanner;
  /** A path as it may be told: a key that stands in it is redacted. Not to be called while a content is scanned. */
  readonly tell: (text: string) => string;
  readonly #progress: ScanOptions['progress'];
  readonly #sieve: Sieve;
  readonly #skipped = new Map<string, Skipped>();
  readonly #local: LocalFile[] = [];
  readonly #held: Held[] = [];
  readonly #findings: Finding[] = [];
  readonly #allowed: AllowedFinding[] = [];
  readonly #remarks: AllowanceRemark[] = [];
  readonly #names = new Map<string, string[]>();
  #unsure = 0;
  #files = 0;
  #blobs = 0;
  #bytes = 0;

  constructor(options: ScanOptions) {
    const { sought, confidence, names, progress } = options;
    this.#progress = progress;
    this.#sieve = new Sieve(options);
    this.scanner = createScanner(sought, names);
    this.tell = pathTeller(this.scanner, Math.min(...[confidence, LEAST_IN_PATHS].map(rankOf)));
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

  /** `root` is what the user named of which the file is a part. */
  file(file: string, content: Content, root = HERE): void {
    this.#count(content);
    this.#add(file, content, {}, root);
  }

  /** A private file: its keys are where they belong. */
  local(path: string, content: Content): void {
    this.#count(content);
    this.#local.push({ path, keys: content.matches.filter(({ confidence }) => this.#sieve.isSure(confidence)).length });
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
    this.#unsure += this.sift(content).unsure;
  }

  /** What an object of a history holds, under each of its paths. */
  placed(
    files: readonly string[],
    content: Content,
    origin: Origin,
    isInHead: (fingerprint: string) => boolean | null,
  ): void {
    const { reported, allowed } = this.sift(content);
    for (const file of files) {
      const placed = { file, ...origin };
      for (const match of reported) {
        this.#findings.push({ ...match, ...placed, inHead: isInHead(match.fingerprint) });
      }
      for (const match of allowed) this.#allowed.push({ ...match, ...placed, inHead: isInHead(match.fingerprint) });
    }
  }

  message({ path, commit }: Message, content: Content): void {
    this.#bytes += content.bytes;
    this.#add(path, content, commit === undefined ? {} : { commit });
  }

  /** Throws what `AllowOptions.baselineFor` throws, as `sift` does. */
  report(commits = 0, history?: ScanReport['history']): ScanReport {
    const { tell } = this;
    for (const held of this.#held.splice(0)) this.#sort(held);
    const told = <Entry extends Finding>(finding: Entry): Entry => ({
      ...finding,
      file: tell(finding.file),
      ...toldOrigin(finding, tell),
    });
    return sortReport({
      scanned: { files: this.#files, bytes: this.#bytes, blobs: this.#blobs, commits },
      skipped: [...this.#skipped.values()].map((skipped) => ({
        ...skipped,
        path: tell(skipped.path),
        reason: tell(skipped.reason),
      })),
      local: this.#local.map((local) => ({ ...local, path: tell(local.path) })),
      unsure: this.#unsure,
      findings: this.#findings.map(told),
      allowed: this.#allowed.map(told),
      remarks: this.#remarks.map((remark) => ({ ...remark, file: tell(remark.file) })),
      names: new Map(Array.from(this.#names, ([name, files]) => [name, files.map(tell)])),
      ...(history === undefined ? {} : { history }),
    });
  }

  #sort({ file, content, origin, root }: Held): void {
    const { reported, allowed, unsure, remarks } = this.#sieve.sift(content, root);
    this.#unsure += unsure;
    for (const match of reported) this.#findings.push({ ...match, file, ...origin });
    for (const match of allowed) this.#allowed.push({ ...match, file, ...origin });
    // What was committed is past mending.
    if (origin.commit === undefined) for (const remark of remarks) this.#remarks.push({ ...remark, file });
  }

  #count(content: Content): void {
    this.#files += 1;
    this.#bytes += content.bytes;
    this.#progress?.(this.#files, this.#bytes);
  }

  /** Takes the matches of a content apart. */
  sift(content: Content): Sifted {
    return this.#sieve.sift(content, HERE);
  }

  /** Which are allowed is seen in the end: a baseline that cannot be read is no failure of the thread that brings these. */
  #add(file: string, content: Content, origin: Pick<Finding, 'commit'>, root = HERE): void {
    if (content.matches.length + content.marks.length > 0) this.#held.push({ file, content, origin, root });
    for (const name of content.names) {
      const files = this.#names.get(name);
      if (files === undefined) this.#names.set(name, [file]);
      else if (files.length < FILES_PER_NAME) files.push(file);
    }
  }
}

function rankOf(confidence: Confidence): number {
  return CONFIDENCES.indexOf(confidence);
}

/** Names of people and refs are text from outside, as paths are. */
function toldOrigin({ author, refs }: Origin, tell: (text: string) => string): Origin {
  return {
    ...(typeof author === 'string' ? { author: tell(author) } : {}),
    ...(refs === undefined ? {} : { refs: refs.map(tell) }),
  };
}
