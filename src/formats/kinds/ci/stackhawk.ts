import { defineService } from '../../service.ts';
import { base64url, token } from '../../token.ts';

/** StackHawk: API key. */
export default defineService({
  id: 'stackhawk',
  name: 'StackHawk',
  checked: '2026-11-24',
  keys: [
    {
      id: 'stackhawk-api-key',
      token: token('hawk.', base64url(20), '.', base64url(20)),
      evidence: 'observed',
    },
  ],
});
