import { defineService } from '../../service.ts';
import { base62, digits, token } from '../../token.ts';

/** Notion: integration token, integration secret. */
export default defineService({
  id: 'notion',
  name: 'Notion',
  console: 'https://www.notion.so/profile/integrations',
  checked: '2026-11-24',
  keys: [
    {
      id: 'notion-api-token',
      token: token('ntn_', digits(11), base62(35)),
      evidence: 'observed',
    },
    {
      id: 'notion-secret-legacy',
      token: token('secret_', base62(43)),
      near: ['notion'],
      evidence: 'observed',
    },
  ],
});
