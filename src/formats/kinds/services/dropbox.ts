import { defineService } from '../../service.ts';
import { base62, base64url, base64urlPadded, either, token } from '../../token.ts';

/** Dropbox: long-lived access token, short-lived access token. */
export default defineService({
  id: 'dropbox',
  name: 'Dropbox',
  checked: '2026-11-24',
  keys: [
    {
      id: 'dropbox-long-lived-access-token',
      token: token(base62(11), 'AAAAAAAAAA', base64urlPadded(43)),
      evidence: 'observed',
    },
    {
      id: 'dropbox-short-lived-access-token',
      token: either(token('sl.', base64url(130, 152)), token('sl.u.', base64url(130, 600))),
      near: ['dropbox'],
      evidence: 'observed',
    },
  ],
});
