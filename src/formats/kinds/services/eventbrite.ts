import { defineService } from '../../service.ts';
import { base36Upper, token } from '../../token.ts';

/** Eventbrite: API token. */
export default defineService({
  id: 'eventbrite',
  name: 'Eventbrite',
  checked: '2026-11-24',
  keys: [
    {
      id: 'eventbrite-api-key',
      token: token(base36Upper(20)),
      near: ['eventbrite'],
      evidence: 'observed',
    },
  ],
});
