import { inspect } from 'node:util';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { isKeywardError, loadKeys, Secret } from '../../src/index.ts';
import { ENV_FILES } from '../../src/load/environment.ts';
import { sampleToken } from '../../src/formats/sample.ts';
import { PROVIDERS } from '../../src/providers/_all.ts';
import { seededRandom } from '../support/random.ts';

const random = seededRandom(4);

function key(provider: string): string {
  return sampleToken(PROVIDERS.find(({ id }) => id === provider)!.keys[0].token, random);
}

/** What loadKeys throws. */
function failure(options: Parameters<typeof loadKeys>[0]): string {
  try {
    loadKeys(options);
  } catch (error) {
    expect(isKeywardError(error) && error.code).toBe('keys-unusable');
    return (error as Error).message;
  }
  throw new Error('nothing was thrown');
}

function complaint(value: string): string {
  const message = failure({ require: ['openai'], env: { OPENAI_API_KEY: value } });
  if (value.trim().length > 8) expect(message).not.toContain(value.trim());
  return message.split('openai: ')[1]!;
}

/** A JSON Web Token that expires at a time in seconds. */
function jwt(exp: unknown): string {
  const part = (claims: object): string => Buffer.from(JSON.stringify(claims)).toString('base64url');
  return `${part({ alg: 'HS256' })}.${part({ exp, name: 'ÿþ?' })}.c2ln`;
}

afterEach(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
});

test('gives a secret for each provider, by its variable', () => {
  const env = {
    ANTHROPIC_API_KEY: key('anthropic'),
    HF_TOKEN: key('huggingface'),
    GEMINI_API_KEY: key('google-gemini'),
  };
  const keys = loadKeys({ require: ['anthropic', 'huggingface', 'google-gemini'], env });
  expect(keys.anthropic).toBeInstanceOf(Secret);
  expect(keys.anthropic.expose()).toBe(env.ANTHROPIC_API_KEY);
  expect(keys.huggingface.expose()).toBe(env.HF_TOKEN);
  expect(keys['google-gemini'].expose()).toBe(env.GEMINI_API_KEY);
});

test('the order is that of the SDK, and an empty variable counts as not set', () => {
  const [first, second] = [key('google-gemini'), key('google-gemini')];
  const load = (env: Record<string, string>): string =>
    loadKeys({ require: ['google-gemini'], env })['google-gemini'].expose();
  expect(load({ GEMINI_API_KEY: second, GOOGLE_API_KEY: first })).toBe(first);
  expect(load({ GEMINI_API_KEY: second, GOOGLE_API_KEY: '' })).toBe(second);
});

test('reads the environment of the process where none is given', () => {
  const value = key('groq');
  vi.stubEnv('GROQ_API_KEY', value);
  expect(loadKeys({ require: ['groq'] }).groq.expose()).toBe(value);
});

test('the bindings of a Worker that are no text are passed over', () => {
  expect(failure({ require: ['groq'], env: { GROQ_API_KEY: { get: () => key('groq') } } })).toContain('is not set');
});

test('works where there is no process', () => {
  vi.stubGlobal('process', undefined);
  const value = key('groq');
  expect(loadKeys({ require: ['groq'], env: { GROQ_API_KEY: value } }).groq.expose()).toBe(value);
  expect(failure({ require: ['groq'] })).toContain('GROQ_API_KEY is not set');
});

test('a provider that was not named is there if it is set', () => {
  const env = { GROQ_API_KEY: key('groq'), XAI_API_KEY: 'your-key-here' };
  const keys = loadKeys({ env });
  expect(keys.groq?.expose()).toBe(env.GROQ_API_KEY);
  expect(keys.openai).toBeUndefined();
  expect(() => keys.xai).toThrow('XAI_API_KEY is a placeholder');
});

test('only the variables of named providers are read', () => {
  const read: PropertyKey[] = [];
  const env = new Proxy(
    { GROQ_API_KEY: key('groq') },
    {
      get(target, name) {
        read.push(name);
        return Reflect.get(target, name);
      },
    },
  );
  loadKeys({ require: ['groq'], env });
  expect(new Set(read)).toEqual(new Set(['GROQ_API_KEY']));
});

test('other variables may be named', () => {
  const env = { OPENAI_EU: key('openai') };
  expect(loadKeys({ require: ['openai'], env, names: { openai: ['OPENAI_EU'] } }).openai.expose()).toBe(env.OPENAI_EU);
});

