import { base62, token } from '../formats/token.ts';
import { defineProvider } from './provider.ts';

/** Groq. Keys are made and revoked in the console: there is no key-management API. */
export default defineProvider({
  id: 'groq',
  name: 'Groq',
  env: ['GROQ_API_KEY', 'GROQ_KEY', 'GROQCLOUD_API_KEY'],
  docs: 'https://console.groq.com/docs/api-reference',
  console: 'https://console.groq.com/keys',
  checked: '2026-11-24',
  // Observed: 52 characters, of which the 21st to 28th often read WGdyb3FY; nothing promises either.
  keys: [{ id: 'groq-api-key', token: token('gsk_', base62(50, 54)), evidence: 'observed' }],
});
