import { defineService } from '../../service.ts';
import { base62, hexLower, oneOf, token } from '../../token.ts';

/** Meta: app secret, Graph API Explorer access token, user or page access token. */
export default defineService({
  id: 'facebook',
  name: 'Meta',
  console: 'https://developers.facebook.com/tools/debug/accesstoken/',
  checked: '2026-11-24',
  keys: [
    {
      id: 'facebook-app-secret',
      token: token(hexLower(32)),
      near: [
        'facebook_app',
        'facebook-app',
        'facebookapp',
        'facebook_secret',
        'facebook-secret',
        'facebooksecret',
        'facebook_client',
        'facebook-client',
        'facebookclient',
        'fb_app_secret',
        'fb-app-secret',
        'fbappsecret',
        'fb_secret',
        'fb-secret',
        'fbsecret',
        'fb_client_secret',
        'fb-client-secret',
        'fbclientsecret',
      ],
      evidence: 'observed',
    },
    {
      id: 'facebook-graph-explorer-token',
      token: token('EAACEdEose0cBA', base62(20, 600)),
      evidence: 'observed',
    },
    {
      // Other letters after EAA occur, and Square also uses EAAA.
      id: 'facebook-page-access-token',
      token: oneOf(['EAAM', 'EAAC'], base62(100, 600)),
      evidence: 'observed',
    },
  ],
});
