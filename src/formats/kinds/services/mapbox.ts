import { defineService } from '../../service.ts';
import { base64url, either, host, token } from '../../token.ts';

/** Mapbox: public access token, secret access token, temporary access token. */
export default defineService({
  id: 'mapbox',
  name: 'Mapbox',
  console: 'https://account.mapbox.com/access-tokens/',
  checked: '2026-11-24',
  keys: [
    {
      // Meant to be public; payload starts eyJ.
      id: 'mapbox-public-token',
      token: token('pk.', base64url(32, 128), '.', base64url(20, 30)),
      near: ['mapbox'],
      evidence: 'observed',
      publishable: true,
    },
    {
      // Head too short to stand alone unless the payload starts eyJ.
      id: 'mapbox-secret-token',
      token: either(token('sk.', base64url(32, 128), '.', base64url(20, 30)), token('sk.', host(80, 240))),
      near: ['mapbox'],
      evidence: 'observed',
    },
    {
      id: 'mapbox-temporary-token',
      token: token('tk.', base64url(32, 128), '.', base64url(20, 30)),
      near: ['mapbox'],
      evidence: 'observed',
    },
  ],
});
