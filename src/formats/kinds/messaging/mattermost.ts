import { defineService } from '../../service.ts';
import { base36Lower, token } from '../../token.ts';

/** Mattermost: personal access token. */
export default defineService({
  id: 'mattermost',
  name: 'Mattermost',
  checked: '2026-11-24',
  keys: [
    {
      id: 'mattermost-access-token',
      token: token(base36Lower(26)),
      near: ['mattermost'],
      evidence: 'observed',
    },
  ],
});
