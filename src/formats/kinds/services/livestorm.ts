import { defineService } from '../../service.ts';
import { base62Hyphen, base64url, token } from '../../token.ts';

/** Livestorm: API token. */
export default defineService({
  id: 'livestorm',
  name: 'Livestorm',
  checked: '2026-11-24',
  keys: [
    {
      id: 'livestorm-api-token',
      token: token(
        'eyJhbGciOiJIUzI1NiJ9.eyJhdWQiOiJhcGkubGl2ZXN0b3JtLmNvIiwianRpIjoi',
        base62Hyphen(134),
        '.',
        base64url(43),
      ),
      evidence: 'observed',
    },
  ],
});
