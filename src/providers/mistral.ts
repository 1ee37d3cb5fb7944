import { base62, token } from '../formats/token.ts';
import { defineProvider } from './provider.ts';

/**
 * Mistral AI. Keys have no prefix, and those of workspaces, of Codestral and of administrators look alike; a Codestral
 * key works on its own host only.
 */
export default defineProvider({
  id: 'mistral',
  name: 'Mistral',
  env: ['MISTRAL_API_KEY', 'CODESTRAL_API_KEY', 'MISTRALAI_API_KEY', 'MISTRAL_ADMIN_API_KEY'],
  docs: 'https://docs.mistral.ai',
  console: 'https://console.mistral.ai/api-keys',
  checked: '2026-11-24',
  keys: [{ id: 'mistral-api-key', token: token(base62(32)), near: ['mistral', 'codestral'], evidence: 'observed' }],
});
