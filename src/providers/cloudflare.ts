import { crc32Hex } from '../formats/checksum/crc32.ts';
import { checked, base62, base64url, hexLower, token } from '../formats/token.ts';
import { defineProvider } from './provider.ts';

/**
 * Cloudflare, for Workers AI and AI Gateway. Credentials made since 2026 have a prefix for each kind and end in a
 * checksum; older ones have neither and live on.
 */
export default defineProvider({
  id: 'cloudflare',
  name: 'Cloudflare',
  env: [
    'CLOUDFLARE_API_TOKEN',
    'CLOUDFLARE_API_KEY',
    'CLOUDFLARE_API_USER_SERVICE_KEY',
    'CF_API_TOKEN',
    'CLOUDFLARE_WORKERS_AI_API_KEY',
    'CF_AIG_TOKEN',
    'CF_API_KEY',
  ],
  docs: 'https://developers.cloudflare.com/api/',
  console: 'https://dash.cloudflare.com/profile/api-tokens',
  checked: '2026-11-24',
  keys: [
    // Shape of the three: Cloudflare docs, Token formats, seen 2026-11-24; the 8 hex digits of the checksum: observed.
    {
      id: 'cloudflare-api-token',
      token: token('cfut_', base62(40), checked(hexLower(8), crc32Hex('cfut_'.length))),
      evidence: 'documented',
    },
    {
      id: 'cloudflare-account-api-token',
      token: token('cfat_', base62(40), checked(hexLower(8), crc32Hex('cfat_'.length))),
      evidence: 'documented',
    },
    // All that the user may do.
    {
      id: 'cloudflare-global-api-key',
      token: token('cfk_', base62(40), checked(hexLower(8), crc32Hex('cfk_'.length))),
      evidence: 'documented',
    },
    {
      id: 'cloudflare-legacy-api-token',
      token: token(base64url(40)),
      near: [
        'cloudflare',
        'cf_api',
        'cf-api',
        'cfapi',
        'cf_token',
        'cf-token',
        'cftoken',
        'cf_aig',
        'cf-aig',
        'cfaig',
        'workers_ai',
        'workers-ai',
        'workersai',
      ],
      evidence: 'observed',
    },
    {
      id: 'cloudflare-legacy-global-api-key',
      token: token(hexLower(37)),
      near: ['cloudflare', 'cf_api', 'cf-api', 'cfapi', 'cf_global', 'cf-global', 'cfglobal', 'x-auth-key'],
      evidence: 'observed',
    },
    // For certificates of origin servers, not for AI.
    {
      id: 'cloudflare-origin-ca-key',
      token: token('v1.0-', hexLower(24), '-', hexLower(146)),
      evidence: 'observed',
    },
  ],
});
