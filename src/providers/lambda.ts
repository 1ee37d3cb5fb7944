import { base62, base64url, hexLower, token } from '../formats/token.ts';
import { defineProvider } from './provider.ts';

/**
 * Lambda Cloud. The name that its owner gave a key is part of the key. Old Notion keys start with `secret_` too, but
 * have no dot.
 */
export default defineProvider({
  id: 'lambda',
  name: 'Lambda',
  env: ['LAMBDA_API_KEY', 'LAMBDA_CLOUD_API_KEY', 'LAMBDALABS_API_KEY'],
  docs: 'https://docs.lambda.ai/api/cloud',
  console: 'https://cloud.lambda.ai/api-keys/cloud-api',
  checked: '2026-11-24',
  keys: [
    {
      id: 'lambda-api-key',
      token: token('secret_', base64url(1, 64), '_', hexLower(32), '.', base62(32)),
      evidence: 'observed',
    },
  ],
});
