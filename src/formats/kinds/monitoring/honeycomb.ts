import { defineService } from '../../service.ts';
import { base62, either, hexLower, token } from '../../token.ts';

/** Honeycomb: API or ingest key. */
export default defineService({
  id: 'honeycomb',
  name: 'Honeycomb',
  checked: '2026-11-24',
  keys: [
    {
      // Newer ingest keys start with hcaik_.
      id: 'honeycomb-api-key',
      token: either(token(hexLower(32)), token(base62(22))),
      near: ['honeycomb', 'x-honeycomb-team', 'x_honeycomb_team', 'xhoneycombteam'],
      evidence: 'observed',
    },
  ],
});
