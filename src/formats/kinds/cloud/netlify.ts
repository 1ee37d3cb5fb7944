import { defineService } from '../../service.ts';
import { base64url, either, hexLower, token, word } from '../../token.ts';

/** Netlify: access token without prefix, personal access token. */
export default defineService({
  id: 'netlify',
  name: 'Netlify',
  console: 'https://app.netlify.com/user/applications',
  checked: '2026-11-24',
  keys: [
    {
      id: 'netlify-access-token',
      token: either(token(base64url(40, 46)), token(hexLower(60, 64))),
      near: ['netlify'],
      evidence: 'observed',
    },
    {
      id: 'netlify-personal-access-token',
      token: token('nfp_', word(36)),
      evidence: 'unconfirmed',
    },
  ],
});
