import { defineService } from '../../service.ts';
import { base64url, token } from '../../token.ts';

/** New York Times: API key. */
export default defineService({
  id: 'new-york-times',
  name: 'New York Times',
  checked: '2026-11-24',
  keys: [
    {
      id: 'nytimes-access-token',
      token: token(base64url(32)),
      near: ['nytimes', 'new_york_times', 'new-york-times', 'newyorktimes'],
      evidence: 'observed',
    },
  ],
});
