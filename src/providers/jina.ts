import { base64url, token } from '../formats/token.ts';
import { defineProvider } from './provider.ts';

/** Jina AI. One key serves embeddings, reranker, reader and search, and holds its own prepaid balance. */
export default defineProvider({
  id: 'jina',
  name: 'Jina AI',
  env: ['JINA_API_KEY', 'JINA_AI_API_KEY', 'JINAAI_API_KEY', 'JINA_KEY'],
  docs: 'https://api.jina.ai/redoc',
  console: 'https://jina.ai/api-dashboard/key-manager',
  checked: '2026-11-24',
  // Observed: the first 32 characters are hex digits; not required, since nothing promises it.
  keys: [{ id: 'jina-api-key', token: token('jina_', base64url(60)), evidence: 'observed' }],
});
