import { base64url, either, token } from '../formats/token.ts';
import { defineProvider } from './provider.ts';

/** Browserbase, maker of Stagehand. A key belongs to one project. */
export default defineProvider({
  id: 'browserbase',
  name: 'Browserbase',
  env: ['BROWSERBASE_API_KEY', 'BB_API_KEY'],
  docs: 'https://docs.browserbase.com/reference/api/overview',
  console: 'https://www.browserbase.com/settings',
  checked: '2026-11-24',
  keys: [
    {
      id: 'browserbase-api-key',
      token: either(token('bb_live_', base64url(27)), token('bb_test_', base64url(27))),
      evidence: 'observed',
    },
  ],
});
