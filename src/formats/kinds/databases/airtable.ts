import { defineService } from '../../service.ts';
import { base62, hexLower, token } from '../../token.ts';

/** Airtable: API key, personal access token. */
export default defineService({
  id: 'airtable',
  name: 'Airtable',
  console: 'https://airtable.com/create/tokens',
  checked: '2026-11-24',
  keys: [
    {
      id: 'airtable-api-key',
      token: token('key', base62(14)),
      near: ['airtable'],
      evidence: 'observed',
    },
    {
      id: 'airtable-personal-access-token',
      token: token('pat', base62(14), '.', hexLower(64)),
      near: ['airtable'],
      evidence: 'observed',
    },
  ],
});
