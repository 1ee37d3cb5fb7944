import { hexLower, token, uuid } from '../formats/token.ts';
import { header } from './api.ts';
import { type Probe, refused } from './probe.ts';
import { defineProvider } from './provider.ts';

/** The price of a model: asked for with a key of any scope, and free. */
const price = {
  path: 'https://api.fal.ai/v1/models/pricing',
  query: { endpoint_id: 'fal-ai/flux/dev' },
  answers: [
    { status: 200, at: 'prices', list: true, means: 'live', evidence: 'documented' },
    refused(401, 'unconfirmed'),
    { status: 403, at: 'error.type', means: 'live', reason: 'restricted', evidence: 'unconfirmed' },
    { status: 429, at: 'error.type', means: 'live', reason: 'rate-limited', evidence: 'unconfirmed' },
  ],
  source: 'https://docs.fal.ai/platform-apis/v1/models/pricing',
} satisfies Probe;

/**
 * fal.ai. A key is its id (a UUID) and its secret, with a colon between them; administration keys look no different.
 * The clients also take the two halves from two variables.
 */
export default defineProvider(
  {
    id: 'fal',
    name: 'fal.ai',
    env: ['FAL_KEY', 'FAL_KEY_ID', 'FAL_KEY_SECRET', 'FAL_API_KEY', 'FAL_AI_API_KEY', 'FAL_ADMIN_KEY'],
    docs: 'https://fal.ai/docs',
    console: 'https://fal.ai/dashboard/keys',
    checked: '2026-11-24',
    keys: [
      {
        id: 'fal-api-key',
        token: token(uuid, ':', hexLower(32)),
        near: [
          'fal_key',
          'fal-key',
          'falkey',
          'fal_api',
          'fal-api',
          'falapi',
          'fal_ai',
          'fal-ai',
          'fal.ai',
          'falai',
          'fal.run',
          'fal.config',
          'fal-client',
          'fal_client',
          'falclient',
          'fal_admin',
          'faladmin',
          'fal-admin',
          '"fal"',
          "'fal'",
          // The scheme of the Authorization header, which no one else uses with a UUID and 32 hex digits.
          'authorization: key',
          'authorization: "key',
          "authorization: 'key",
          'authorization: `key',
          'authorization": "key',
          "authorization': 'key",
        ],
        evidence: 'observed',
      },
      {
        id: 'fal-key-secret',
        token: token(hexLower(32)),
        near: ['fal_key_secret', 'fal-key-secret', 'falkeysecret'],
        evidence: 'observed',
      },
      {
        id: 'fal-key-id',
        token: token(uuid),
        near: ['fal_key_id', 'fal-key-id', 'falkeyid'],
        evidence: 'observed',
        publishable: true,
      },
    ],
  },
  () => ({
    api: {
      base: 'https://fal.run',
      hosts: ['*.fal.run', '*.fal.ai'],
      auth: header('authorization', 'Key '),
      companions: [
        {
          name: 'key_id',
          env: ['FAL_KEY_ID'],
          shape: /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
          hint: 'set FAL_KEY_ID to the id of the key, the part before the colon',
        },
      ],
    },
    health: [
      { kinds: ['fal-api-key'], ...price },
      {
        kinds: ['fal-key-secret'],
        ...price,
        auth: { by: 'header', name: 'authorization', value: 'Key {key_id}:{key}' },
      },
    ],
    rotation: {
      how: 'api',
      create: 'POST https://api.fal.ai/v1/keys',
      remove: 'DELETE https://api.fal.ai/v1/keys/{key_id}',
      list: 'GET https://api.fal.ai/v1/keys',
      needs: 'a key of the scope ADMIN',
      note: 'the part of a key before the colon is its id; an ADMIN key can delete itself',
      evidence: 'documented',
      source: 'https://docs.fal.ai/platform-apis/v1/keys/create',
    },
    usage: {
      api: 'GET https://api.fal.ai/v1/models/usage',
      balance: 'GET https://api.fal.ai/v1/account/billing?expand=credits',
      url: 'https://fal.ai/dashboard/billing',
      note: 'both with a key of the scope ADMIN',
      evidence: 'documented',
      source: 'https://fal.ai/docs/platform-apis/v1/account/billing',
    },
    limits: {
      kind: 'prepaid',
      scope: 'account',
      api: null,
      url: 'https://fal.ai/dashboard/billing',
      note: 'the account is locked when nothing is left',
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
