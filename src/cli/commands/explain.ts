import { defineCommand, JSON_OPTION } from '../command.ts';

export const explain = defineCommand({
  name: 'explain',
  summary: 'why something is a finding, or is none, and how to allow it',
  description:
    'Tells of every token at a place that fits a kind: what the kind looks like and how that is known, what speaks for a ' +
    'key and what against (randomness, placeholders, words near), how sure that makes it, and whether it is allowed. ' +
    'A fingerprint is looked for in the files of the project; what stands in the history alone has no file to look at.',
  arguments: [
    { name: '<finding>', description: 'FILE:LINE[:COLUMN], or a fingerprint (its first 8 digits are enough)' },
  ],
  options: [JSON_OPTION],
  examples: [
    { command: 'keyward explain src/app.py:3', explains: 'what is it about this line?' },
    { command: 'keyward explain 3f9a02c1 --json', explains: 'a finding of a report' },
  ],
  exits: {
    0: 'there is something to explain, be it why it is no finding',
    1: 'does not occur',
    2: 'it did not work: no such file or finding, or nothing on that line fits a kind',
  },
  json:
    '{"version":1,"file","explanations":[{"kind","provider","line","column","redacted","fingerprint","confidence","state":' +
    '"finding"|"allowed"|"outdone"|"none","allowedBy":"comment"|"baseline"|null,"grammar","evidence",' +
    '"weighed":[{"speaks":"for"|"against","detail"}]}]}; line, column, fingerprint and confidence are null where it is none',
  load: () => import('./explain.run.ts'),
});
