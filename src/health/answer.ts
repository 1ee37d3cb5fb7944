/** What came back, whole. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body as JSON; undefined where it is none. */
  readonly json: unknown;
}

/** Larger ones are given up; lists of models come near 1 MiB. */
const LARGEST = 4 * 1024 * 1024;

/** Thrown for a body that has no end. */
export class TooLarge extends Error {}

/** Reads an answer to its end. Throws `TooLarge`, and what fetch throws where it breaks off. */
export async function answerOf(response: Response): Promise<Answer> {
  const decoder = new TextDecoder();
  let text = '';
  let length = 0;
  for await (const chunk of response.body ?? []) {
    length += chunk.length;
    if (length > LARGEST) throw new TooLarge();
    text += decoder.decode(chunk, { stream: true });
  }
  text += decoder.decode();
  return { status: response.status, headers: response.headers, text, json: jsonOf(text) };
}

/** Whether a body is a page, or other markup, and so not from an API. */
export function isMarkup({ text, json, headers }: Answer): boolean {
  if (json !== undefined) return false;
  return text.trimStart().startsWith('<') || /html/i.test(headers.get('content-type') ?? '');
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
