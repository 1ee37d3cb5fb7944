import { base64url, token } from '../formats/token.ts';
import { defineProvider } from './provider.ts';

/**
 * Brave Search. A subscription token opens one product (Search, Answers, a free plan) and is refused by the others
 * like a bad one.
 */
export default defineProvider({
  id: 'brave-search',
  name: 'Brave Search',
  env: ['BRAVE_API_KEY', 'BRAVE_SEARCH_API_KEY', 'BRAVE_SEARCH_TOKEN'],
  docs: 'https://api-dashboard.search.brave.com/documentation',
  console: 'https://api-dashboard.search.brave.com/app/keys',
  checked: '2026-11-24',
  keys: [
    {
      id: 'brave-search-api-key',
      // Observed: 31 characters in all.
      token: token('BSA', base64url(24, 40)),
      near: ['brave', 'x-subscription-token'],
      evidence: 'observed',
    },
  ],
});
