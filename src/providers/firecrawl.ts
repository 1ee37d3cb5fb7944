import { hexLower, token } from '../formats/token.ts';
import { defineProvider } from './provider.ts';

/** Firecrawl. A key belongs to a team, and a team may have several. */
export default defineProvider({
  id: 'firecrawl',
  name: 'Firecrawl',
  env: ['FIRECRAWL_API_KEY'],
  docs: 'https://docs.firecrawl.dev/api-reference/introduction',
  console: 'https://www.firecrawl.dev/app/api-keys',
  checked: '2026-11-24',
  keys: [{ id: 'firecrawl-api-key', token: token('fc-', hexLower(32)), evidence: 'observed' }],
});
