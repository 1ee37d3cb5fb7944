import { base64url, token } from '../formats/token.ts';
import { defineProvider } from './provider.ts';

/**
 * Voyage AI. The prefix chooses the host: `pa-` keys are Voyage's own, `al-` keys are made in MongoDB Atlas and hold at
 * ai.mongodb.com. Both prefixes are too short to tell a key without its surroundings.
 */
export default defineProvider({
  id: 'voyage',
  name: 'Voyage AI',
  env: ['VOYAGE_API_KEY', 'VOYAGEAI_API_KEY', 'VOYAGE_AI_API_KEY'],
  docs: 'https://docs.voyageai.com/reference',
  console: 'https://dashboard.voyageai.com/organization/api-keys',
  checked: '2026-11-24',
  // The prefixes are in Voyage's Python SDK; no source gives the lengths.
  keys: [
    { id: 'voyage-api-key', token: token('pa-', base64url(40, 48)), near: ['voyage'], evidence: 'unconfirmed' },
    {
      id: 'voyage-atlas-api-key',
      token: token('al-', base64url(40, 48)),
      near: ['voyage', 'mongodb'],
      evidence: 'unconfirmed',
    },
  ],
});
