import { defineService } from '../../service.ts';
import { base64url, token } from '../../token.ts';

/** OpenVPN CloudConnexa: OAuth client secret. */
export default defineService({
  id: 'openvpn-cloudconnexa',
  name: 'OpenVPN CloudConnexa',
  checked: '2026-11-24',
  keys: [
    {
      id: 'openvpn-client-secret',
      token: token(base64url(64, 128)),
      near: ['openvpn'],
      evidence: 'unconfirmed',
    },
  ],
});
