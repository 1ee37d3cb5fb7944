import type { Secret } from '../core/secret.ts';
import type { Lines } from '../gitleaks/lines.ts';
import type { Finding } from '../scan/finding.ts';

/** A secret that was met, in a file or in the file of a commit. */
export interface Met {
  readonly finding: Finding;
  /** From the top of the project. */
  readonly file: string;
  readonly commit: string | null;
  readonly secret: Secret;
  /** The lines that it touches. */
  readonly lines: string;
}

/** Something that another tool lets pass. */
export interface Ignore {
  /** Where that is said: `.gitleaksignore:3`. It holds nothing of a secret. */
  readonly place: string;
  /** The file that it speaks of; null where it may be any. */
  readonly file: string | null;
  /** The commit whose file is meant; null for the file that is there now. */
  readonly commit: string | null;
  readonly covers: (met: Met) => boolean;
  /** Why it may cover nothing in a file that holds secrets: `keyward finds nothing at line 3`. */
  readonly missed: string;
}

/** A comment that lets something pass on some lines, from 1; `to` may be Infinity. */
export interface Comment {
  readonly line: number;
  readonly from: number;
  readonly to: number;
}

/** What was read of a tool's settings. */
export interface Settings {
  /** The files that were read, from the top. */
  readonly read: readonly string[];
  readonly ignores: readonly Ignore[];
  /** What is not carried over, in half sentences that begin with a file. */
  readonly lost: readonly string[];
  /** What else is to be known. */
  readonly notes: readonly string[];
  /** What the tool's own rules meet in a content; absent where it has none that keyward runs. */
  readonly search?: (path: string, text: string, lines: Lines) => readonly Finding[];
}

/** What `keyward migrate` knows of a tool. */
export interface Tool {
  /** Its own word for the comment, for the list of what was read. */
  readonly comment: string;
  /** The comments of a content. */
  readonly comments: (text: string) => readonly Comment[];
  /** Reads what lies in a project (absolute path). `from` is a file that has no fixed name. Throws as its readers do. */
  readonly read: (top: string, from: string | null) => Settings;
}
