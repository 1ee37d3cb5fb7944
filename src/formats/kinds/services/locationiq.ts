import { defineService } from '../../service.ts';
import { base62Hyphen, token } from '../../token.ts';

/** LocationIQ: access token. */
export default defineService({
  id: 'locationiq',
  name: 'LocationIQ',
  checked: '2026-11-24',
  keys: [
    {
      // Shares pk. with Mapbox, no second part.
      id: 'locationiq-access-token',
      token: token('pk.', base62Hyphen(32)),
      near: ['locationiq'],
      evidence: 'unconfirmed',
      publishable: true,
    },
  ],
});
