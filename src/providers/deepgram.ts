import { hexLower, token } from '../formats/token.ts';
import { header } from './api.ts';
import { defineProvider } from './provider.ts';

/**
 * Deepgram. A key has no prefix and the shape of a git commit id: only its surroundings tell it. Access tokens are JWTs
 * of half a minute and not listed.
 */
export default defineProvider(
  {
    id: 'deepgram',
    name: 'Deepgram',
    env: ['DEEPGRAM_API_KEY', 'DEEPGRAM_ACCESS_TOKEN', 'DG_API_KEY', 'DEEPGRAM_KEY', 'DEEPGRAM_TOKEN'],
    docs: 'https://developers.deepgram.com/reference',
    console: 'https://console.deepgram.com',
    checked: '2026-11-24',
    keys: [
      {
        id: 'deepgram-api-key',
        token: token(hexLower(40)),
        near: ['deepgram', 'deep_gram', 'dg_api_key', 'dg-api-key', 'dgapikey', 'dg_key'],
        evidence: 'observed',
      },
    ],
  },
  () => ({
    api: {
      base: 'https://api.deepgram.com',
      env: ['DEEPGRAM_API_URL'],
      auth: header('authorization', 'Token '),
      regions: [{ name: 'eu', base: 'https://api.eu.deepgram.com' }],
    },
    health: [
      {
        // Not /v1/auth/token, which refuses in plain text.
        path: '/v1/projects',
        answers: [
          { status: 200, at: 'projects', means: 'live', evidence: 'documented' },
          { status: 401, at: 'err_code', is: ['INVALID_AUTH'], means: 'dead', evidence: 'documented' },
          { status: 402, at: 'err_code', means: 'live', reason: 'no-credit', evidence: 'documented' },
          // A key that may only transcribe.
          {
            status: 403,
            at: 'err_code',
            is: ['INSUFFICIENT_PERMISSIONS', 'FORBIDDEN'],
            means: 'live',
            reason: 'restricted',
            evidence: 'documented',
          },
          { status: 429, at: 'err_code', means: 'live', reason: 'rate-limited', evidence: 'documented' },
        ],
        identity: { project: 'projects.*.name' },
        more: [
          {
            path: '/v1/auth/token',
            identity: { keyId: 'api_key_id', scopes: 'scopes', owner: 'accessor', createdAt: 'created' },
          },
        ],
        source: 'https://developers.deepgram.com/docs/errors',
      },
    ],
    rotation: {
      how: 'self',
      create: 'POST /v1/projects/{project_id}/keys {"comment", "scopes", "time_to_live_in_seconds"}',
      list: 'GET /v1/projects/{project_id}/keys',
      remove: 'DELETE /v1/projects/{project_id}/keys/{key_id}',
      needs: 'a key with the scope keys:write',
      note: 'the api_key_id that /v1/auth/token tells is the key_id here',
      evidence: 'documented',
      source: 'https://developers.deepgram.com/reference/manage/keys/create',
    },
    usage: {
      api: 'GET /v1/projects/{project_id}/usage/breakdown, /billing/breakdown, /requests',
      balance: 'GET /v1/projects/{project_id}/balances',
      url: 'https://console.deepgram.com',
      note: 'needs the scopes usage:read and billing:read',
      evidence: 'documented',
      source: 'https://developers.deepgram.com/reference/manage/balances/list',
    },
    limits: {
      kind: 'prepaid',
      scope: 'project',
      api: null,
      url: 'https://console.deepgram.com',
      note: 'not a cap where the balance refills itself',
      evidence: 'unconfirmed',
      source: 'nothing was found in the documentation',
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
