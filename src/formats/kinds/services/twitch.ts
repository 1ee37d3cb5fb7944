import { defineService } from '../../service.ts';
import { base36Lower, base62, digits, token } from '../../token.ts';

/** Twitch: access token or client secret, stream key. */
export default defineService({
  id: 'twitch',
  name: 'Twitch',
  checked: '2026-11-24',
  keys: [
    {
      id: 'twitch-access-token',
      token: token(base36Lower(30)),
      near: ['twitch'],
      evidence: 'observed',
    },
    {
      id: 'twitch-stream-key',
      token: token('live_', digits(8, 12), '_', base62(30, 36)),
      near: ['twitch', 'stream_key', 'stream-key', 'streamkey'],
      evidence: 'unconfirmed',
    },
  ],
});
