import { base64url, either, lower, token } from '../formats/token.ts';
import { defineProvider } from './provider.ts';

/**
 * Google Gemini and other Google APIs. AI Studio now makes only authentication keys (`AQ.`), each bound to a service
 * account. A standard key (`AIza`) may be public on purpose, in a web page that uses Firebase or Maps.
 */
export default defineProvider({
  id: 'google-gemini',
  name: 'Google Gemini',
  env: [
    'GOOGLE_API_KEY',
    'GEMINI_API_KEY',
    'GOOGLE_GENERATIVE_AI_API_KEY',
    'GOOGLE_VERTEX_API_KEY',
    'GOOGLE_GENAI_API_KEY',
    'GOOGLE_AI_API_KEY',
    'PALM_API_KEY',
  ],
  sdkReads: 2,
  docs: 'https://ai.google.dev/gemini-api/docs/api-key',
  console: 'https://aistudio.google.com/api-keys',
  checked: '2026-11-24',
  keys: [
    { id: 'google-api-key', token: token('AIza', base64url(35)), evidence: 'observed' },
    // Prefix: Google AI developer forum, seen 2026-11-24. 53 characters in all in those seen; nothing promises it.
    { id: 'google-auth-key', token: token('AQ.', base64url(40, 80)), evidence: 'observed' },
    {
      id: 'google-oauth-access-token',
      // A user's token, and with a letter and a dot more a service account's. Both live for an hour.
      token: either(token('ya29.', base64url(20, 2000)), token('ya29.', lower(1), '.', base64url(20, 2000))),
      evidence: 'observed',
    },
  ],
});
