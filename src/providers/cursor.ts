import { base62, hexLower, token } from '../formats/token.ts';
import { defineProvider } from './provider.ts';

/** Cursor: the command line, the Cloud Agents API and a team's Admin API. Keys of the user and the team look alike. */
export default defineProvider({
  id: 'cursor',
  name: 'Cursor',
  env: ['CURSOR_API_KEY', 'CURSOR_ADMIN_API_KEY', 'CURSOR_USER_API_KEY'],
  docs: 'https://cursor.com/docs/cloud-agent/api/endpoints',
  console: 'https://cursor.com/dashboard/integrations',
  checked: '2026-11-24',
  keys: [
    // What the dashboard issues today. The length is not published.
    { id: 'cursor-api-key', token: token('crsr_', base62(32, 80)), evidence: 'observed' },
    // A Runway key is longer, `key_` and 128 hex digits.
    { id: 'cursor-legacy-api-key', token: token('key_', hexLower(64)), near: ['cursor'], evidence: 'observed' },
    // Seen once. Without `_`, which would take in names of variables.
    { id: 'cursor-user-key', token: token('cursor_user_', base62(20, 100)), evidence: 'unconfirmed' },
  ],
});
