import { defineService } from '../../service.ts';
import { base64url, token } from '../../token.ts';

/** MessageBird: API key. */
export default defineService({
  id: 'messagebird',
  name: 'MessageBird',
  checked: '2026-11-24',
  keys: [
    {
      id: 'messagebird-api-token',
      token: token(base64url(25)),
      near: ['messagebird', 'message_bird', 'message-bird'],
      evidence: 'observed',
    },
  ],
});
