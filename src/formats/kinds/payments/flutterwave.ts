import { defineService } from '../../service.ts';
import { base36Lower, oneOf, token } from '../../token.ts';

/** Flutterwave: encryption key, public key, secret key. */
export default defineService({
  id: 'flutterwave',
  name: 'Flutterwave',
  checked: '2026-11-24',
  keys: [
    {
      id: 'flutterwave-encryption-key',
      token: token('FLWSECK_TEST-', base36Lower(12)),
      evidence: 'observed',
    },
    {
      id: 'flutterwave-public-key',
      token: oneOf(['FLWPUBK_TEST-', 'FLWPUBK-'], base36Lower(32), '-X'),
      evidence: 'observed',
      publishable: true,
    },
    {
      id: 'flutterwave-secret-key',
      token: oneOf(['FLWSECK-', 'FLWSECK_TEST-'], base36Lower(32), '-X'),
      evidence: 'observed',
    },
  ],
});
