import { defineService } from '../../service.ts';
import { base64url, digits, token } from '../../token.ts';

/** Telegram: bot API token. */
export default defineService({
  id: 'telegram',
  name: 'Telegram',
  console: 'https://t.me/BotFather',
  checked: '2026-11-24',
  keys: [
    {
      id: 'telegram-bot-token',
      token: token(digits(5, 16), ':A', base64url(33, 34)),
      near: ['telegram', 'bot_token', 'bot-token', 'bottoken', '/bot'],
      evidence: 'observed',
    },
  ],
});
