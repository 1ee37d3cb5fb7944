import { defineService } from '../../service.ts';
import { base62Dot, base64url, padding, token } from '../../token.ts';

/** Yandex: IAM token, API key, static access key secret. */
export default defineService({
  id: 'yandex',
  name: 'Yandex',
  checked: '2026-11-24',
  keys: [
    {
      id: 'yandex-access-token',
      token: token('t1.', base64url(1, 600), padding(0, 2), '.', base64url(86), padding(0, 2)),
      near: ['yandex'],
      evidence: 'observed',
    },
    {
      id: 'yandex-api-key',
      token: token('AQVN', base64url(35, 38)),
      evidence: 'observed',
    },
    {
      id: 'yandex-api-key-dotted',
      token: token(base62Dot(83)),
      near: ['yandex'],
      evidence: 'observed',
    },
    {
      // Prefix too short to stand alone.
      id: 'yandex-aws-access-token',
      token: token('YC', base64url(38)),
      near: ['yandex'],
      evidence: 'observed',
    },
  ],
});
