import { defineService } from '../../service.ts';
import { base36Lower, base62Hyphen, either, hex, token, uuid, uuidAnyCase } from '../../token.ts';

/** Microsoft Teams: incoming webhook URL. */
export default defineService({
  id: 'microsoft-teams',
  name: 'Microsoft Teams',
  checked: '2026-11-24',
  keys: [
    {
      id: 'microsoft-teams-webhook',
      token: either(
        token(
          'https://',
          base62Hyphen(1, 60),
          '.webhook.office.com/webhookb2/',
          uuid,
          '@',
          uuid,
          '/IncomingWebhook/',
          base36Lower(32),
          '/',
          uuid,
        ),
        token(
          'https://outlook.office.com/webhook/',
          uuidAnyCase,
          '@',
          uuidAnyCase,
          '/IncomingWebhook/',
          hex(32),
          '/',
          uuidAnyCase,
        ),
      ),
      evidence: 'observed',
    },
  ],
});
