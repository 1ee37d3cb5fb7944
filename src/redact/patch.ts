import { redactDeep } from './deep.ts';
import { redact } from './redact.ts';

/** Takes a patch away again. */
export type Undo = () => void;

const METHODS = ['log', 'info', 'warn', 'error', 'debug', 'trace', 'dir', 'table', 'group', 'assert'] as const;

type Printer = Partial<Record<(typeof METHODS)[number], (...values: never[]) => void>>;

/** From now on the console prints no secret, neither in a text nor deep in an object or error. */
export function redactConsole(target: Printer = globalThis.console): Undo {
  const printer = target as Record<string, (...values: unknown[]) => void>;
  const originals = METHODS.filter((method) => method in printer).map((method) => [method, printer[method]!] as const);
  for (const [method, original] of originals) {
    printer[method] = (...values) => original.apply(target, values.map(redactDeep));
  }
  return () => Object.assign(printer, Object.fromEntries(originals));
}

interface Writable {
  write(chunk: string | Uint8Array, ...rest: never[]): boolean;
}

/**
 * From now on nothing that is written to a stream holds a secret: `redactStream(process.stdout)` covers the console and
 * whatever else prints. A secret that is written in two pieces is not seen.
 */
export function redactStream(stream: Writable): Undo {
  const write = stream.write.bind(stream);
  const own = Object.getOwnPropertyDescriptor(stream, 'write');
  stream.write = (chunk, ...rest) => write(typeof chunk === 'string' ? redact(chunk) : bytes(chunk), ...rest);
  return () => {
    if (own === undefined) Reflect.deleteProperty(stream, 'write');
    else Object.defineProperty(stream, 'write', own);
  };
}

function bytes(chunk: Uint8Array): Uint8Array {
  const text = new TextDecoder().decode(chunk);
  const clean = redact(text);
  return clean === text ? chunk : new TextEncoder().encode(clean);
}

/** A format for winston; the last one of `format.combine(...)`. */
export const redactFormat = {
  transform: <Info extends object>(info: Info): Info => redactDeep(info),
};
