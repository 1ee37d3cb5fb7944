import { jwtHeader } from '../../checksum/json.ts';
import { defineService } from '../../service.ts';
import { base64url, checked, token } from '../../token.ts';

/** JSON Web Tokens (RFC 7519) of whatever issuer, signed. Both head and body are JSON objects, which `eyJ` begins. */
export default defineService({
  id: 'jwt',
  name: 'JSON Web Token',
  checked: '2026-11-24',
  keys: [
    {
      id: 'json-web-token',
      token: token('eyJ', checked(base64url(12, 400), jwtHeader), '.eyJ', base64url(12, 2000), '.', base64url(20, 700)),
      evidence: 'documented',
      generic: true,
    },
  ],
});
