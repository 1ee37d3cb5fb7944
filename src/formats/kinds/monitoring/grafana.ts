import { crc32HexLittleEndian } from '../../checksum/crc32.ts';
import { defineService } from '../../service.ts';
import { base62, base64, checked, hexLower, padding, token } from '../../token.ts';

/** Grafana: API key, access policy token, service account token. */
export default defineService({
  id: 'grafana',
  name: 'Grafana',
  checked: '2026-11-24',
  keys: [
    {
      id: 'grafana-api-key',
      token: token('eyJrIjoi', base64(40, 400), padding(0, 3)),
      evidence: 'observed',
    },
    {
      // Payload starts with eyJ.
      id: 'grafana-cloud-api-token',
      token: token('glc_', base64(32, 400), padding(0, 3)),
      evidence: 'observed',
    },
    {
      id: 'grafana-service-account-token',
      token: token('glsa_', base62(32), '_', checked(hexLower(8), crc32HexLittleEndian)),
      evidence: 'observed',
    },
  ],
});
