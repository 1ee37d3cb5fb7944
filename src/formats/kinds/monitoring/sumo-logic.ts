import { defineService } from '../../service.ts';
import { base62, token } from '../../token.ts';

/** Sumo Logic: access key. */
export default defineService({
  id: 'sumo-logic',
  name: 'Sumo Logic',
  checked: '2026-11-24',
  keys: [
    {
      id: 'sumologic-access-key',
      token: token(base62(64)),
      near: ['sumo'],
      evidence: 'observed',
    },
  ],
});
