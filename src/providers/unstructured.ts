import { base62, token } from '../formats/token.ts';
import { header } from './api.ts';
import { defineProvider } from './provider.ts';

/** Unstructured. A key has no prefix and belongs to one workspace: only its surroundings tell it. */
export default defineProvider(
  {
    id: 'unstructured',
    name: 'Unstructured',
    env: ['UNSTRUCTURED_API_KEY', 'UNSTRUCTURED_PLATFORM_API_KEY'],
    docs: 'https://docs.unstructured.io/api-reference/overview',
    console: 'https://platform.unstructured.io',
    checked: '2026-11-24',
    keys: [
      {
        id: 'unstructured-api-key',
        token: token(base62(30, 32)),
        // Not `unstructured` alone, nor with `_`: `unstructured_data` is a name for much.
        near: [
          'unstructured_api',
          'unstructured_key',
          'unstructured_client',
          'unstructured_platform',
          'unstructuredplatform',
          'unstructured-api',
          'unstructured-client',
          'unstructured-io',
          'unstructured.io',
          'unstructured api',
          'unstructuredapi',
          'unstructuredapp',
          'unstructuredclient',
          'unstructuredio',
          'unstructuredkey',
        ],
        evidence: 'observed',
      },
    ],
  },
  () => ({
    api: {
      base: 'https://platform.unstructuredapp.io/api/v1',
      env: ['UNSTRUCTURED_API_URL', 'UNSTRUCTURED_SERVER_URL'],
      // Large customers have a host of their own.
      hosts: ['*.unstructuredapp.io', '*.unstructured.io'],
      auth: header('unstructured-api-key'),
    },
    health: [
      {
        path: '/sources/',
        answers: [
          { status: 200, at: '', list: true, means: 'live', evidence: 'documented' },
          { status: 401, at: 'detail', means: 'dead', evidence: 'unconfirmed' },
          { status: 402, at: 'detail', means: 'live', reason: 'no-credit', evidence: 'unconfirmed' },
          { status: 429, at: 'detail', means: 'live', reason: 'rate-limited', evidence: 'unconfirmed' },
        ],
        source: 'https://docs.unstructured.io/api-reference/overview',
      },
    ],
    rotation: {
      how: 'console',
      evidence: 'unconfirmed',
      source: 'no key-management API was found in the API reference',
    },
    usage: {
      api: null,
      url: 'https://platform.unstructured.io',
      evidence: 'unconfirmed',
      source: 'no usage API was found in the API reference',
    },
    limits: {
      kind: 'unknown',
      api: null,
      url: 'https://platform.unstructured.io',
      evidence: 'unconfirmed',
      source: 'no spend limit was found in the documentation',
    },
    leaks: {
      githubTells: false,
      revokes: null,
      report: 'mailto:security@unstructured.io',
      evidence: 'documented',
      source:
        'https://docs.github.com/en/code-security/secret-scanning/introduction/supported-secret-scanning-patterns',
    },
  }),
);
