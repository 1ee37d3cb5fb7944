import { Console } from 'node:console';
import { Writable } from 'node:stream';
import pino from 'pino';
import { expect, test } from 'vitest';
import { createLogger, format, transports } from 'winston';
import { redact, redactConsole, redactFormat, redactStream } from '../../src/redact.ts';
import { sampleToken } from '../../src/formats/sample.ts';
import groq from '../../src/providers/groq.ts';
import { seededRandom } from '../support/random.ts';

const key = sampleToken(groq.keys[0].token, seededRandom(10));

/** A stream that keeps what is written to it. */
function sink(): { stream: Writable; written: () => string } {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write(chunk: Buffer | string, _, done) {
      chunks.push(Buffer.from(chunk));
      done();
    },
  });
  return { stream, written: () => Buffer.concat(chunks).toString() };
}

test('console', () => {
  const { stream, written } = sink();
  const printer = new Console(stream);
  const undo = redactConsole(printer);
  printer.log('with %s', key, { headers: { key } });
  printer.error(new Error(`failed with ${key}`));
  printer.table([{ key }]);
  printer.dir({ key });
  printer.assert(false, key);
  expect(written()).toContain("with [secret] { headers: { key: '[secret]' } }");
  expect(written()).toContain('Error: failed with [secret]\n    at ');
  expect(written()).not.toContain(key);
  undo();
  printer.log(key);
  expect(written()).toContain(key);
});

test('a stream', () => {
  const { stream, written } = sink();
  const undo = redactStream(stream);
  stream.write(`one ${key}\n`);
  stream.write(Buffer.from(`two ${key}\n`));
  stream.write(Buffer.from([0xff, 0x0a]));
  expect(written()).toBe(`one [secret]\ntwo [secret]\n\uFFFD\n`);
  undo();
  stream.write(key);
  expect(written()).toContain(key);
});

test('pino', () => {
  const { stream, written } = sink();
  const logger = pino({ hooks: { streamWrite: redact } }, stream);
  logger.info({ headers: { authorization: `Bearer ${key}` }, err: new Error(key) }, `sent ${key}`);
  const line = JSON.parse(written()) as { msg: string; headers: object };
  expect(line.msg).toBe('sent [secret]');
  expect(line.headers).toEqual({ authorization: 'Bearer [secret]' });
  expect(written()).not.toContain(key);
});

test('winston', () => {
  const { stream, written } = sink();
  const logger = createLogger({
    format: format.combine(format.errors({ stack: true }), format.json(), redactFormat),
    transports: [new transports.Stream({ stream })],
  });
  logger.info(`sent ${key}`, { headers: { key } });
  logger.error(new Error(`failed with ${key}`));
  expect(written()).toContain('"headers":{"key":"[secret]"}');
  expect(written()).toContain('failed with [secret]');
  expect(written()).not.toContain(key);
});
