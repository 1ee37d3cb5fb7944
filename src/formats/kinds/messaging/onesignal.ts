import { defineService } from '../../service.ts';
import { base32Lower, oneOf, token, uuidAnyCase } from '../../token.ts';

/** OneSignal: REST API key, app or organisation API key. */
export default defineService({
  id: 'onesignal',
  name: 'OneSignal',
  checked: '2026-11-24',
  keys: [
    {
      id: 'onesignal-rest-api-key',
      token: token(uuidAnyCase),
      near: ['onesignal'],
      evidence: 'observed',
    },
    {
      id: 'onesignal-rich-authentication-token',
      token: oneOf(['os_v2_app_', 'os_v2_org_'], base32Lower(103)),
      evidence: 'unconfirmed',
    },
  ],
});
