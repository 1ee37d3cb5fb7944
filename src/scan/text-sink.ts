import { encodingOf, Transcoder } from './encoding.ts';
import type { Sink } from './sink.ts';

/** A larger content is not kept. */
const LARGEST = 32 * 1024 * 1024;
const SPACE = 256 * 1024;

/** The text of a content, or why there is none. Bytes that are not UTF-8 stand in it as U+FFFD. */
export type Text = { readonly text: string } | { readonly reason: string };

/** Keeps contents of at most 32 MiB as text: for what has to see a content as a whole. */
export class TextSink implements Sink<Text> {
  readonly #space = new Uint8Array(SPACE);
  #pieces: Uint8Array[] = [];
  #length = 0;

  space(): Uint8Array {
    return this.#space;
  }

  advance(length: number): void {
    this.#length += length;
    if (this.#length <= LARGEST) this.#pieces.push(this.#space.slice(0, length));
  }

  end(): Text {
    const bytes = this.#length > LARGEST ? null : Buffer.concat(this.#pieces);
    this.reset();
    if (bytes === null) return { reason: 'larger than 32 MiB' };
    const encoding = encodingOf(bytes);
    if (encoding === null) return { text: withoutMark(bytes.toString('utf8')) };
    const transcoder = new Transcoder(encoding);
    return { text: withoutMark(Buffer.concat([transcoder.write(bytes), transcoder.end()]).toString('utf8')) };
  }

  reset(): void {
    this.#pieces = [];
    this.#length = 0;
  }
}

/** The mark is no character of the first line, as in the places of findings. */
function withoutMark(text: string): string {
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}
