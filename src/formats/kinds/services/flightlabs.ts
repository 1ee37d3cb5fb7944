import { defineService } from '../../service.ts';
import { base64url, token } from '../../token.ts';

/** FlightLabs: access key. */
export default defineService({
  id: 'flightlabs',
  name: 'FlightLabs',
  checked: '2026-11-24',
  keys: [
    {
      // A JWT with fixed header.
      id: 'flightlabs-api-key',
      token: token('eyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiJ9.eyJ', base64url(19, 599), '.', base64url(86)),
      evidence: 'observed',
    },
  ],
});
