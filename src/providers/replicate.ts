import { base62, token } from '../formats/token.ts';
import { defineProvider } from './provider.ts';

/** Replicate. Tokens of users and of organizations look alike; they are made and disabled in the console only. */
export default defineProvider({
  id: 'replicate',
  name: 'Replicate',
  env: ['REPLICATE_API_TOKEN', 'REPLICATE_API_KEY', 'REPLICATE_TOKEN'],
  docs: 'https://replicate.com/docs/reference/http',
  console: 'https://replicate.com/account/api-tokens',
  checked: '2026-11-24',
  // 40 characters that start with r8_: Replicate docs, API tokens, seen 2026-11-24.
  keys: [{ id: 'replicate-api-token', token: token('r8_', base62(37)), evidence: 'documented' }],
});
