import { base64url, digits, token } from '../formats/token.ts';
import { defineProvider } from './provider.ts';

/**
 * Anthropic. Every credential says what it is for behind `sk-ant-`; personal, service-account and workspace keys look
 * alike. There is no way to make a key by API, only to disable and archive it.
 */
export default defineProvider({
  id: 'anthropic',
  name: 'Anthropic',
  env: [
    'ANTHROPIC_API_KEY',
    'ANTHROPIC_AUTH_TOKEN',
    'CLAUDE_API_KEY',
    'CLAUDE_CODE_OAUTH_TOKEN',
    'ANTHROPIC_ADMIN_API_KEY',
    'ANTHROPIC_ADMIN_KEY',
    'ANTHROPIC_AWS_API_KEY',
  ],
  docs: 'https://platform.claude.com/docs/en/api/overview',
  console: 'https://platform.claude.com/settings/keys',
  checked: '2026-11-24',
  keys: [
    // Prefix: Claude docs, Get your API key, seen 2026-11-24. Observed: number 03, 93 characters and then AA. Wider
    // here, since nothing promises the number, the length or the ending.
    {
      id: 'anthropic-api-key',
      token: token('sk-ant-api', digits(2, 4), '-', base64url(80, 128)),
      evidence: 'documented',
    },
    {
      id: 'anthropic-admin-key',
      token: token('sk-ant-admin', digits(2, 4), '-', base64url(80, 128)),
      evidence: 'observed',
    },
    // Claude Code's. Short-lived, but for a year where `claude setup-token` made it.
    {
      id: 'anthropic-oauth-access-token',
      token: token('sk-ant-oat', digits(2, 4), '-', base64url(40, 160)),
      evidence: 'observed',
    },
    // Not to be tried out: an exchange uses it up.
    {
      id: 'anthropic-oauth-refresh-token',
      token: token('sk-ant-ort', digits(2, 4), '-', base64url(40, 160)),
      evidence: 'observed',
    },
    // The cookie of a claude.ai session: full access to the account. GitHub lists it as anthropic_session_id.
    {
      id: 'anthropic-session-key',
      token: token('sk-ant-sid', digits(2, 4), '-', base64url(40, 160)),
      evidence: 'observed',
    },
  ],
});
