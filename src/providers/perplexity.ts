import { base62, token } from '../formats/token.ts';
import { defineProvider } from './provider.ts';

/** Perplexity. A key can make and revoke others of its group, so after a leak all of them are to be looked over. */
export default defineProvider({
  id: 'perplexity',
  name: 'Perplexity',
  env: ['PERPLEXITY_API_KEY', 'PPLX_API_KEY', 'PERPLEXITYAI_API_KEY'],
  docs: 'https://docs.perplexity.ai',
  console: 'https://console.perplexity.ai',
  checked: '2026-11-24',
  // 48 characters in keys seen; scanners' rules differ.
  keys: [{ id: 'perplexity-api-key', token: token('pplx-', base62(40, 64)), evidence: 'observed' }],
});
