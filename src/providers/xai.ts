import { base64url, token } from '../formats/token.ts';
import { defineProvider } from './provider.ts';

/** xAI (Grok). A management key works at management-api.x.ai only, an API key at api.x.ai only. */
export default defineProvider({
  id: 'xai',
  name: 'xAI',
  env: ['XAI_API_KEY', 'X_AI_API_KEY', 'GROK_API_KEY', 'XAI_MANAGEMENT_KEY', 'XAI_MANAGEMENT_API_KEY'],
  docs: 'https://docs.x.ai/developers/rest-api-reference',
  console: 'https://console.x.ai',
  checked: '2026-11-24',
  keys: [
    // Mostly 80 letters and digits; longer and shorter ones are in scanners' rules.
    { id: 'xai-api-key', token: token('xai-', base64url(70, 120)), evidence: 'observed' },
    // The prefix is not confirmed; such a key fits the shape above as well.
    { id: 'xai-management-key', token: token('xai-token-', base64url(60, 110)), evidence: 'unconfirmed' },
  ],
});
