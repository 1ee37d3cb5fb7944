import { defineService } from '../../service.ts';
import { base36Lower, token } from '../../token.ts';

/** Pusher Channels: app secret. */
export default defineService({
  id: 'pusher-channels',
  name: 'Pusher Channels',
  checked: '2026-11-24',
  keys: [
    {
      id: 'pusher-channels-secret',
      token: token(base36Lower(20)),
      near: ['pusher'],
      evidence: 'unconfirmed',
    },
  ],
});
