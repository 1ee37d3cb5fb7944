/** The world as stores and platforms see it, so that each can be tested without a mocking library. */
export interface Context {
  readonly fetch: typeof fetch;
  /** A `fetch` that trusts these certificates (PEM) in place of the machine's, for services with an authority of their own. */
  trusting(certificates: string): typeof fetch;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Aborted when the user stops the work. */
  readonly signal: AbortSignal;
  /** How long one request or one run of a program may take, in milliseconds. */
  readonly timeout: number;
  /** Milliseconds since 1970. */
  now(): number;
  /** Waits so many milliseconds. Throws `cancelled` as soon as the work is stopped. */
  pause(milliseconds: number): Promise<void>;
  /**
   * Runs a program, without a shell, and waits for its end. `args` can be seen by every user of the machine: a value goes
   * through `stdin` or `env`. Throws `tool-missing` where there is none, `store-unavailable` where it takes too long or
   * was killed, `cancelled`.
   */
  exec(file: string, args: readonly string[], options?: ExecOptions): Promise<ExecResult>;
  readonly files: Files;
  /** Loads a package that need not be installed. Throws `tool-missing` where it is not. */
  load(name: string): Promise<unknown>;
}

export interface ExecOptions {
  /** Empty if absent: a program that asks a question reads the end of its input. */
  readonly stdin?: string;
  /** Added to `Context.env`. */
  readonly env?: Readonly<Record<string, string>>;
}

export interface ExecResult {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Files for the stores that are files. Paths are the system's, relative ones to the project's folder. */
export interface Files {
  /** Null where there is no file. Throws `unreadable`, also above 1 MiB. */
  read(path: string): Promise<Uint8Array | null>;
  /** Replaces the file as a whole or not at all, and gives a new one mode 0600. Throws `write-failed`. */
  write(path: string, content: Uint8Array): Promise<void>;
  /** Removes a file; none is fine. Throws `write-failed`. */
  remove(path: string): Promise<void>;
  /** Names of plain files in a folder and below it, relative to it, with `/`; null where there is no folder. */
  list(folder: string): Promise<string[] | null>;
  /** Does `work` while no other process that asks for the same lock does its own. Throws `store-unavailable`. */
  locked<Result>(path: string, work: () => Promise<Result>): Promise<Result>;
}
