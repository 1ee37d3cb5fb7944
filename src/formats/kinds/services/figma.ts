import { defineService } from '../../service.ts';
import { base64url, oneOf } from '../../token.ts';

/** Figma: personal access token. */
export default defineService({
  id: 'figma',
  name: 'Figma',
  console: 'https://www.figma.com/settings',
  checked: '2026-11-24',
  keys: [
    {
      id: 'figma-personal-access-token',
      token: oneOf(['figd_', 'figp_', 'figu_', 'figo_'], base64url(38, 54)),
      evidence: 'observed',
    },
  ],
});
