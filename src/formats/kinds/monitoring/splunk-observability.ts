import { defineService } from '../../service.ts';
import { base64url, token } from '../../token.ts';

/** Splunk Observability: access token. */
export default defineService({
  id: 'splunk-observability',
  name: 'Splunk Observability',
  checked: '2026-11-24',
  keys: [
    {
      id: 'splunk-observability-token',
      token: token(base64url(22)),
      near: ['splunk', 'signalfx'],
      evidence: 'observed',
    },
  ],
});
