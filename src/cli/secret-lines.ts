import { StringDecoder } from 'node:string_decoder';
import { Transform } from 'node:stream';

/** Milliseconds after which a line that has no end yet is passed on: it may ask something. */
const PATIENCE = 50;
/** A line that is longer is passed on in pieces; no key is. */
const LONGEST = 1024 * 1024;

/**
 * Passes text on line by line, each changed by `change`, so that no word is cut in two. A line without an end waits a
 * moment, and is then passed on up to its last white space.
 */
export function linesThrough(change: (text: string) => string): Transform {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  let timer: NodeJS.Timeout | undefined;
  const passOn = (stream: Transform, end: number): void => {
    if (end > 0) stream.push(change(rest.slice(0, end)));
    rest = rest.slice(end);
  };
  return new Transform({
    transform(chunk: Buffer, _, done) {
      clearTimeout(timer);
      rest += decoder.write(chunk);
      const lineEnd = Math.max(rest.lastIndexOf('\n'), rest.lastIndexOf('\r'));
      passOn(this, rest.length - lineEnd > LONGEST ? rest.length : lineEnd + 1);
      timer = setTimeout(() => passOn(this, endOfWords(rest)), PATIENCE);
      done();
    },
    flush(done) {
      clearTimeout(timer);
      rest += decoder.end();
      passOn(this, rest.length);
      done();
    },
  });
}

function endOfWords(text: string): number {
  return text.search(/\s\S*$/) + 1;
}
