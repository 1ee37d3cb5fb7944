import { defineService } from '../../service.ts';
import { oneOf, token, uuid, uuidAnyCase } from '../../token.ts';

/** HubSpot: API key, private app access token. */
export default defineService({
  id: 'hubspot',
  name: 'HubSpot',
  console: 'https://app.hubspot.com/private-apps',
  checked: '2026-11-24',
  keys: [
    {
      id: 'hubspot-api-key',
      token: token(uuidAnyCase),
      near: ['hubspot', 'hapikey', 'hubapi'],
      evidence: 'observed',
    },
    {
      id: 'hubspot-private-app-token',
      token: oneOf(['pat-na1-', 'pat-eu1-', 'pat-na2-', 'pat-eu2-', 'pat-ap1-'], uuid),
      evidence: 'observed',
    },
  ],
});
