import { defineService } from '../../service.ts';
import { base64url, oneOf } from '../../token.ts';

/** Midtrans: production server or client key. */
export default defineService({
  id: 'midtrans',
  name: 'Midtrans',
  checked: '2026-11-24',
  keys: [
    {
      // Sandbox keys have SB-Mid- in front.
      id: 'midtrans-server-client-key',
      token: oneOf(['Mid-server-', 'Mid-client-'], base64url(10, 20)),
      evidence: 'unconfirmed',
    },
  ],
});
