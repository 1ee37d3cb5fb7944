import { joined } from '../../near.ts';
import { defineService } from '../../service.ts';
import { hexLower, oneOf } from '../../token.ts';

/** Lob: secret API key, publishable API key. */
export default defineService({
  id: 'lob',
  name: 'Lob',
  checked: '2026-11-24',
  keys: [
    {
      id: 'lob-api-key',
      token: oneOf(['live_', 'test_'], hexLower(35)),
      near: joined('lob'),
      evidence: 'observed',
    },
    {
      id: 'lob-pub-api-key',
      token: oneOf(['live_pub_', 'test_pub_'], hexLower(31)),
      near: joined('lob'),
      evidence: 'observed',
      publishable: true,
    },
  ],
});
