import { defineService } from '../../service.ts';
import { base64url, token } from '../../token.ts';

/** ConfigCat: SDK key. */
export default defineService({
  id: 'configcat',
  name: 'ConfigCat',
  checked: '2026-11-24',
  keys: [
    {
      id: 'configcat-sdk-key',
      token: token('configcat-sdk-1/', base64url(22), '/', base64url(22)),
      evidence: 'unconfirmed',
      publishable: true,
    },
  ],
});
