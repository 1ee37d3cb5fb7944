import { defineService } from '../../service.ts';
import { hexLower, token } from '../../token.ts';

/** VirusTotal: API key. */
export default defineService({
  id: 'virustotal',
  name: 'VirusTotal',
  checked: '2026-11-24',
  keys: [
    {
      id: 'virustotal-api-key',
      token: token(hexLower(64)),
      near: ['virustotal'],
      evidence: 'observed',
    },
  ],
});
