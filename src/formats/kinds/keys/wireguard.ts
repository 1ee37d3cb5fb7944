import { defineService } from '../../service.ts';
import { base64, token } from '../../token.ts';

/** WireGuard: preshared key, private key. */
export default defineService({
  id: 'wireguard',
  name: 'WireGuard',
  checked: '2026-11-24',
  keys: [
    {
      id: 'wireguard-preshared-key',
      token: token(base64(43), '='),
      near: ['presharedkey', 'preshared_key', 'preshared-key', 'wireguard'],
      evidence: 'observed',
    },
    {
      // 32 bytes.
      id: 'wireguard-private-key',
      token: token(base64(43), '='),
      near: ['privatekey', 'wireguard'],
      evidence: 'observed',
    },
  ],
});
