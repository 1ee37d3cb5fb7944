import { describe, expect, test } from 'vitest';
import { sampleToken } from '../../../src/formats/sample.ts';
import { ISSUERS } from '../../../src/project/issuers.ts';
import { seededRandom } from '../../support/random.ts';
import { findingsIn } from '../../support/scan-text.ts';

// What decides whether a token that fits a shape is a key: each case was once wrong.

const random = seededRandom(11);

function key(kind: string): string {
  const format = ISSUERS.flatMap(({ keys }) => keys).find(({ id }) => id === kind)!;
  return sampleToken(format.token, random);
}

function kindsIn(text: string): string[] {
  return findingsIn(text).map(({ kind }) => kind);
}

const hexDigits = (length: number): string => Array.from({ length }, () => random(16).toString(16)).join('');
const letters = (length: number): string =>
  Array.from({ length }, () => 'abcdefghjkmnpqrstuvwxyzABCDEFGH23456789'[random(38)]).join('');
const uuid = (): string => [8, 4, 4, 4, 12].map(hexDigits).join('-');

describe('a key without a prefix is told by what it is given to', () => {
  test.each([
    ['cohere-api-key', (k: string) => `import cohere\nco = cohere.Client("${k}")\n`],
    ['cohere-api-key', (k: string) => `co = cohere.ClientV2('${k}')\n`],
    ['deepgram-api-key', (k: string) => `const deepgram = createClient('${k}');\n`],
    ['deepgram-api-key', (k: string) => `new Deepgram("${k}")\n`],
    ['mistral-api-key', (k: string) => `client = MistralClient("${k}")\n`],
    ['wandb-legacy-api-key', (k: string) => `wandb login ${k}\n`],
    ['mistral-api-key', (k: string) => `METAGPT_MISTRAL_KEY=${k}\n`],
    ['mistral-api-key', (k: string) => `HASH_MISTRAL_API_KEY=${k}\n`],
    [
      'assemblyai-api-key',
      (k: string) => `base_url = "https://api.assemblyai.com"\n\nheaders = {\n  "authorization": "${k}"\n}\n`,
    ],
  ] as const)('%s, case %#', (kind, write) => {
    expect(kindsIn(write(key(kind)))).toEqual([kind]);
  });
});

describe('a value of another name is not the key of the provider before it', () => {
  test.each([
    ['an account', `ELEVENLABS_API_KEY=\nCLOUDFLARE_ACCOUNT_ID=${hexDigits(32)}\n`],
    ['a tenant', `EXA_API_KEY=your-key\nAZURE_TENANT_ID=${uuid()}\n`],
    ['a project', `PINECONE_API_KEY=$X\nLANGCHAIN_PROJECT=${uuid()}\n`],
    ['a Sentry address', `AZURE_OPENAI_KEY=\nSENTRY_DSN=https://${hexDigits(32)}@o1.ingest.sentry.io/2\n`],
    ['a revision', `{"deepgram-token": {"rev": "${hexDigits(40)}"}}\n`],
    ['a digest', `deepgram key\nsha1: ${hexDigits(40)}\n`],
    ['a path', `https://docs.pinecone.io/reference/api-key/${uuid()}\n`],
    ['a commit in a path', `https://github.com/deepgram/token/blob/${hexDigits(40)}/README.md\n`],
    ['longer base64', `MISTRAL_API_KEY="aQ9/${letters(32)}"\n`],
    ['longer base64 behind it', `MISTRAL_API_KEY="${letters(32)}+aZq9"\n`],
    ['a member', `aws_secret_key: iam.addOpGetSSHPublicKeyValidationMiddlewareXx\n`],
    ['an argument of another call', `const pc = new Pinecone();\nawait pc.deleteBackup('${uuid()}');\n`],
  ])('%s', (_, text) => {
    expect(kindsIn(text)).toEqual([]);
  });
});

describe('what only looks like a key with a prefix', () => {
  test.each([
    ['a digest in base64url', `pip/x.py,sha256=qaN-fw_${letters(36)},160\n`],
    ['the front of a longer text', `x = ${letters(12)}9-fw_${letters(24)}\n`],
    ['a name of a function', 'x = fw_updateFirmwareCompleteHandler(dev)\n'],
    ['a class in a page', '<p class="bfl_thisIsAVeryLongIdentifierNameInCode">\n'],
    ['a page', 'url = "sk_car_insurance_landing_page_v2"\n'],
    ['words that say so', `key = "gsk_ThisIsATestKeyThatIsNotValidAndNeverWasAnyGoodAtAllYes"\n`],
    ['a row of the keyboard', `gsk_qwertyuiop${letters(42)}\n`],
    ['the alphabet in both cases', 'sk-aBcDeFgHiJkLmNoPqRsTT3BlbkFJuVwXyZ0123456789aBcD\n'],
    ['the UUID of RFC 4122', 'EXA_API_KEY=f81d4fae-7dec-11d0-a765-00a0c91e6bf6\n'],
    ['the digest of nothing', 'DEEPGRAM_API_KEY=da39a3ee5e6b4b0d3255bfef95601890afd80709\n'],
  ])('%s', (_, text) => {
    expect(kindsIn(text)).toEqual([]);
  });
});

test('colour before a key does not hide it', () => {
  for (const colour of ['\u001b[32m', '\\u001b[0;1;32m', '%1B%5B32m'.replace('%5B', '[')]) {
    expect(kindsIn(`${colour}${key('groq-api-key')}\u001b[0m`)).toEqual(['groq-api-key']);
  }
});

test('of two kinds for the same bytes the one with the longer prefix is meant', () => {
  expect(kindsIn(`XAI_MANAGEMENT_KEY=${key('xai-management-key').slice(0, 90)}\n`)).toEqual(['xai-management-key']);
});

test('a private key has one fingerprint, whatever its line ends are', () => {
  const body = Array.from({ length: 20 }, () => letters(64));
  const pem = (end: string): string => ['-----BEGIN PRIVATE KEY-----', ...body, '-----END PRIVATE KEY-----'].join(end);
  const prints = ['\n', '\\n', '\r\n'].flatMap((end) =>
    findingsIn(`"type": "service_account", "private_key_id": "x", "private_key": "${pem(end)}"`).map(
      ({ fingerprint }) => fingerprint,
    ),
  );
  expect(prints).toHaveLength(3);
  expect(new Set(prints).size).toBe(1);
});

test('many keys and many words on one long line take time in proportion', () => {
  const row = (): string => `{"id":"${uuid()}","provider":"pinecone","exa":"(","k":"${key('groq-api-key')}"},`;
  const cost = (rows: number): number => {
    const line = Array.from({ length: rows }, row).join('');
    const start = process.cpuUsage().user;
    findingsIn(line);
    return process.cpuUsage().user - start;
  };
  cost(500);
  // Ten times as much in far less than a hundred times the time.
  expect(cost(10_000)).toBeLessThan(40 * Math.max(cost(1000), 10_000));
});

test('the header of a JSON Web Token is no secret of the service that stands near', () => {
  const header = Buffer.from('{"typ":"JWT","alg":"HS256"}').toString('base64url');
  expect(kindsIn(`asana_client_secret = "${letters(36)}"\n`)).toEqual(['asana-client-secret']);
  expect(kindsIn(`asana_client_secret = "${header}"\n`)).toEqual([]);
});
