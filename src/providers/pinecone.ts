import { base62, token, uuid } from '../formats/token.ts';
import { defineProvider } from './provider.ts';

/** Pinecone. Between the two underscores stands the label by which the console knows the key. Older keys are UUIDs. */
export default defineProvider({
  id: 'pinecone',
  name: 'Pinecone',
  env: ['PINECONE_API_KEY', 'PINECONE_CLIENT_SECRET'],
  docs: 'https://docs.pinecone.io/reference/api/authentication',
  console: 'https://app.pinecone.io',
  checked: '2026-11-24',
  keys: [
    // The label has 5 or 6 characters in keys seen.
    { id: 'pinecone-api-key', token: token('pcsk_', base62(4, 8), '_', base62(60, 66)), evidence: 'observed' },
    { id: 'pinecone-legacy-api-key', token: token(uuid), near: ['pinecone'], evidence: 'observed' },
  ],
});
