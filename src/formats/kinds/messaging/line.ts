import { defineService } from '../../service.ts';
import { base64, token } from '../../token.ts';

/** LINE: Messaging API channel access token. */
export default defineService({
  id: 'line',
  name: 'LINE',
  checked: '2026-11-24',
  keys: [
    {
      id: 'line-messaging-token',
      token: token(base64(171, 172)),
      near: [
        'line_channel',
        'line-channel',
        'linechannel',
        'line_access',
        'line-access',
        'lineaccess',
        'line_token',
        'line-token',
        'linetoken',
        'line_bot',
        'line-bot',
        'linebot',
        'api.line.me',
      ],
      evidence: 'observed',
    },
  ],
});
