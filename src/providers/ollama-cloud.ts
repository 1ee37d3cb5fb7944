import { base64url, hexLower, token } from '../formats/token.ts';
import { defineProvider } from './provider.ts';

/** Ollama Cloud. Zhipu keys begin alike (32 hex digits and a dot) but are shorter. A local Ollama needs no key. */
export default defineProvider({
  id: 'ollama-cloud',
  name: 'Ollama Cloud',
  env: ['OLLAMA_API_KEY'],
  docs: 'https://docs.ollama.com/api/authentication',
  console: 'https://ollama.com/settings/keys',
  checked: '2026-11-24',
  keys: [
    {
      id: 'ollama-cloud-api-key',
      token: token(hexLower(32), '.', base64url(24)),
      near: ['ollama'],
      evidence: 'observed',
    },
  ],
});
