import { defineService } from '../../service.ts';
import { base62, token } from '../../token.ts';

/** Dependency-Track: API key. */
export default defineService({
  id: 'dependency-track',
  name: 'Dependency-Track',
  checked: '2026-11-24',
  keys: [
    {
      id: 'dependency-track-api-key',
      token: token('odt_', base62(32, 255)),
      evidence: 'observed',
    },
  ],
});
