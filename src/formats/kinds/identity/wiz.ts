import { defineService } from '../../service.ts';
import { base62, token } from '../../token.ts';

/** Wiz: service account secret. */
export default defineService({
  id: 'wiz',
  name: 'Wiz',
  checked: '2026-11-24',
  keys: [
    {
      id: 'wiz-client-secret',
      token: token(base62(64)),
      near: [
        'wiz_client',
        'wiz-client',
        'wizclient',
        'wiz_secret',
        'wiz-secret',
        'wizsecret',
        'wiz.io',
        'wiz_api',
        'wiz-api',
        'wizapi',
      ],
      evidence: 'unconfirmed',
    },
  ],
});
