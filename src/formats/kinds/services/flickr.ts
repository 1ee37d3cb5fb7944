import { defineService } from '../../service.ts';
import { base36Lower, either, hexLower, token } from '../../token.ts';

/** Flickr: API key. */
export default defineService({
  id: 'flickr',
  name: 'Flickr',
  checked: '2026-11-24',
  keys: [
    {
      id: 'flickr-access-token',
      token: either(token(hexLower(32)), token(base36Lower(32))),
      near: ['flickr'],
      evidence: 'observed',
    },
  ],
});
