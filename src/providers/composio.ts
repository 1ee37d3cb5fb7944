import { base64url, token } from '../formats/token.ts';
import { header } from './api.ts';
import type { Reading } from './probe.ts';
import { defineProvider } from './provider.ts';

/** What a key is answered that Composio does not know, and one that asks too much. */
const OTHERWISE: readonly Reading[] = [
  { status: 401, at: 'error.slug', is: ['APIKey_InvalidAPIKey'], means: 'dead', evidence: 'observed' },
  { status: 429, at: 'error.slug', means: 'live', reason: 'rate-limited', evidence: 'unconfirmed' },
];

/**
 * Composio. A key reaches every account connected in its project. The prefixes are short and others use them, so the
 * name must stand nearby.
 */
export default defineProvider(
  {
    id: 'composio',
    name: 'Composio',
    env: [
      'COMPOSIO_API_KEY',
      'COMPOSIO_ORG_API_KEY',
      'COMPOSIO_USER_API_KEY',
      'COMPOSIO_CONSUMER_API_KEY',
      'COMPOSIO_SCOPED_API_KEY',
    ],
    docs: 'https://docs.composio.dev/reference/authenticating-to-composio',
    console: 'https://platform.composio.dev',
    checked: '2026-11-24',
    keys: [
      { id: 'composio-api-key', token: token('ak_', base64url(20)), near: ['composio'], evidence: 'observed' },
      {
        id: 'composio-organization-key',
        token: token('oak_', base64url(16, 48)),
        near: ['composio', 'x-org-api-key'],
        evidence: 'unconfirmed',
      },
      // `composio login` writes it to ~/.composio/user_data.json. Prefix: release notes of @composio/core 0.20.0, seen
      // 2026-11-24; the length is a guess.
      {
        id: 'composio-user-key',
        token: token('uak_', base64url(16, 48)),
        near: ['composio', 'x-user-api-key'],
        evidence: 'documented',
      },
      {
        id: 'composio-consumer-key',
        token: token('ck_', base64url(20)),
        near: ['composio', 'x-consumer-api-key'],
        evidence: 'observed',
      },
    ],
  },
  () => ({
    api: { base: 'https://backend.composio.dev', env: ['COMPOSIO_BASE_URL'], auth: header('x-api-key') },
    health: [
      {
        kinds: ['composio-organization-key'],
        path: '/api/v3/org/owner/project/list',
        auth: header('x-org-api-key'),
        answers: [{ status: 200, at: 'data', means: 'live', evidence: 'unconfirmed' }, ...OTHERWISE],
        source: 'https://docs.composio.dev/reference/authentication',
      },
      {
        kinds: ['composio-user-key'],
        path: '/api/v3/auth/session/info',
        auth: header('x-user-api-key'),
        answers: [{ status: 200, at: 'org_member.user_id', means: 'live', evidence: 'observed' }, ...OTHERWISE],
        identity: { email: 'org_member.email', account: 'org_member.user_id' },
        source: 'several public clients rely on it',
      },
      { kinds: ['composio-consumer-key'], never: 'no request is known that does no more than look at it' },
      {
        path: '/api/v3/auth/session/info',
        answers: [{ status: 200, at: 'project.id', means: 'live', evidence: 'documented' }, ...OTHERWISE],
        identity: {
          project: 'project.name',
          organization: 'project.org.name',
          plan: 'project.org.plan',
          email: 'org_member.email',
        },
        source: 'https://github.com/ComposioHQ/composio-base-py',
      },
    ],
    rotation: {
      how: 'api',
      create: 'POST /api/v3/org/project/{project_id}/api_keys/create, POST /api/v3/org/owner/project/new',
      remove: 'POST /api/v3/org/owner/project/{project_id}/regenerate_api_key, which replaces it (unconfirmed)',
      needs: 'an organization key (x-org-api-key)',
      evidence: 'documented',
      source: 'https://docs.composio.dev/api-reference/projects/post-org-project-by-project-id-api-keys-create',
    },
    usage: {
      api: null,
      url: 'https://platform.composio.dev',
      evidence: 'unconfirmed',
      source: 'no usage API was found in the API reference',
    },
    limits: {
      kind: 'unknown',
      scope: 'plan: calls of tools',
      api: null,
      url: 'https://platform.composio.dev',
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
