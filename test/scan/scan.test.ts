import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { SOUGHT } from '../../src/project/_sought.ts';
import { scanStream } from '../../src/scan/scan.ts';
import { scanPaths } from '../../src/scan/scan-paths.ts';
import { openSandbox } from '../support/sandbox.ts';

const options = { sought: SOUGHT, confidence: 'likely', environment: {} } as const;

test('a stream that breaks off is an error, not an answer', async () => {
  const stream = Readable.from(
    (function* broken() {
      yield Buffer.from('text');
      throw new Error('the pipe broke');
    })(),
  );
  await expect(scanStream(stream, options)).rejects.toMatchObject({
    code: 'unreadable',
    message: 'standard input could not be read: the pipe broke',
  });
});

test('a key over the edge of two pieces of a stream is found', async () => {
  const key = openSandbox().key('groq-api-key');
  const stream = Readable.from([Buffer.from(`"${key.slice(0, 20)}`), Buffer.from(`${key.slice(20)}"`)]);
  expect((await scanStream(stream, options)).findings).toMatchObject([{ file: '<stdin>', line: 1, column: 2 }]);
});

test('no answer is given of a scan that was stopped', async () => {
  const sandbox = openSandbox();
  for (let number = 0; number < 20; number += 1) sandbox.write(`${number}`, 'text '.repeat(2_000_000));
  const stopped = scanPaths([sandbox.root], { ...options, all: false, signal: AbortSignal.abort() });
  await expect(stopped).rejects.toMatchObject({
    code: 'cancelled',
    message: expect.stringMatching(/^the scan was stopped: what comes from \/\S+ on was not read$/) as string,
  });
});
