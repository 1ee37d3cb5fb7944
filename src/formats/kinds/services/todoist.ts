import { defineService } from '../../service.ts';
import { hexLower, token } from '../../token.ts';

/** Todoist: API token. */
export default defineService({
  id: 'todoist',
  name: 'Todoist',
  checked: '2026-11-24',
  keys: [
    {
      id: 'todoist-api-token',
      token: token(hexLower(40)),
      near: ['todoist'],
      evidence: 'observed',
    },
  ],
});
