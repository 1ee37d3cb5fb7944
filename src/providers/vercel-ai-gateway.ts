import { base62, base64url, token } from '../formats/token.ts';
import { defineProvider } from './provider.ts';

/**
 * Vercel AI Gateway. The last six characters of a prefixed key are a checksum of those before (CRC-32 in base62). An
 * OIDC token is a JWT of some hours like any other; the name of its variable tells it.
 */
export default defineProvider({
  id: 'vercel-ai-gateway',
  name: 'Vercel AI Gateway',
  env: ['AI_GATEWAY_API_KEY', 'VERCEL_AI_GATEWAY_API_KEY', 'VERCEL_OIDC_TOKEN', 'VERCEL_TOKEN'],
  docs: 'https://vercel.com/docs/ai-gateway/authentication-and-byok/authentication',
  console: 'https://vercel.com/~/ai-gateway/api-keys',
  checked: '2026-11-24',
  // Prefixes: Vercel changelog, New token formats and secret scanning, seen 2026-11-24. Lengths are observed.
  keys: [
    {
      id: 'vercel-ai-gateway-api-key',
      token: token('vck_', base64url(50), base62(6)),
      evidence: 'documented',
    },
    {
      // Of the whole account; with it gateway keys can be made.
      id: 'vercel-personal-access-token',
      token: token('vcp_', base64url(50), base62(6)),
      evidence: 'documented',
    },
    {
      id: 'vercel-integration-token',
      token: token('vci_', base64url(50), base62(6)),
      evidence: 'documented',
    },
    {
      id: 'vercel-app-access-token',
      token: token('vca_', base64url(50), base62(6)),
      evidence: 'documented',
    },
    {
      // Never to be verified: to exchange it is to use it up.
      id: 'vercel-app-refresh-token',
      token: token('vcr_', base64url(50), base62(6)),
      evidence: 'documented',
    },
    {
      id: 'vercel-legacy-access-token',
      token: token(base62(24)),
      // Not `vercel` alone: it stands near ids of deployments and teams.
      near: [
        'vercel_token',
        'vercel_api',
        'vercel_access',
        'vercel_auth',
        'vercel_key',
        'vercel-token',
        'vercel-api',
        'vercel token',
        'verceltoken',
        'vercelapi',
        'api.vercel.com',
      ],
      evidence: 'observed',
    },
  ],
});
