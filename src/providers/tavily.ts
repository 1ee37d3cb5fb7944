import { base62, base64url, either, lower, token } from '../formats/token.ts';
import { defineProvider } from './provider.ts';

/** Tavily, a search API. Newer keys tell what they are for (`dev`, `prod`) behind the prefix. */
export default defineProvider({
  id: 'tavily',
  name: 'Tavily',
  env: ['TAVILY_API_KEY'],
  docs: 'https://docs.tavily.com/documentation/api-reference/introduction',
  console: 'https://app.tavily.com',
  checked: '2026-11-24',
  keys: [
    {
      // Observed behind `dev-`: 32 letters and digits, and a longer form with a hyphen in it.
      id: 'tavily-api-key',
      token: either(token('tvly-', base62(32)), token('tvly-', lower(3, 4), '-', base64url(32, 64))),
      evidence: 'observed',
    },
  ],
});
