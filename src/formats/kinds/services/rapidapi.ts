import { defineService } from '../../service.ts';
import { base64url, token } from '../../token.ts';

/** RapidAPI: key. */
export default defineService({
  id: 'rapidapi',
  name: 'RapidAPI',
  checked: '2026-11-24',
  keys: [
    {
      id: 'rapidapi-access-token',
      token: token(base64url(50)),
      near: ['rapidapi'],
      evidence: 'observed',
    },
  ],
});
