import { defineService } from '../../service.ts';
import { base62, base64, token } from '../../token.ts';

/** Confluent Cloud: API key id, API secret. */
export default defineService({
  id: 'confluent-cloud',
  name: 'Confluent Cloud',
  checked: '2026-11-24',
  keys: [
    {
      id: 'confluent-access-token',
      token: token(base62(16)),
      near: ['confluent', 'ccloud'],
      evidence: 'observed',
    },
    {
      id: 'confluent-secret-key',
      token: token(base64(64)),
      near: ['confluent', 'ccloud'],
      evidence: 'observed',
    },
  ],
});
