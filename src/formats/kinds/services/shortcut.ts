import { defineService } from '../../service.ts';
import { token, uuidAnyCase } from '../../token.ts';

/** Shortcut: API token. */
export default defineService({
  id: 'shortcut',
  name: 'Shortcut',
  checked: '2026-11-24',
  keys: [
    {
      id: 'shortcut-api-token',
      token: token(uuidAnyCase),
      near: [
        'shortcut_api',
        'shortcut-api',
        'shortcutapi',
        'shortcut_token',
        'shortcut-token',
        'shortcuttoken',
        'clubhouse',
      ],
      evidence: 'observed',
    },
  ],
});
