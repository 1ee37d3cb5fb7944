import { crc32Hex } from '../../checksum/crc32.ts';
import { defineService } from '../../service.ts';
import { base36Lower, checked, hexLower, token } from '../../token.ts';

/** Zuplo: consumer API key. */
export default defineService({
  id: 'zuplo',
  name: 'Zuplo',
  checked: '2026-11-24',
  keys: [
    {
      // Issued to consumers of APIs behind the gateway.
      id: 'zuplo-consumer-api-key',
      token: token('zpka_', base36Lower(32), '_', checked(hexLower(8), crc32Hex('zpka_'.length, '_'.length))),
      evidence: 'unconfirmed',
    },
  ],
});
