import { defineService } from '../../service.ts';
import { base36Lower, base64url, token } from '../../token.ts';

/** Supabase: management access token, project secret API key. */
export default defineService({
  id: 'supabase',
  name: 'Supabase',
  console: 'https://supabase.com/dashboard/account/tokens',
  checked: '2026-11-24',
  keys: [
    {
      id: 'supabase-management-token',
      token: token('sbp_', base36Lower(40)),
      evidence: 'observed',
    },
    {
      id: 'supabase-secret-key',
      token: token('sb_secret_', base64url(22), '_', base64url(8)),
      evidence: 'unconfirmed',
    },
  ],
});
