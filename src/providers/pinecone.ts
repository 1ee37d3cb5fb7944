import { base62, token, uuid } from '../formats/token.ts';
import { header } from './api.ts';
import { defineProvider } from './provider.ts';

/** Pinecone. Between the two underscores stands the label by which the console knows the key. Older keys are UUIDs. */
export default defineProvider(
  {
    id: 'pinecone',
    name: 'Pinecone',
    env: ['PINECONE_API_KEY', 'PINECONE_CLIENT_SECRET'],
    docs: 'https://docs.pinecone.io/reference/api/authentication',
    console: 'https://app.pinecone.io',
    checked: '2026-11-24',
    keys: [
      // The label has 5 or 6 characters in keys seen.
      { id: 'pinecone-api-key', token: token('pcsk_', base62(4, 8), '_', base62(60, 66)), evidence: 'observed' },
      { id: 'pinecone-legacy-api-key', token: token(uuid), near: ['pinecone'], evidence: 'observed' },
    ],
  },
  () => ({
    api: {
      base: 'https://api.pinecone.io',
      env: ['PINECONE_CONTROLLER_HOST'],
      // Every index has a host of its own below this one.
      hosts: ['*.pinecone.io'],
      auth: header('api-key'),
      headers: { 'x-pinecone-api-version': '2025-10' },
    },
    health: [
      {
        path: '/indexes',
        answers: [
          { status: 200, at: 'indexes', means: 'live', evidence: 'documented' },
          { status: 401, at: 'error.code', is: ['UNAUTHENTICATED'], means: 'dead', evidence: 'observed' },
          { status: 401, text: ['invalid api key'], means: 'dead', evidence: 'observed' },
          { status: 402, at: 'error.code', means: 'live', reason: 'no-credit', evidence: 'documented' },
          // A key without a role in the control plane.
          {
            status: 403,
            at: 'error.code',
            is: ['FORBIDDEN', 'PERMISSION_DENIED'],
            means: 'live',
            reason: 'restricted',
            evidence: 'observed',
          },
          { status: 429, at: 'error.code', means: 'live', reason: 'rate-limited', evidence: 'documented' },
        ],
        source: 'https://docs.pinecone.io/reference/api/authentication',
      },
    ],
    rotation: {
      how: 'api',
      create: 'POST https://api.pinecone.io/admin/projects/{project_id}/api-keys',
      remove: 'DELETE https://api.pinecone.io/admin/api-keys/{api_key_id}',
      list: 'GET https://api.pinecone.io/admin/projects/{project_id}/api-keys',
      needs: 'a bearer token of a service account (PINECONE_CLIENT_ID, PINECONE_CLIENT_SECRET)',
      note: 'PATCH /admin/api-keys/{api_key_id} narrows the roles of a key',
      evidence: 'documented',
      source: 'https://docs.pinecone.io/guides/projects/manage-api-keys',
    },
    usage: {
      api: null,
      url: 'https://app.pinecone.io/organizations/-/settings/usage',
      evidence: 'unconfirmed',
      source: 'no usage API was found in the API reference',
    },
    limits: {
      kind: 'soft',
      scope: 'organization, by month',
      api: null,
      url: 'https://app.pinecone.io',
      note: 'alerts alone',
      evidence: 'unconfirmed',
      source: 'no spend limit was found in the documentation',
    },
    leaks: {
      githubTells: false,
      revokes: null,
      report: 'https://security.pinecone.io',
      note: 'GitHub refuses pushes that hold one and tells the owner of the repository',
      evidence: 'documented',
      source:
        'https://docs.github.com/en/code-security/secret-scanning/introduction/supported-secret-scanning-patterns',
    },
  }),
);