test('one error names all that is wrong', () => {
  const env = { OPENAI_API_KEY: key('groq'), XAI_API_KEY: ` ${key('xai')}`, GROQ_API_KEY: key('groq') };
  expect(
    failure({ require: ['anthropic', 'openai', 'groq', 'google-gemini'], optional: ['xai', 'mistral'], env }),
  ).toBe(
    [
      'missing or unusable in the environment:',
      '  anthropic: ANTHROPIC_API_KEY is not set',
      '  openai: OPENAI_API_KEY is a key of groq',
      '  google-gemini: GOOGLE_API_KEY or GEMINI_API_KEY is not set',
      '  xai: XAI_API_KEY has quotes or white space around it',
    ].join('\n'),
  );
});

test('the error says which env files were read', () => {
  (globalThis as { [ENV_FILES]?: string })[ENV_FILES] = ', .env.local, .env';
  expect(failure({ require: ['groq'], env: {} })).toMatch(
    /^missing or unusable in the environment, \.env\.local, \.env:/,
  );
  delete (globalThis as { [ENV_FILES]?: string })[ENV_FILES];
});

describe('a value that cannot be the key', () => {
  test.each([
    ['double quotes', `"${key('openai')}"`],
    ['a quote that is never closed', `'${key('openai')}`],
    ['a line end', `${key('openai')}\n`],
    ['a blank before it', ` ${key('openai')}`],
    ['a blank alone', ' '],
  ])('%s around it', (_, value) => {
    expect(complaint(value)).toBe('OPENAI_API_KEY has quotes or white space around it');
  });

  test.each([
    'your-openai-key',
    'sk-your-key-here',
    '<openai key>',
    '[key]',
    'changeme',
    'CHANGE_ME',
    'sk-proj-...',
    '***',
    'todo',
    '${OPENAI_API_KEY}',
    '$(pass openai)',
    'op://vault/openai/key',
    'sk-proj-xxxxxxxxxxxxxxxxxxxx',
    'example-key',
    'undefined',
  ])('the placeholder %s', (value) => {
    expect(complaint(value)).toBe('OPENAI_API_KEY is a placeholder');
  });

  test.each(['anthropic', 'groq', 'openrouter', 'xai', 'perplexity', 'google-gemini', 'github-models'])(
    'a key of %s',
    (other) => {
      expect(complaint(key(other))).toBe(`OPENAI_API_KEY is a key of ${other}`);
    },
  );

  test('a token that says that it has expired', () => {
    expect(complaint(jwt(1_600_000_000))).toBe('OPENAI_API_KEY has expired');
  });

  test.each([jwt(Date.now() / 1000 + 60), jwt('soon'), 'a.b.c', 'eyJ.e30.x'])('not %s', (value) => {
    expect(loadKeys({ require: ['openai'], env: { OPENAI_API_KEY: value } }).openai.expose()).toBe(value);
  });
});

test('the text of a private key may end with its line', () => {
  const value = `-----BEGIN PRIVATE KEY-----\n${'A'.repeat(64)}\n-----END PRIVATE KEY-----\n`;
  const env = { GOOGLE_CREDENTIALS: value };
  expect(loadKeys({ require: ['google-service-account'], env })['google-service-account'].expose()).toBe(value);
});

test('no key of its own provider is refused', () => {
  for (const { id, keys } of PROVIDERS) {
    for (const { token } of keys) {
      for (let turn = 0; turn < 20; turn += 1) {
        const loaded = loadKeys({
          require: [id as 'openai'],
          names: { [id]: ['KEY'] },
          env: { KEY: sampleToken(token, random) },
        });
        expect(loaded[id as 'openai']).toBeInstanceOf(Secret);
      }
    }
  }
});

test('a value of any length is judged in a moment', () => {
  const started = performance.now();
  for (const value of ['-'.repeat(1e6), `${'x'.repeat(7)}-`.repeat(1e5), `a${' '.repeat(1e6)}b`, '\n'.repeat(1e5)]) {
    try {
      loadKeys({ require: ['openai'], env: { OPENAI_API_KEY: value } });
    } catch (error) {
      expect(isKeywardError(error)).toBe(true);
    }
  }
  expect(performance.now() - started).toBeLessThan(2000);
});

test('the keys as a whole print no value', () => {
  const env = { GROQ_API_KEY: key('groq') };
  const keys = loadKeys({ require: ['groq'], env });
  for (const text of [inspect(keys, { depth: 9 }), JSON.stringify(keys), JSON.stringify({ ...keys })]) {
    expect(text).not.toContain(env.GROQ_API_KEY.slice(4));
  }
  expect(Object.keys(keys)).toEqual(['groq']);
});
