import { expect, test } from 'vitest';
import { MessageFilter } from '../../../src/scan/history/message-filter.ts';

test.each([
  ['tree x\nauthor y\n\na message\n\nmore\n', 'a message\n\nmore\n'],
  ['tree x\n\n', ''],
  ['tree x\n', ''],
  ['', ''],
])('%j', (object, message) => {
  for (let cut = 0; cut <= object.length; cut += 1) {
    const filter = new MessageFilter();
    const pieces = [object.slice(0, cut), object.slice(cut)].map((piece) => filter.pass(Buffer.from(piece)).toString());
    expect(pieces.join('')).toBe(message);
  }
});
