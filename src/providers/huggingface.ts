import { base62, base64url, token } from '../formats/token.ts';
import { bearer } from './api.ts';
import { defineProvider } from './provider.ts';

/**
 * Hugging Face. Tokens that read, write or are fine-grained look alike. Anyone can revoke one without signing in; the
 * CLI keeps its own in `~/.cache/huggingface/token`.
 */
export default defineProvider(
  {
    id: 'huggingface',
    name: 'Hugging Face',
    env: [
      'HF_TOKEN',
      'HUGGING_FACE_HUB_TOKEN',
      'HUGGINGFACE_API_KEY',
      'HUGGINGFACEHUB_API_TOKEN',
      'HF_API_TOKEN',
      'HF_API_KEY',
      'HUGGINGFACE_TOKEN',
      'HUGGINGFACE_API_TOKEN',
    ],
    docs: 'https://huggingface.co/docs/hub/security-tokens',
    console: 'https://huggingface.co/settings/tokens',
    checked: '2026-11-24',
    keys: [
      // Letters only in every token seen, but nothing promises it.
      { id: 'huggingface-access-token', token: token('hf_', base62(34)), evidence: 'observed' },
      // No longer issued since August 2023.
      { id: 'huggingface-organization-token', token: token('api_org_', base62(34)), evidence: 'observed' },
      {
        id: 'huggingface-oauth-access-token',
        // A JWT behind the prefix in every token seen (public code, 2026-11-24).
        token: token('hf_oauth_eyJ', base64url(10, 400), '.eyJ', base64url(20, 2400), '.', base64url(40, 700)),
        evidence: 'observed',
      },
    ],
  },
  () => ({
    api: {
      base: 'https://huggingface.co',
      env: ['HF_ENDPOINT'],
      hosts: ['*.huggingface.co'],
      auth: bearer,
    },
    health: [
      {
        path: '/api/whoami-v2',
        answers: [
          { status: 200, at: 'auth.type', means: 'live', evidence: 'documented' },
          { status: 401, at: 'error', holds: ['expired'], means: 'dead', reason: 'expired', evidence: 'observed' },
          {
            status: 401,
            at: 'error',
            is: ['Invalid credentials in Authorization header'],
            means: 'dead',
            evidence: 'observed',
          },
          // The address may be what is slowed down, not the token.
          { status: 429, means: 'unknown', reason: 'rate-limited', evidence: 'observed' },
        ],
        identity: {
          owner: 'name',
          email: 'email',
          account: 'id',
          organization: 'orgs.*.name',
          keyName: 'auth.accessToken.displayName',
          scopes: 'auth.accessToken.role',
          createdAt: 'auth.accessToken.createdAt',
          expiresAt: 'auth.expiresAt',
        },
        source: 'https://huggingface.co/docs/hub/api',
      },
    ],
    rotation: {
      how: 'revoke',
      remove: 'POST /api/credentials/revoke',
      needs: 'nothing: it is sent without signing in',
      note: 'it always answers 202; the owner is told by mail; it cannot be undone',
      evidence: 'documented',
      source: 'https://huggingface.co/docs/hub/security-tokens',
    },
    usage: {
      api: 'GET /api/organizations/{name}/billing/usage-by-resource-group',
      byKey: false,
      url: 'https://huggingface.co/settings/billing',
      note: 'of organizations alone',
      evidence: 'documented',
      source: 'https://huggingface.co/docs/hub/billing',
    },
    limits: {
      kind: 'hard',
      scope: 'resource group of an organization, by month',
      api: null,
      url: 'https://huggingface.co/settings/inference-providers',
      evidence: 'documented',
      source: 'https://huggingface.co/docs/hub/billing',
    },
    leaks: {
      githubTells: true,
      revokes: null,
      report: 'POST https://huggingface.co/api/credentials/revoke ends it at once',
      evidence: 'documented',
      source:
        'https://docs.github.com/en/code-security/secret-scanning/introduction/supported-secret-scanning-patterns',
    },
  }),
);
