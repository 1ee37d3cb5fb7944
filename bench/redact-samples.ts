import { sampleToken } from '../src/formats/sample.ts';
import anthropic from '../src/providers/anthropic.ts';
import groq from '../src/providers/groq.ts';
import openai from '../src/providers/openai.ts';
import { seededRandom } from '../test/support/random.ts';

/** Keys that nobody has: made from the grammar. */
export function samples(): string[] {
  const random = seededRandom(11);
  return [anthropic, openai, groq].map(({ keys }) => sampleToken(keys[0].token, random));
}
