import { base62, base64Padded, token } from '../formats/token.ts';
import { basic, header } from './api.ts';
import { type Probe, refused } from './probe.ts';
import { defineProvider } from './provider.ts';

/** The voices of the workspace. */
const voices = {
  path: '/tts/v1/voices',
  query: { filter: 'language=en' },
  answers: [
    { status: 200, at: 'voices', list: true, means: 'live', evidence: 'documented' },
    refused(401, 'unconfirmed'),
    { status: 403, at: 'code', is: [7], means: 'live', reason: 'restricted', evidence: 'unconfirmed' },
  ],
  source: 'https://docs.inworld.ai/portal/api-key-auth',
} satisfies Probe;

/**
 * Inworld. The API key is the base64 of a key id and a secret with a colon between them, ready for Basic
 * authentication. The older SDKs take the two apart, to mint tokens for clients.
 */
export default defineProvider(
  {
    id: 'inworld',
    name: 'Inworld',
    env: [
      'INWORLD_API_KEY',
      'INWORLD_BASE64_CREDENTIALS',
      'INWORLD_RUNTIME_BASE64_CREDENTIAL',
      'INWORLD_KEY',
      'INWORLD_SECRET',
      'INWORLD_JWT_KEY',
      'INWORLD_JWT_SECRET',
    ],
    docs: 'https://docs.inworld.ai/api-reference/introduction',
    console: 'https://platform.inworld.ai/api-keys',
    checked: '2026-11-24',
    keys: [
      {
        id: 'inworld-api-key',
        // An id of 32 and a secret of 64 letters and digits make 130 characters and two signs of padding: Inworld docs,
        // "API key authentication", and public code, seen 2026-11-24.
        token: token(base62(128), base64Padded(2, 4)),
        near: ['inworld'],
        evidence: 'observed',
      },
      {
        id: 'inworld-secret',
        token: token(base62(64)),
        // Narrow words: a SHA-256 hash in a lock file has the same shape.
        near: ['inworld_secret', 'inworld-secret', 'inworldsecret', 'inworld_jwt_secret', 'inworld_api_secret'],
        evidence: 'observed',
      },
      {
        id: 'inworld-key-id',
        // It names the key, and opens nothing without the secret.
        token: token(base62(32)),
        near: ['inworld_key', 'inworld-key', 'inworldkey', 'inworld_jwt_key'],
        evidence: 'observed',
        publishable: true,
      },
    ],
  },
  () => ({
    api: {
      base: 'https://api.inworld.ai',
      env: ['INWORLD_BASE_URL'],
      // The key is the base64 of a pair already.
      auth: header('authorization', 'Basic '),
      companions: [
        {
          name: 'key_id',
          env: ['INWORLD_KEY', 'INWORLD_JWT_KEY'],
          shape: /^[A-Za-z0-9]{32}$/,
          hint: 'set INWORLD_KEY to the key that belongs to the secret',
        },
      ],
    },
    health: [
      { kinds: ['inworld-api-key'], ...voices },
      { kinds: ['inworld-secret'], ...voices, auth: basic('{key_id}', '{key}') },
    ],
    rotation: {
      how: 'console',
      evidence: 'unconfirmed',
      source: 'no key-management API was found in the API reference',
    },
    usage: {
      api: null,
      url: 'https://platform.inworld.ai',
      evidence: 'unconfirmed',
      source: 'no usage API was found in the API reference',
    },
    limits: {
      kind: 'unknown',
      api: null,
      url: 'https://platform.inworld.ai',
      evidence: 'unconfirmed',
      source: 'no cap was found in the documentation',
    },
    leaks: {
      githubTells: false,
      revokes: null,
      evidence: 'documented',
      source:
        'https://docs.github.com/en/code-security/secret-scanning/introduction/supported-secret-scanning-patterns',
    },
  }),
);
