import { defineService } from '../../service.ts';
import { base64url, digits, oneOf, token } from '../../token.ts';

/** Discord: bot token, OAuth client secret, webhook URL. */
export default defineService({
  id: 'discord',
  name: 'Discord',
  console: 'https://discord.com/developers/applications',
  checked: '2026-11-24',
  keys: [
    {
      id: 'discord-bot-token',
      token: oneOf(['M', 'N', 'O'], base64url(23, 25), '.', base64url(6), '.', base64url(27, 38)),
      near: ['discord'],
      evidence: 'observed',
    },
    {
      id: 'discord-client-secret',
      token: token(base64url(32)),
      near: ['discord'],
      evidence: 'observed',
    },
    {
      id: 'discord-webhook-url',
      token: oneOf(
        [
          'https://discord.com/api/webhooks/',
          'https://discordapp.com/api/webhooks/',
          'https://canary.discord.com/api/webhooks/',
          'https://ptb.discord.com/api/webhooks/',
        ],
        digits(17, 20),
        '/',
        base64url(60, 80),
      ),
      evidence: 'observed',
    },
  ],
});
