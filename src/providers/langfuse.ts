import { token, uuid } from '../formats/token.ts';
import { basic } from './api.ts';
import { defineProvider } from './provider.ts';

/**
 * Langfuse. A secret key is used, and can be checked, only with its public key. Self-hosted installations may set keys
 * of any form.
 */
export default defineProvider(
  {
    id: 'langfuse',
    name: 'Langfuse',
    env: ['LANGFUSE_SECRET_KEY', 'LANGFUSE_INIT_PROJECT_SECRET_KEY'],
    docs: 'https://api.reference.langfuse.com',
    console: 'https://cloud.langfuse.com',
    checked: '2026-11-24',
    keys: [
      { id: 'langfuse-secret-key', token: token('sk-lf-', uuid), evidence: 'documented' },
      { id: 'langfuse-public-key', token: token('pk-lf-', uuid), evidence: 'documented', publishable: true },
    ],
  },
  () => ({
    api: {
      base: 'https://cloud.langfuse.com',
      env: ['LANGFUSE_BASE_URL', 'LANGFUSE_HOST', 'LANGFUSE_BASEURL'],
      auth: basic('{public_key}', '{key}'),
      regions: [
        { name: 'us', base: 'https://us.cloud.langfuse.com' },
        { name: 'japan', base: 'https://jp.cloud.langfuse.com' },
        { name: 'hipaa', base: 'https://hipaa.cloud.langfuse.com' },
      ],
      companions: [
        {
          name: 'public_key',
          env: ['LANGFUSE_PUBLIC_KEY', 'LANGFUSE_INIT_PROJECT_PUBLIC_KEY'],
          shape: /^[A-Za-z0-9._-]{1,128}$/,
          hint: 'Set LANGFUSE_PUBLIC_KEY to the other half of the pair, which starts with pk-lf-.',
        },
      ],
    },
    health: [
      { kinds: ['langfuse-public-key'], never: 'it is no secret, and tells nothing without its secret key' },
      {
        path: '/api/public/projects',
        answers: [
          { status: 200, at: 'data.0.id', means: 'live', evidence: 'documented' },
          { status: 401, at: 'message', holds: ['invalid credentials'], means: 'dead', evidence: 'observed' },
          // A key of the whole organization at a request for projects.
          {
            status: 403,
            at: 'message',
            holds: ['organization', 'project'],
            means: 'live',
            reason: 'restricted',
            evidence: 'observed',
          },
          { status: 429, at: 'message', means: 'live', reason: 'rate-limited', evidence: 'documented' },
        ],
        identity: { project: 'data.0.name', organization: 'data.0.organization.name', account: 'data.0.id' },
        source: 'https://langfuse.com/docs/api-and-data-platform/features/public-api',
      },
    ],
    rotation: {
      how: 'api',
      create: 'POST /api/public/projects/{projectId}/apiKeys',
      list: 'GET /api/public/projects/{projectId}/apiKeys',
      remove: 'DELETE /api/public/projects/{projectId}/apiKeys/{apiKeyId}',
      needs: 'a key pair of the organization (paid plans)',
      note: 'the list says when each was last used; a deleted key dies at once',
      evidence: 'documented',
      source: 'https://langfuse.com/faq/all/lost-secret-key',
    },
    usage: {
      api: 'GET /api/public/metrics',
      byKey: false,
      note: 'what the traced models cost, not what Langfuse bills',
      evidence: 'unconfirmed',
      source: 'https://api.reference.langfuse.com',
    },
    limits: {
      kind: 'soft',
      scope: 'organization',
      api: null,
      url: 'https://cloud.langfuse.com',
      evidence: 'unconfirmed',
      source: 'no hard limit was found in the documentation',
    },
    leaks: {
      githubTells: false,
      revokes: null,
      report: 'https://langfuse.com/security',
      evidence: 'documented',
      source:
        'https://docs.github.com/en/code-security/secret-scanning/introduction/supported-secret-scanning-patterns',
    },
  }),
);
