import { expect, test } from 'vitest';
import { isDirect } from '../../src/node/no-proxy.ts';

test.each([
  ['https://api.test', '', false],
  ['https://api.test', '*', true],
  ['https://api.test', 'api.test', true],
  ['https://api.test', 'API.Test', true],
  ['https://api.test.', 'api.test', true],
  ['https://api.test', 'other.test, api.test', true],
  ['https://api.test', 'other.test api.test', true],
  ['https://v1.api.test', 'api.test', true],
  ['https://v1.api.test', '.api.test', true],
  ['https://v1.api.test', '*.api.test', true],
  ['https://api.test', '.api.test', true],
  ['https://myapi.test', 'api.test', false],
  ['https://api.test.evil.example', 'api.test', false],
  ['https://api.test', 'v1.api.test', false],
  ['https://api.test', 'api.test:443', true],
  ['https://api.test', 'api.test:8443', false],
  ['https://api.test:8443', 'api.test:8443', true],
  ['https://api.test', ',,  ,', false],
  ['https://api.test', '.', false],
  ['https://10.1.2.3', '10.1.2.3', true],
  ['https://10.1.2.3', '10.0.0.0/8', true],
  ['https://11.1.2.3', '10.0.0.0/8', false],
  ['https://10.1.2.3', '2.3', false],
  ['https://10.1.2.3', '10.0.0.0/99', false],
  ['https://10.1.2.3:8443', '10.1.2.3:443', false],
  ['https://[fd00::1]', 'fd00::/8', true],
  ['https://[fd00::1]', '[fd00::1]', true],
  ['https://[fd00::1]', 'fd00::1', true],
  ['https://[fd00::1]', '10.0.0.0/8', false],
  ['https://[fd00::1]:8443', '[fd00::1]:443', false],
])('%s with NO_PROXY=%s is reached directly: %s', (url, exceptions, expected) => {
  expect(isDirect(new URL(url), exceptions)).toBe(expected);
});
