import { defineService } from '../../service.ts';
import { hexLower, token } from '../../token.ts';

/** TruffleHog Enterprise: key id, secret. */
export default defineService({
  id: 'trufflehog-enterprise',
  name: 'TruffleHog Enterprise',
  checked: '2026-11-24',
  keys: [
    {
      id: 'trufflehog-enterprise-key',
      token: token('thog-key-', hexLower(16)),
      evidence: 'unconfirmed',
      publishable: true,
    },
    {
      id: 'trufflehog-enterprise-secret',
      token: token('thog-secret-', hexLower(32)),
      evidence: 'unconfirmed',
    },
  ],
});
