import { defineService } from '../../service.ts';
import { base36Lower, token } from '../../token.ts';

/** Sunshine Conversations: app id and secret. */
export default defineService({
  id: 'smooch',
  name: 'Sunshine Conversations',
  checked: '2026-11-24',
  keys: [
    {
      id: 'smooch-app-secret',
      token: token('act_', base36Lower(24)),
      near: ['smooch'],
      evidence: 'unconfirmed',
    },
  ],
});
