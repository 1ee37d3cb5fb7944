import { defineService } from '../../service.ts';
import { base62, digits, either, hexLower, token } from '../../token.ts';

/** Asana: OAuth client secret, personal access token. */
export default defineService({
  id: 'asana',
  name: 'Asana',
  checked: '2026-11-24',
  keys: [
    {
      id: 'asana-client-secret',
      token: either(token(hexLower(32)), token(base62(30, 40))),
      near: ['asana'],
      evidence: 'observed',
    },
    {
      // Shape 2/123.../123...:hex in current tokens.
      id: 'asana-personal-access-token',
      token: either(
        token(digits(1, 2), '/', digits(16, 19), ':', base62(32, 64)),
        token(digits(1, 2), '/', digits(16, 19), '/', digits(16, 19), ':', base62(32, 64)),
      ),
      near: ['asana'],
      evidence: 'observed',
    },
  ],
});
